//! The entries of people, facts and what arrives.

use super::change::Area;
use super::entry::Entry;
use crate::explain::Speaker;
use crate::model::{Ask, AskHow, Fact, Id, Role, RoleRule};

/// The entries of roles, qualities, powers, facts, milestones and the intake.
pub(super) fn people(speaker: &Speaker<'_>) -> Vec<Entry> {
    let procedure = speaker.procedure;
    let mut entries = intake(speaker);
    entries.extend(procedure.roles.iter().map(|role| self::role(speaker, role)));
    entries.extend(procedure.qualities.iter().map(|quality| {
        Entry::new(Area::Quality, format!("qualities.{}", quality.id), &*quality.title)
            .text("title", &quality.title)
            .basis(&quality.basis)
    }));
    for (name, power) in procedure.powers.all() {
        if let Some(power) = power {
            entries.push(
                Entry::new(Area::Power, format!("general.{name}"), speaker.power(name))
                    .facet("by", format!("{:?}", power.by), speaker.by(&power.by))
                    .basis(&power.basis),
            );
        }
    }
    let facts = procedure.fact_order.iter().filter_map(|id| procedure.facts.get(id));
    entries.extend(facts.map(|fact| self::fact(speaker, fact)));
    entries.extend(
        procedure
            .milestones
            .iter()
            .map(|(id, title)| Entry::new(Area::Milestone, format!("milestones.{id}"), &**title).text("title", title)),
    );
    entries
}

fn role(speaker: &Speaker<'_>, role: &Role) -> Entry {
    let rules = |rules: &[RoleRule]| {
        let said = rules.iter().map(|rule| {
            let name = speaker.rule_name(rule);
            if rule.warn { format!("{name} ({})", speaker.word("diff-warn")) } else { name }
        });
        said.collect::<Vec<_>>().join("; ")
    };
    let value = |rules: &[RoleRule]| {
        rules.iter().map(|rule| format!("{} {}", rule.name, rule.warn)).collect::<Vec<_>>().join("; ")
    };
    Entry::new(Area::Role, format!("roles.{}", role.id), &*role.title)
        .text("title", &role.title)
        .whether("outside", role.outside, speaker)
        .whether("appointed", role.appointed, speaker)
        .facet("must-be", value(&role.must_be), rules(&role.must_be))
        .facet("never", value(&role.never), rules(&role.never))
        .text("sees", speaker.sees(role.sees))
        .whether("deviates", role.deviates, speaker)
        .basis(&role.basis)
}

fn fact(speaker: &Speaker<'_>, fact: &Fact) -> Entry {
    let options = fact.options.iter().map(|(_, title)| title.to_string()).collect();
    let value = fact.options.iter().map(|(id, title)| format!("{id}={title}")).collect::<Vec<_>>();
    Entry::new(Area::Fact, format!("facts.{}", fact.id), &*fact.title)
        .text("title", &fact.title)
        .text("kind", fact.kind.word())
        .text("of", fact.of.word())
        .maybe("help", fact.help.as_deref())
        .facet("options", value.join("; "), speaker.one_of(options))
        .whether("open", fact.open, speaker)
        .maybe("holds", fact.holds.map(crate::model::Holds::word))
        .maybe("during", fact.during.as_deref())
        .whether("personal", fact.personal, speaker)
        .basis(&fact.basis)
}

/// The entries of what is asked.
pub(super) fn asks(speaker: &Speaker<'_>, place: &str, asks: &[Ask], of: &Entry) -> Vec<Entry> {
    let entry = |ask: &Ask| {
        let title = speaker.procedure.facts.get(&ask.fact).map_or(&*ask.fact, |fact| &fact.title);
        let how = match ask.how {
            AskHow::Must | AskHow::Anew => "diff-ask-must",
            AskHow::Ask => "diff-ask-ask",
            AskHow::May => "diff-ask-may",
        };
        Entry::new(Area::Question, format!("{place}.{}", ask.fact), title)
            .text("how", speaker.word(how))
            .condition("if", ask.if_.as_ref(), speaker)
            .cites(&ask.clauses)
            .inside(of)
    };
    asks.iter().map(entry).collect()
}

fn intake(speaker: &Speaker<'_>) -> Vec<Entry> {
    let intake = &speaker.procedure.intake;
    let channel = |id: &Id| speaker.quoted(speaker.procedure.channel(id).map_or(&**id, |channel| &channel.title));
    let whole = Entry::new(Area::Intake, "intake", "")
        .names("strict", &intake.strict, speaker, channel)
        .facet("registered-by", format!("{:?}", intake.registered_by), speaker.by(&intake.registered_by))
        .basis(&intake.basis);
    let mut entries = vec![whole];
    for step in &intake.steps {
        let place = format!("intake.steps.{}", step.id);
        let entry =
            Entry::new(Area::Step, &place, &*step.title).text("title", &step.title).maybe("help", step.help.as_deref());
        let asked = asks(speaker, &format!("{place}.asks"), &step.asks, &entry);
        entries.push(entry);
        entries.extend(asked);
    }
    let mut before = (String::new(), String::new());
    for route in &intake.routes {
        let title = match &route.if_ {
            Some(condition) => speaker.condition(condition),
            None => speaker.word("explain-otherwise"),
        };
        let key = route.if_.as_ref().map_or_else(String::new, |condition| condition.node().to_string());
        entries.push(
            Entry::new(Area::Route, format!("intake.routes[{key}]"), &*title)
                .facet("go", format!("{:?}", route.go), speaker.place(&route.go))
                .facet("after", before.0, before.1)
                .basis(&route.basis),
        );
        before = (key, title);
    }
    entries
}

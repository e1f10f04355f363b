//! The entries of people, facts and what arrives.

use text::Message;

use super::change::Area;
use super::entry::Entry;
use crate::explain::Speaker;
use crate::model::{Ask, AskHow, Fact, FactKind, Id, Role, RoleRule};

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
                    .by(&power.by, speaker)
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
        .with_summary(speaker.role(role))
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
    let titles = fact.options.iter().map(|(_, title)| title.to_string()).collect();
    let options = fact.options.iter().map(|(id, title)| (format!("{id}={title}"), speaker.quoted(title))).collect();
    let channel = fact.during.as_ref().map(|id| channel(speaker, id));
    Entry::new(Area::Fact, format!("facts.{}", fact.id), &*fact.title)
        .text("title", &fact.title)
        .facet("kind", fact.kind.word(), kind(speaker, fact))
        .text("of", speaker.say(Message::new("diff-fact-of").with("of", fact.of.word())))
        .maybe("title-for-sender", fact.title_for_sender.as_deref())
        .maybe("help", fact.help.as_deref())
        .maybe("help-for-sender", fact.help_for_sender.as_deref())
        .list("options", options, speaker.one_of(titles))
        .whether("open", fact.open, speaker)
        .maybe("holds", fact.holds.map(crate::model::Holds::word))
        .maybe("latest", fact.latest.map(crate::model::Latest::word))
        .maybe("during", channel)
        .whether("personal", fact.personal, speaker)
        .basis(&fact.basis)
}

/// What kind of answer a fact takes.
fn kind(speaker: &Speaker<'_>, fact: &Fact) -> String {
    match fact.kind {
        FactKind::Ground => speaker.word("diff-kind-ground"),
        FactKind::Body => speaker.word("diff-kind-body"),
        _ => speaker.say(fact.values.words()),
    }
}

/// What a channel is called.
pub(super) fn channel(speaker: &Speaker<'_>, id: &Id) -> String {
    speaker.quoted(speaker.procedure.channel(id).map_or(&**id, |channel| &channel.title))
}

/// The entries of what is asked.
pub(super) fn asks(speaker: &Speaker<'_>, place: &str, asks: &[Ask], of: &Entry) -> Vec<Entry> {
    let entry = |ask: &Ask| {
        let title = speaker.fact_title(&ask.fact);
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
    let whole = Entry::new(Area::Intake, "intake", "")
        .names("strict", &intake.strict, speaker, |id| channel(speaker, id))
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

//! What must hold after a step.

use std::collections::BTreeSet;
use std::sync::Arc;

use dossier::view;
use dossier::{Actor, Context, Dossier, Part, PartNumber, clock_view};
use jiff::civil::Date;
use procedure::Reach;
use reading::{Node, NodeKind, OneOrMany, Span};
use text::Message;

use super::file::Expect;
use super::run::{Brought, Running, Stage};
use super::values::fact;

type Found = Vec<(Span, Message)>;

struct Check<'a> {
    stage: &'a Stage<'a>,
    dossier: &'a Dossier,
    today: Date,
    span: &'a Span,
    failures: &'a mut Found,
}

/// Holds every expectation against the dossier; what differs is added to `failures`.
pub(super) fn check(stage: &Stage<'_>, running: &Running, expect: &Expect, brought: &Brought, failures: &mut Found) {
    let today = stage.procedure.time_zone.to_datetime(stage.now).date();
    reachable(stage, expect, failures);
    let Some(dossier) = &running.dossier else {
        if expect.reachable.is_empty() {
            failures.push((expect.span.clone(), Message::new("proof-no-dossier")));
        }
        return;
    };
    let mut check = Check { stage, dossier, today, span: &expect.span, failures };
    check.brought(expect, brought);
    check.whole(expect);
    let number = expect.part.unwrap_or(1) as PartNumber;
    per_part(&mut check, &expect.stage, "proof-what-stage", |part| part.stage.clone());
    per_part(&mut check, &expect.track, "proof-what-track", |part| part.track.clone());
    match dossier.part(number) {
        Some(part) => {
            check.clocks(expect, part);
            check.people(expect, part);
            check.outside(expect, part);
            check.letters(expect, part);
        }
        None => check.differs("proof-what-part", &number.to_string(), &dossier.parts.len().to_string()),
    }
}

fn reachable(stage: &Stage<'_>, expect: &Expect, failures: &mut Found) {
    let local = stage.procedure.time_zone.to_datetime(stage.now);
    for (channel, wanted) in expect.reachable.iter() {
        let open = stage.procedure.channel(&channel.value).map(|channel| {
            matches!(procedure::reachable(stage.procedure, channel, local), Reach::Always | Reach::Until(_))
        });
        if open != Some(*wanted) {
            let message = Message::new("proof-expected")
                .with("what", Message::new("proof-what-reachable").with("name", &channel.value))
                .with("expected", yes_no(*wanted))
                .with("found", open.map_or("?", yes_no));
            failures.push((channel.span.clone(), message));
        }
    }
}

fn yes_no(yes: bool) -> &'static str {
    if yes { "yes" } else { "no" }
}

fn per_part(check: &mut Check<'_>, expected: &Option<Node>, what: &'static str, of: impl Fn(&Part) -> Arc<str>) {
    let Some(node) = expected else { return };
    let mut one = |number: PartNumber, wanted: &str| {
        let found = check.dossier.part(number).map_or_else(|| Arc::from("-"), &of);
        if &*found != wanted {
            check.differs(what, &format!("{number}: {wanted}"), &format!("{number}: {found}"));
        }
    };
    match &node.kind {
        NodeKind::Scalar { text, .. } => one(1, text),
        NodeKind::Map(entries) => {
            for (key, value) in entries {
                one(key.text.parse().unwrap_or(0), value.scalar().unwrap_or("-"));
            }
        }
        _ => {}
    }
}

impl Check<'_> {
    fn differs(&mut self, what: &'static str, expected: &str, found: &str) {
        let message = Message::new("proof-expected")
            .with("what", Message::new(what))
            .with("expected", expected)
            .with("found", found);
        self.failures.push((self.span.clone(), message));
    }

    fn differs_for(&mut self, what: &'static str, name: &str, expected: &str, found: &str) {
        let message = Message::new("proof-expected")
            .with("what", Message::new(what).with("name", name))
            .with("expected", expected)
            .with("found", found);
        self.failures.push((self.span.clone(), message));
    }

    fn same_list(&mut self, what: &'static str, expected: &Option<OneOrMany<Arc<str>>>, found: Vec<String>) {
        if let Some(expected) = expected {
            let wanted: Vec<String> = expected.iter().map(|word| word.to_string()).collect();
            self.same(what, "", wanted, found);
        }
    }

    fn same(&mut self, what: &'static str, name: &str, mut wanted: Vec<String>, mut found: Vec<String>) {
        wanted.sort_unstable();
        found.sort_unstable();
        if wanted != found {
            self.differs_for(what, name, &wanted.join(", "), &found.join(", "));
        }
    }

    /// What this step brought about.
    fn brought(&mut self, expect: &Expect, brought: &Brought) {
        let owned = |list: &[Arc<str>]| list.iter().map(|word| word.to_string()).collect::<Vec<_>>();
        self.same_list("proof-what-letters", &expect.letters, brought.letters.clone());
        self.same_list("proof-what-marks", &expect.marks, owned(&brought.marks));
        self.same_list("proof-what-disclosed", &expect.disclosed, owned(&brought.disclosed));
    }

    /// What is about the dossier as a whole.
    fn whole(&mut self, expect: &Expect) {
        let procedure = self.stage.procedure;
        let open = procedure.interrupts.iter().filter(|one| view::is_interrupted(procedure, self.dossier, &one.id));
        let open = open.map(|one| one.id.to_string()).collect();
        self.same_list("proof-what-interrupted", &expect.interrupted, open);
        let count = |wanted: Option<u32>, found: usize| wanted.filter(|wanted| *wanted as usize != found);
        if let Some(wanted) = count(expect.parts, self.dossier.parts.len()) {
            self.differs("proof-what-parts", &wanted.to_string(), &self.dossier.parts.len().to_string());
        }
        if let Some(wanted) = count(expect.deviations, self.dossier.deviations.len()) {
            self.differs("proof-what-deviations", &wanted.to_string(), &self.dossier.deviations.len().to_string());
        }
        for (role, person) in expect.people.iter() {
            let found = self.dossier.holder(&role.value).map_or("-", |held| &held.person);
            if found != &**person {
                let found = found.to_owned();
                self.differs_for("proof-what-holder", &role.value, person, &found);
            }
        }
        let blocked = view::blocked_roles(procedure, self.dossier, &self.stage.cast.people);
        self.same_list("proof-what-blocked", &expect.blocked, blocked.iter().map(|b| b.role.to_string()).collect());
        for (person, wanted) in expect.sees.iter() {
            let found = view::sees(procedure, self.dossier, &self.stage.cast.people, &person.value, self.today);
            if found != *wanted {
                self.differs_for("proof-what-sees", &person.value, yes_no(*wanted), yes_no(found));
            }
        }
    }

    fn clocks(&mut self, expect: &Expect, part: &Part) {
        let procedure = self.stage.procedure;
        let (dossier, today) = (self.dossier, self.today);
        let view = |name: &str| {
            let clock = procedure.track(&part.track).and_then(|track| track.clock(name))?;
            Some(clock_view(procedure, dossier, part, clock, today))
        };
        let date = |date: Option<Date>| date.map_or_else(|| "~".to_owned(), |date| date.to_string());
        for (name, wanted) in expect.due.iter() {
            let found = view(&name.value).and_then(|view| view.due);
            if found != *wanted {
                self.differs_for("proof-what-due", &name.value, &date(*wanted), &date(found));
            }
        }
        for (name, wanted) in expect.work.iter() {
            let found = view(&name.value).and_then(|view| view.work);
            if found != *wanted {
                self.differs_for("proof-what-work", &name.value, &date(*wanted), &date(found));
            }
        }
        for (name, wanted) in expect.clocks.iter() {
            let found = view(&name.value).map_or("?", |view| view.state.word());
            if found != &**wanted {
                self.differs_for("proof-what-clock", &name.value, wanted, found);
            }
        }
        let waiting = part.outstanding().into_iter().map(|(id, _)| id.to_string()).collect();
        self.same_list("proof-what-waiting", &expect.waiting, waiting);
        if let Some(NodeKind::Map(entries)) = expect.facts.as_ref().map(|node| &node.kind) {
            for (key, node) in entries {
                let wanted = fact(procedure, &key.text, node);
                let found = dossier.fact(part, &key.text).cloned().unwrap_or(condition::Value::Unknown);
                if wanted != found {
                    self.differs_for("proof-what-fact", &key.text, &format!("{wanted:?}"), &format!("{found:?}"));
                }
            }
        }
    }

    fn people(&mut self, expect: &Expect, part: &Part) {
        for (person, wanted) in expect.open.iter() {
            let found = self.open(part, &person.value);
            self.same("proof-what-open", &person.value, wanted.iter().map(|word| word.to_string()).collect(), found);
        }
        for (person, wanted) in expect.can.iter() {
            let found = self.open(part, &person.value);
            let lacking: Vec<&str> =
                wanted.iter().map(|word| &**word).filter(|word| !found.contains(&(*word).to_owned())).collect();
            if !lacking.is_empty() {
                self.differs_for("proof-what-open", &person.value, &lacking.join(", "), &found.join(", "));
            }
        }
        for (person, wanted) in expect.cannot.iter() {
            for (action, reason) in wanted.iter() {
                let found = self.refusal(part, &person.value, &action.value);
                if found != **reason {
                    self.differs_for("proof-what-cannot", &action.value, reason, &found);
                }
            }
        }
        let procedure = self.stage.procedure;
        let all = view::duties(procedure, self.dossier, self.today);
        for (person, wanted) in expect.duties.iter() {
            let known = self.stage.cast.people.get(&person.value);
            let held = |role: &str| {
                known.is_some_and(|known| known.roles.iter().any(|own| &**own == role))
                    || self.dossier.holder(role).is_some_and(|held| held.person == person.value)
            };
            let mine = all.iter().filter(|duty| duty.part == part.number && held(&duty.role));
            let found: BTreeSet<String> = mine.map(|duty| duty.id.to_string()).collect();
            let wanted = wanted.iter().map(|word| word.to_string()).collect();
            self.same("proof-what-duties", &person.value, wanted, found.into_iter().collect());
        }
    }

    fn actor(&self, person: &str) -> Actor {
        Actor { person: person.into(), at: self.stage.now }
    }

    fn open(&self, part: &Part, person: &str) -> Vec<String> {
        let context =
            Context { procedures: &self.stage.procedures, people: &self.stage.cast.people, now: self.stage.now };
        let all = view::actions(&context, self.dossier, part.number, &self.actor(person));
        all.iter().filter(|one| one.is_open()).map(|one| one.action.id.to_string()).collect()
    }

    fn refusal(&self, part: &Part, person: &str, action: &str) -> String {
        let context =
            Context { procedures: &self.stage.procedures, people: &self.stage.cast.people, now: self.stage.now };
        let all = view::actions(&context, self.dossier, part.number, &self.actor(person));
        match all.iter().find(|one| &*one.action.id == action) {
            Some(one) => one.refusal.as_ref().map_or_else(|| "open".to_owned(), |refusal| refusal.word().to_owned()),
            None => "not-for-this-dossier".to_owned(),
        }
    }

    fn outside(&mut self, expect: &Expect, part: &Part) {
        let routes = view::routes(self.stage.procedure, self.dossier, part, self.today);
        for (body, wanted) in expect.outside.iter() {
            let route = routes.iter().find(|route| route.body.id == body.value);
            let found = match route {
                None => "closed".to_owned(),
                Some(route) if !route.open => "closed".to_owned(),
                Some(route) => route.last_day.map_or_else(|| "open".to_owned(), |day| day.to_string()),
            };
            let fits = found == **wanted || (&**wanted == "open" && found != "closed");
            if !fits {
                self.differs_for("proof-what-outside", &body.value, wanted, &found);
            }
        }
    }

    fn letters(&mut self, expect: &Expect, part: &Part) {
        for (letter, wanted) in expect.says.iter() {
            let composed = dossier::compose(
                self.stage.procedure,
                self.dossier,
                part,
                &letter.value,
                self.today,
                &self.stage.parties,
            );
            let composed = composed.unwrap_or_default();
            for words in wanted.iter().filter(|words| !composed.contains(&***words)) {
                self.differs_for("proof-what-says", &letter.value, words, &composed);
            }
        }
    }
}

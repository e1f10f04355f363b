//! What must hold of the clocks, the outstanding requests and the facts of a part.

use std::sync::Arc;

use dossier::view::{self, DutyKind};
use dossier::{ClockView, Part, clock_view};
use jiff::civil::Date;
use reading::{Entries, NodeKind, Spanned};

use super::super::file::Expect;
use super::super::values::fact;
use super::check::Check;

impl<'a> Check<'a> {
    /// The dates of each clock, how it stands and how hard it is.
    pub(super) fn clocks(&mut self, expect: &Expect, part: &Part) {
        self.clock_days("proof-what-due", &expect.due, part, |view| view.due);
        self.clock_days("proof-what-work", &expect.work, part, |view| view.work);
        self.clock_days("proof-what-started", &expect.started, part, |view| view.started);
        for (name, wanted) in expect.clocks.iter() {
            let found = self.clock(part, name).map_or("?", |view| view.state.word());
            if found != &**wanted {
                self.found.differs("proof-what-clock", &name.value, wanted, found);
            }
        }
        for (name, wanted) in expect.force.iter() {
            let found = self.clock(part, name).map(|view| view.clock.force);
            if found != Some(*wanted) {
                let found = found.map_or("?", |force| force.word());
                self.found.differs("proof-what-force", &name.value, wanted.word(), found);
            }
        }
    }

    fn clock_days(
        &mut self,
        what: &'static str,
        expected: &Entries<Option<Date>>,
        part: &Part,
        day: fn(&ClockView<'_>) -> Option<Date>,
    ) {
        for (name, wanted) in expected.iter() {
            let found = self.clock(part, name).as_ref().and_then(day);
            self.found.same_date(what, &name.value, *wanted, found);
        }
    }

    /// A clock in the track of the part; a name that no track knows is told.
    fn clock(&mut self, part: &Part, name: &Spanned<Arc<str>>) -> Option<ClockView<'a>> {
        let (procedure, dossier, today) = (self.procedure(), self.dossier, self.today);
        if procedure.tracks.iter().all(|track| track.clock(&name.value).is_none()) {
            self.found.unknown(name);
        }
        let clock = procedure.track(&part.track)?.clock(&name.value)?;
        Some(clock_view(procedure, dossier, part, clock, today))
    }

    /// The requests that wait for an answer, and when to ask again.
    pub(super) fn requests(&mut self, expect: &Expect, part: &Part) {
        let waiting = part.outstanding().into_iter().map(|(id, _)| id.to_string()).collect();
        self.found.same_list("proof-what-waiting", &expect.waiting, waiting);
        if expect.chase_on.is_empty() {
            return;
        }
        let duties = view::duties(self.procedure(), self.dossier, self.today);
        for (name, wanted) in expect.chase_on.iter() {
            if self.procedure().request(&name.value).is_none() {
                self.found.unknown(name);
            }
            let mut asked = duties.iter().filter(|duty| duty.kind == DutyKind::Request && duty.part == part.number);
            let found = asked.find(|duty| duty.id == name.value).and_then(|duty| duty.due);
            self.found.same_date("proof-what-chase", &name.value, *wanted, found);
        }
    }

    /// What is known.
    pub(super) fn facts(&mut self, expect: &Expect, part: &Part) {
        let Some(NodeKind::Map(entries)) = expect.facts.as_ref().map(|node| &node.kind) else { return };
        for (key, node) in entries {
            if !self.procedure().facts.contains_key(&key.text) {
                self.found.unknown(&Spanned { value: key.text.clone(), span: key.span.clone() });
            }
            let wanted = fact(self.procedure(), &key.text, node);
            let found = self.dossier.fact(part, &key.text).cloned().unwrap_or(condition::Value::Unknown);
            if wanted != found {
                self.found.differs("proof-what-fact", &key.text, &format!("{wanted:?}"), &format!("{found:?}"));
            }
        }
    }
}

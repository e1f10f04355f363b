//! The course of a track: stage after stage, what happens in each, and what ends it.

use std::collections::BTreeSet;

use text::Message;

use super::page::{Item, Page, capital, plain, sentence};
use super::speaker::Speaker;
use crate::model::{Action, Clock, Ground, GroundForce, Id, Stage, Track};

impl Speaker<'_> {
    /// Writes the course of the track on a page.
    pub(super) fn course(&self, page: &mut Page) {
        let Some(track) = self.track else { return };
        let title = plain(&track.title);
        let says_it_itself = title.starts_with(&self.word("explain-track-word"));
        page.heading(
            2,
            &if says_it_itself { title } else { self.say(Message::new("explain-track").with("title", title)) },
        );
        self.track_opening(track, page);
        let mut told = BTreeSet::new();
        let shared = |action: &Action| action.everywhere && action.in_.is_empty();
        let own: Vec<&Action> = track.actions.iter().filter(|action| !shared(action)).collect();
        for stage in track.stages.iter().filter(|stage| !stage.end) {
            self.stage(stage, &own, &mut told, page);
        }
        self.in_every_stage(track, &own, &mut told, page);
        self.ends(track, &own, &mut told, page);
        self.grounds(track, page);
        self.clocks(track, page);
    }

    fn track_opening(&self, track: &Track, page: &mut Page) {
        let titles = |end: bool| {
            track
                .stages
                .iter()
                .filter(|stage| stage.end == end)
                .map(|stage| self.quoted(&stage.title))
                .collect::<Vec<_>>()
        };
        let mut said = vec![self.say(Message::new("explain-track-counts").with("as", &*track.counts_as))];
        let (open, ends) = (titles(false), titles(true));
        if !open.is_empty() {
            let count = open.len();
            let message = Message::new("explain-track-stages").with("stages", self.all_of(open));
            said.push(self.say(message.with("count", count)));
        }
        if !ends.is_empty() {
            said.push(self.say(Message::new("explain-track-ends").with("stages", self.one_of(ends))));
        }
        for (id, from) in &track.regimes {
            let title =
                self.procedure.regimes.iter().find(|regime| regime.id == *id).map_or(&**id, |regime| &regime.title);
            let message =
                Message::new("explain-track-regime").with("law", plain(title)).with("from", self.starts(from));
            said.push(self.say(message));
        }
        if let Some((by, clauses)) = &track.tailored {
            let message = Message::new("explain-tailored").with("by", self.by(by)).with("why", self.cites(clauses));
            said.push(self.say(message));
        }
        page.paragraph(&format!("{}{}", said.join(" "), self.why(&track.basis)));
    }

    fn stage(&self, stage: &Stage, own: &[&Action], told: &mut BTreeSet<Id>, page: &mut Page) {
        page.heading(3, &capital(&plain(&stage.title)));
        if let Some(means) = &stage.means {
            page.quote(&sentence(&plain(means)));
        }
        if let Some(role) = &stage.responsible {
            let message =
                Message::new("explain-stage").with("role", self.the(role)).with("why", self.why(&stage.basis));
            page.paragraph(&self.say(message));
        }
        let here: Vec<&&Action> =
            own.iter().filter(|action| !action.in_.is_empty() && action.in_.contains(&stage.id)).collect();
        let mut again = Vec::new();
        for action in here {
            if told.insert(action.id.clone()) {
                self.action(action, page);
            } else {
                again.push(self.bold(&action.title));
            }
        }
        if !again.is_empty() {
            page.paragraph(&self.say(Message::new("explain-stage-again").with("actions", self.all_of(again))));
        }
    }

    /// The actions that are open as long as the part is.
    fn in_every_stage(&self, track: &Track, own: &[&Action], told: &mut BTreeSet<Id>, page: &mut Page) {
        let always: Vec<&&Action> = own.iter().filter(|action| action.in_.is_empty()).collect();
        let shared: Vec<String> = track
            .actions
            .iter()
            .filter(|action| action.everywhere && action.in_.is_empty())
            .map(|action| self.quoted(&action.title))
            .collect();
        if always.is_empty() && shared.is_empty() {
            return;
        }
        page.heading(3, &self.word("explain-every-stage"));
        for action in always {
            told.insert(action.id.clone());
            self.action(action, page);
        }
        if !shared.is_empty() {
            page.paragraph(&self.say(Message::new("explain-every-stage-shared").with("actions", self.all_of(shared))));
        }
    }

    fn ends(&self, track: &Track, own: &[&Action], told: &mut BTreeSet<Id>, page: &mut Page) {
        page.heading(3, &self.word("explain-ends"));
        let ends = track.stages.iter().filter(|stage| stage.end).map(|stage| {
            let means = stage.means.as_ref().map(|means| sentence(&plain(means))).unwrap_or_default();
            Item::new(format!("{}: {means}{}", self.bold(&stage.title), self.why(&stage.basis)))
        });
        page.list(ends.collect());
        for action in own.iter().filter(|action| !told.contains(&action.id)) {
            self.action(action, page);
        }
    }

    fn grounds(&self, track: &Track, page: &mut Page) {
        if track.grounds.is_empty() {
            return;
        }
        page.heading(3, &self.word("explain-grounds"));
        page.list(track.grounds.iter().map(|ground| self.ground(ground)).collect());
    }

    /// A ground with what saves a complaint from it.
    pub(crate) fn ground(&self, ground: &Ground) -> Item {
        let force = match ground.force {
            GroundForce::May => "explain-ground-may",
            GroundForce::Must => "explain-ground-must",
        };
        let mut said = vec![format!("{}{}", self.bold(&ground.title), self.why(&ground.basis)), self.word(force)];
        if let Some(condition) = &ground.applies_if {
            said.push(self.say(Message::new("explain-ground-if").with("condition", self.condition(condition))));
        }
        if !ground.refer_to.is_empty() {
            said.push(self.say(Message::new("explain-ground-refer").with("to", self.all_the(&ground.refer_to))));
        }
        for law in &ground.law {
            said.push(self.ground_of_law(law));
        }
        let exceptions = ground.except.iter().map(|exception| {
            let message = Message::new("explain-exception")
                .with("condition", self.condition(&exception.if_))
                .with("title", sentence(&plain(&exception.title)))
                .with("why", self.why(&exception.basis));
            Item::new(self.say(message))
        });
        Item::new(said.join(" ")).over(exceptions.collect())
    }

    fn clocks(&self, track: &Track, page: &mut Page) {
        if track.clocks.is_empty() {
            return;
        }
        let of_law = |clock: &&Clock| clock.id.contains('.');
        page.heading(3, &self.word("explain-clocks"));
        let own = track.clocks.iter().filter(|clock| !of_law(clock));
        page.list(own.map(|clock| Item::new(self.clock(clock))).collect());
        let law: Vec<Item> = track.clocks.iter().filter(of_law).map(|clock| Item::new(self.clock(clock))).collect();
        if !law.is_empty() {
            page.paragraph(&self.word("explain-clocks-law"));
            page.list(law);
        }
    }
}

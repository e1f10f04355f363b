//! The ways outside: bodies, when people can turn to them, and until when.

use text::Message;

use super::page::{Item, Page, plain, sentence};
use super::speaker::Speaker;
use crate::model::{Body, Clock, Track};

impl Speaker<'_> {
    pub(super) fn bodies(&self, page: &mut Page) {
        if self.procedure.bodies.is_empty() {
            return;
        }
        page.heading(2, &self.word("explain-bodies"));
        for body in &self.procedure.bodies {
            page.paragraph(&self.body(body));
            let excludes = body.excludes.iter().map(|exclusion| {
                let when = exclusion.if_.as_ref().map(|condition| {
                    self.say(Message::new("explain-exclusion-if").with("condition", self.condition(condition)))
                });
                let why = self.cites(&exclusion.clauses);
                Item::new(format!("{}{}{why}", sentence(&plain(&exclusion.title)), when.unwrap_or_default()))
            });
            let excludes: Vec<Item> = excludes.collect();
            if !excludes.is_empty() {
                page.paragraph(&self.word("explain-excludes"));
                page.list(excludes);
            }
        }
    }

    /// A body in a few sentences.
    pub fn body(&self, body: &Body) -> String {
        let mut said = vec![format!("{}.{}", self.bold(&body.title), self.why(&body.basis))];
        said.extend(body.does.iter().map(|does| sentence(&plain(does))));
        for (holds, id) in [
            (body.independent, "explain-body-independent"),
            (body.free, "explain-body-free"),
            (body.binding, "explain-body-binding"),
        ] {
            if holds {
                said.push(self.word(id));
            }
        }
        match &body.route_if {
            None => said.push(self.word("explain-body-no-route")),
            Some(condition) if condition.text().trim() == "true" => said.push(self.word("explain-body-always")),
            Some(condition) => {
                said.push(self.say(Message::new("explain-body-route").with("condition", self.condition(condition))));
            }
        }
        if let Some((track, clock)) = body.window.as_ref().and_then(|id| self.clock_anywhere(id)) {
            let speaker = self.in_track(track);
            let message = Message::new("explain-body-window")
                .with("length", speaker.within(&clock.within))
                .with("start", speaker.starts(&clock.starts))
                .with("why", self.why(&clock.basis));
            said.push(self.say(message));
        }
        if let Some(contact) = body.contact.as_ref().and_then(|id| self.procedure.contact(id)) {
            said.push(self.say(Message::new("explain-body-contact").with("contact", plain(&contact.title))));
        }
        said.join(" ")
    }

    /// A clock by its id, with the first track that has it.
    fn clock_anywhere(&self, id: &str) -> Option<(&Track, &Clock)> {
        self.procedure.tracks.iter().find_map(|track| track.clock(id).map(|clock| (track, clock)))
    }
}

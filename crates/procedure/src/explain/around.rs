//! What is the same in every track, and what breaks into every track.

use text::Message;

use super::page::{Item, Page, capital, plain};
use super::speaker::Speaker;
use crate::model::{Id, Interrupt, Letter};

impl Speaker<'_> {
    /// The actions that stand in every stage of several tracks: told once for the tracks in which they are the same.
    pub(super) fn everywhere(&self, page: &mut Page) {
        let mut told: Vec<(Id, String, Vec<String>)> = Vec::new();
        for track in &self.procedure.tracks {
            for action in track.actions.iter().filter(|action| action.everywhere && action.in_.is_empty()) {
                let mut alone = Page::default();
                self.in_track(track).action(action, &mut alone);
                let text = alone.into_text();
                let title = self.quoted(&track.title);
                match told.iter_mut().find(|(id, known, _)| *id == action.id && *known == text) {
                    Some((_, _, tracks)) => tracks.push(title),
                    None => told.push((action.id.clone(), text, vec![title])),
                }
            }
        }
        if told.is_empty() {
            return;
        }
        page.heading(2, &self.word("explain-everywhere"));
        told.sort_by_key(|(id, ..)| self.everywhere_order(id));
        for (_, text, tracks) in told {
            page.paragraph(text.trim_end());
            if tracks.len() < self.procedure.tracks.len() {
                page.paragraph(&self.say(Message::new("explain-everywhere-in").with("tracks", self.all_of(tracks))));
            }
        }
    }

    /// The place of an action among those of every track: in the order of the first track that has it.
    fn everywhere_order(&self, id: &Id) -> (usize, usize) {
        let mut tracks = self.procedure.tracks.iter().enumerate();
        let found = tracks.find_map(|(index, track)| {
            track.actions.iter().position(|action| action.id == *id).map(|place| (index, place))
        });
        found.unwrap_or((usize::MAX, 0))
    }

    pub(super) fn interrupts(&self, page: &mut Page) {
        for interrupt in &self.procedure.interrupts {
            let title = Message::new("explain-interrupt").with("title", plain(&interrupt.title));
            page.heading(2, &self.say(title));
            page.paragraph(&self.interrupt(interrupt));
        }
    }

    /// An interrupt in a few sentences.
    pub fn interrupt(&self, interrupt: &Interrupt) -> String {
        let titles = |ids: &[Id]| ids.iter().map(|id| self.quoted(&self.action_title(id))).collect::<Vec<_>>();
        let track = self.procedure.track(&interrupt.track).map_or(&*interrupt.track, |track| &track.title);
        let mut said = vec![
            self.say(
                Message::new("explain-interrupt-runs")
                    .with("track", self.quoted(track))
                    .with("leads", self.the(&interrupt.leads))
                    .with("why", self.why(&interrupt.basis)),
            ),
        ];
        if let Some(condition) = &interrupt.proposed_if {
            let proposed = Message::new("explain-interrupt-proposed").with("condition", self.condition(condition));
            said.push(self.say(proposed));
            if !interrupt.unsure.is_empty() {
                let questions = interrupt.unsure.iter().map(|fact| self.quoted(&self.fact_title(fact))).collect();
                let message = Message::new("explain-interrupt-unsure").with("questions", self.one_of(questions));
                said.push(self.say(message));
            }
            if !interrupt.settled_by.is_empty() {
                let by = self.one_of(titles(&interrupt.settled_by));
                said.push(self.say(Message::new("explain-interrupt-settled").with("by", by)));
            }
        }
        if !interrupt.alarms.is_empty() {
            said.push(
                self.say(Message::new("explain-interrupt-alarms").with("roles", self.all_the(&interrupt.alarms))),
            );
        }
        match &interrupt.holds {
            Some(held) if held.is_empty() => {}
            Some(held) => {
                said.push(self.say(Message::new("explain-interrupt-holds").with("actions", self.all_of(titles(held)))));
            }
            None if interrupt.leaves.is_empty() => said.push(self.word("explain-interrupt-holds-all")),
            None => {
                let leaves = self.all_of(titles(&interrupt.leaves));
                said.push(self.say(Message::new("explain-interrupt-leaves").with("actions", leaves)));
            }
        }
        said.join(" ")
    }

    pub(super) fn requests(&self, page: &mut Page) {
        if self.procedure.requests.is_empty() {
            return;
        }
        page.heading(2, &self.word("explain-requests"));
        let items = self.procedure.requests.iter().map(|request| {
            let chase = match request.chase_every {
                Some(length) => {
                    self.say(Message::new("explain-request-chase").with("length", self.say(length.words())))
                }
                None => self.word("explain-request-no-chase"),
            };
            let message = Message::new("explain-request")
                .with("title", self.bold(&request.title))
                .with("to", self.the(&request.to))
                .with("duty", capital(&self.the(&request.duty_of)))
                .with("chase", chase)
                .with("why", self.why(&request.basis));
            Item::new(self.say(message))
        });
        page.list(items.collect());
    }

    pub(super) fn letters(&self, page: &mut Page) {
        if self.procedure.letters.is_empty() {
            return;
        }
        page.heading(2, &self.word("explain-letters"));
        page.list(self.procedure.letters.iter().map(|letter| Item::new(self.letter(letter))).collect());
    }

    /// What a letter says, by the word for it.
    pub(crate) fn says(&self, word: &str) -> String {
        self.say(Message::new("explain-says").with("word", word))
    }

    /// A letter: to whom, and what it says at least.
    fn letter(&self, letter: &Letter) -> String {
        let says: Vec<String> = letter.says.iter().map(|word| self.says(word)).collect();
        let id = if says.is_empty() { "explain-letter" } else { "explain-letter-says" };
        let message = Message::new(id)
            .with("title", self.bold(&letter.title))
            .with("to", self.all_the(&letter.to))
            .with("says", self.all_of(says))
            .with("why", self.why(&letter.basis));
        self.say(message)
    }
}

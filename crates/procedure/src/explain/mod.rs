//! A procedure in plain words, as a page of Markdown that reads like the procedure itself.

mod action;
mod around;
mod clock;
mod intake;
mod law;
mod left;
mod moments;
mod outcome;
mod outside;
pub(crate) mod page;
mod people;
mod speaker;
mod titles;
mod track;

use text::{Language, Message};

use crate::model::{Procedure, Track};
use page::{Page, plain, sentence};

pub use action::explain_action;
pub use clock::explain_clock;
pub use speaker::Speaker;

/// The whole procedure in plain words. Every rule names the clauses that it executes between brackets.
pub fn explain(procedure: &Procedure, language: Language) -> String {
    let speaker = Speaker::new(procedure, language);
    let mut page = Page::default();
    speaker.opening(&mut page);
    speaker.ways_in(&mut page);
    speaker.form(&mut page);
    speaker.routes(&mut page);
    speaker.roles(&mut page);
    for track in speaker.tracks() {
        speaker.in_track(track).course(&mut page);
    }
    speaker.everywhere(&mut page);
    speaker.interrupts(&mut page);
    speaker.requests(&mut page);
    speaker.letters(&mut page);
    speaker.bodies(&mut page);
    speaker.laws(&mut page);
    speaker.powers(&mut page);
    speaker.content(&mut page);
    speaker.reports(&mut page);
    speaker.choices(&mut page);
    speaker.human(&mut page);
    speaker.clauses(&mut page);
    page.into_text()
}

impl<'a> Speaker<'a> {
    /// The tracks, with those that the file takes over unchanged from a common one behind its own.
    pub(crate) fn tracks(&self) -> Vec<&'a Track> {
        self.procedure.tracks_own_first()
    }

    fn opening(&self, page: &mut Page) {
        let procedure = self.procedure;
        page.heading(1, &self.say(Message::new("explain-title").with("title", plain(&procedure.title))));
        page.paragraph(
            &self.say(
                Message::new("explain-version")
                    .with("version", plain(&procedure.version))
                    .with("from", procedure.in_force)
                    .with("zone", procedure.time_zone.iana_name().unwrap_or("UTC"))
                    .with("calendar", procedure.calendar.title()),
            ),
        );
        page.paragraph(&self.word("explain-how-to-read"));
        if let Some(mission) = &procedure.mission {
            page.quote(&sentence(&plain(mission)));
        }
    }
}

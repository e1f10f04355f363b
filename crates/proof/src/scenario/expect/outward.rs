//! What must hold towards the outside: letters and the ways to other bodies.

use std::sync::Arc;

use dossier::{Part, view};
use reading::Spanned;

use super::super::file::Expect;
use super::super::scene::Brought;
use super::check::{Check, words};

impl Check<'_> {
    /// The ways outside, and the limits that seem to apply there.
    pub(super) fn outside(&mut self, expect: &Expect, part: &Part) {
        if expect.outside.is_empty() && expect.excludes.is_empty() {
            return;
        }
        let routes = view::routes(self.procedure(), self.dossier, part, self.today);
        let route = |body: &Spanned<Arc<str>>| routes.iter().find(|route| route.body.id == body.value);
        for (body, wanted) in expect.outside.iter() {
            self.known_body(body);
            let found = match route(body).filter(|route| route.open) {
                None => "closed".to_owned(),
                Some(route) => route.last_day.map_or_else(|| "open".to_owned(), |day| day.to_string()),
            };
            let fits = found == **wanted || (&**wanted == "open" && found != "closed");
            if !fits {
                self.found.differs("proof-what-outside", &body.value, wanted, &found);
            }
        }
        for (body, wanted) in expect.excludes.iter() {
            self.known_body(body);
            let limits = route(body).map(|route| route.excluded_by.iter().map(|limit| limit.id.to_string()).collect());
            self.found.same("proof-what-excludes", &body.value, words(wanted), limits.unwrap_or_default());
        }
    }

    fn known_body(&mut self, body: &Spanned<Arc<str>>) {
        if self.procedure().body(&body.value).is_none() {
            self.found.unknown(body);
        }
    }

    /// What letters say, and to whom those of this step go.
    pub(super) fn letters(&mut self, expect: &Expect, part: &Part, brought: &Brought) {
        let procedure = self.procedure();
        for (letter, wanted) in expect.says.iter() {
            let parties = &self.scene.parties;
            let composed = dossier::compose(procedure, self.dossier, part, &letter.value, self.today, parties);
            let composed = composed.unwrap_or_default();
            for words in wanted.iter().filter(|words| !composed.contains(&***words)) {
                self.found.differs("proof-what-says", &letter.value, words, &composed);
            }
        }
        for (letter, wanted) in expect.addressed.iter() {
            let sent = brought.letters.iter().any(|sent| sent.letter == letter.value);
            let rule = procedure.letter(&letter.value).filter(|_| sent);
            let found = rule.map(|rule| rule.to.iter().map(|to| to.to_string()).collect());
            let found = found.unwrap_or_else(|| vec!["-".to_owned()]);
            self.found.same("proof-what-addressed", &letter.value, words(wanted), found);
        }
    }
}

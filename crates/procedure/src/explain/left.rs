//! What is shown and reported, what was chosen, what is left to people, and the clauses themselves.

use text::{Message, month_name};

use super::page::{Item, Page, plain, sentence};
use super::speaker::Speaker;
use crate::model::{Place, Report};

impl Speaker<'_> {
    pub(super) fn content(&self, page: &mut Page) {
        if self.procedure.content.is_empty() {
            return;
        }
        page.heading(2, &self.word("explain-content"));
        let items = self.procedure.content.iter().map(|content| {
            let places = content.shown.iter().map(|place| self.shown_at(*place)).collect();
            let message = Message::new("explain-content-at")
                .with("title", self.bold(&content.title))
                .with("places", self.all_of(places))
                .with("why", self.why(&content.basis));
            Item::new(self.say(message))
        });
        page.list(items.collect());
    }

    pub(crate) fn shown_at(&self, place: Place) -> String {
        self.say(Message::new("explain-shown").with("place", place.word()))
    }

    pub(super) fn reports(&self, page: &mut Page) {
        if self.procedure.reports.is_empty() {
            return;
        }
        page.heading(2, &self.word("explain-reports"));
        page.list(self.procedure.reports.iter().map(|report| Item::new(self.report(report))).collect());
    }

    fn report(&self, report: &Report) -> String {
        let mut said = vec![
            self.say(
                Message::new("explain-report")
                    .with("title", self.bold(&report.title))
                    .with("covers", plain(&report.covers))
                    .with("to", self.all_of(report.to.iter().map(|to| plain(to)).collect()))
                    .with("why", self.why(&report.basis)),
            ),
        ];
        if let Some(before) = report.before.as_ref().and_then(|before| self.month_day(before)) {
            said.push(self.say(Message::new("explain-report-before").with("day", before)));
        }
        if report.public {
            said.push(self.word("explain-report-public"));
        }
        said.join(" ")
    }

    /// `06-01` as '1 juni'.
    pub(crate) fn month_day(&self, written: &str) -> Option<String> {
        let (month, day) = written.split_once('-')?;
        let month: i8 = month.parse().ok().filter(|month| (1..=12).contains(month))?;
        let day: i8 = day.parse().ok()?;
        let message = Message::new("explain-month-day").with("day", i32::from(day));
        Some(self.say(message.with("month", month_name(self.language, month))))
    }

    pub(super) fn choices(&self, page: &mut Page) {
        if self.procedure.choices.is_empty() {
            return;
        }
        page.heading(2, &self.word("explain-choices"));
        page.paragraph(&self.word("explain-choices-lead"));
        let items = self.procedure.choices.iter().map(|choice| {
            let message = Message::new("explain-choice")
                .with("question", self.bold(&choice.question))
                .with("chosen", sentence(&plain(&choice.chosen)))
                .with("because", sentence(&plain(&choice.because)))
                .with("why", self.cites(&choice.clauses));
            Item::new(self.say(message))
        });
        page.list(items.collect());
    }

    pub(super) fn human(&self, page: &mut Page) {
        if self.procedure.human.is_empty() {
            return;
        }
        page.heading(2, &self.word("explain-human"));
        page.paragraph(&self.word("explain-human-lead"));
        let items = self.procedure.human.iter().map(|human| {
            let at = human.at.iter().map(|phrase| self.quoted(&self.phrase_title(phrase))).collect();
            let message = Message::new("explain-human-at")
                .with("what", sentence(&plain(&human.what)))
                .with("at", self.all_of(at))
                .with("why", self.cites(&human.clauses));
            Item::new(self.say(message))
        });
        page.list(items.collect());
    }

    pub(super) fn clauses(&self, page: &mut Page) {
        page.heading(2, &self.word("explain-clauses"));
        page.paragraph(&self.word("explain-clauses-lead"));
        let items = self.procedure.clauses.iter();
        page.list(
            items.map(|clause| Item::new(format!("**{}** {}", clause.id, sentence(&plain(&clause.says))))).collect(),
        );
    }
}

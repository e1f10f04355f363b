//! How something arrives, what is asked then, and where it goes.

use jiff::civil::{Date, Weekday};
use text::{Message, weekday_name};

use super::page::{Item, Page, capital, plain, sentence};
use super::speaker::Speaker;
use crate::model::{Channel, Contact, HourRange};

impl Speaker<'_> {
    pub(super) fn ways_in(&self, page: &mut Page) {
        let (procedure, intake) = (self.procedure, &self.procedure.intake);
        page.heading(2, &self.word("explain-ways-in"));
        page.list(procedure.channels.iter().map(|channel| Item::new(self.channel(channel))).collect());
        let mut said = Vec::new();
        if !intake.registered_by.is_empty() {
            let by = self.by(&intake.registered_by);
            said.push(
                self.say(Message::new("explain-registered-by").with("by", by).with("why", self.why(&intake.basis))),
            );
        }
        if !intake.strict.is_empty() {
            let strict =
                intake.strict.iter().filter_map(|id| procedure.channel(id)).map(|it| plain(&it.title)).collect();
            said.push(self.say(Message::new("explain-strict").with("channels", self.one_of(strict))));
        }
        page.paragraph(&said.join(" "));
        if !procedure.contacts.is_empty() {
            page.paragraph(&self.word("explain-contacts"));
            page.list(procedure.contacts.iter().map(|contact| Item::new(self.contact(contact))).collect());
        }
    }

    fn channel(&self, channel: &Channel) -> String {
        let mut said = Vec::new();
        if channel.preferred {
            said.push(self.word("explain-channel-preferred"));
        }
        if let Some(contact) = channel.contact.as_ref().and_then(|id| self.procedure.contact(id)) {
            said.push(self.say(Message::new("explain-channel-contact").with("contact", plain(&contact.title))));
        }
        if channel.by_appointment {
            said.push(self.word("explain-channel-appointment"));
        }
        if !channel.hours.is_empty() {
            said.push(self.say(Message::new("explain-channel-hours").with("hours", self.hours(channel))));
        }
        let lead = Message::new(if said.is_empty() { "explain-channel-plain" } else { "explain-channel" })
            .with("title", self.bold(&channel.title))
            .with("how", said.join("; "))
            .with("why", self.why(&channel.basis));
        self.say(lead)
    }

    /// The hours of a week; days with the same hours together.
    pub(crate) fn hours(&self, channel: &Channel) -> String {
        let mut groups: Vec<(Vec<Weekday>, &[HourRange])> = Vec::new();
        for (day, ranges) in &channel.hours {
            match groups.iter_mut().find(|(_, known)| *known == ranges.as_slice()) {
                Some((days, _)) => days.push(*day),
                None => groups.push((vec![*day], ranges)),
            }
        }
        let said: Vec<String> = groups
            .iter()
            .filter(|(_, ranges)| !ranges.is_empty())
            .map(|(days, ranges)| {
                let days = self.all_of(days.iter().map(|day| weekday_name(self.language, *day)).collect());
                let ranges = ranges.iter().map(|range| {
                    let (from, until) = (range.from.strftime("%H:%M"), range.until.strftime("%H:%M"));
                    self.say(
                        Message::new("explain-hours").with("from", from.to_string()).with("until", until.to_string()),
                    )
                });
                self.say(Message::new("explain-days").with("days", days).with("hours", self.all_of(ranges.collect())))
            })
            .collect();
        said.join("; ")
    }

    /// Whose, and every way to reach them.
    fn contact(&self, contact: &Contact) -> String {
        let how = self.reached(contact);
        let how = if how.is_empty() { how } else { format!(": {how}") };
        format!("{}{how}{}", self.bold(&contact.title), self.why(&contact.basis))
    }

    /// Every way to reach someone.
    pub(crate) fn reached(&self, contact: &Contact) -> String {
        let mut said: Vec<String> = Vec::new();
        if !contact.address.is_empty() {
            said.push(contact.address.iter().map(|line| plain(line)).collect::<Vec<_>>().join(", "));
        }
        if let Some(telephone) = &contact.telephone {
            said.push(self.say(Message::new("explain-telephone").with("number", plain(telephone))));
        }
        if let Some(email) = &contact.email {
            said.push(match email.split_once('@').filter(|_| contact.protected) {
                Some((name, host)) => self
                    .say(Message::new("explain-email-protected").with("name", plain(name)).with("host", plain(host))),
                None => plain(email),
            });
        }
        said.extend(contact.website.iter().map(|website| plain(website)));
        let mut day = |id: &'static str, date: Option<Date>| {
            said.extend(date.map(|date| self.say(Message::new(id).with("date", date))));
        };
        day("explain-contact-from", contact.from);
        day("explain-contact-until", contact.until);
        said.join("; ")
    }

    pub(super) fn form(&self, page: &mut Page) {
        if self.procedure.intake.steps.is_empty() {
            return;
        }
        page.heading(2, &self.word("explain-form"));
        for step in &self.procedure.intake.steps {
            let help = step.help.as_ref().map(|help| format!(" {}", sentence(&plain(help)))).unwrap_or_default();
            page.paragraph(&format!("{}{help}", self.bold(&step.title)));
            page.list(self.questions(&step.asks));
        }
    }

    pub(super) fn routes(&self, page: &mut Page) {
        page.heading(2, &self.word("explain-routes"));
        let routes = &self.procedure.intake.routes;
        if routes.len() > 1 {
            page.paragraph(&self.word("explain-routes-first"));
        }
        let items = routes.iter().map(|route| {
            let condition = match &route.if_ {
                Some(condition) => self.condition(condition),
                None if routes.len() == 1 => self.word("explain-always"),
                None => self.word("explain-otherwise"),
            };
            let message = Message::new("explain-route")
                .with("condition", capital(&condition))
                .with("place", self.place(&route.go))
                .with("why", self.why(&route.basis));
            Item::new(self.say(message))
        });
        page.list(items.collect());
    }
}

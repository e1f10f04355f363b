//! Contacts, channels, bodies, reports, choices, and what is left to people.

use jiff::civil::Weekday;
use text::Message;

use super::Resolver;
use crate::file;
use crate::model::{Body, Channel, Choice, CitedAs, Contact, Exclusion, HourRange, Human, Report};

const WEEKDAYS: [(&str, Weekday); 7] = [
    ("monday", Weekday::Monday),
    ("tuesday", Weekday::Tuesday),
    ("wednesday", Weekday::Wednesday),
    ("thursday", Weekday::Thursday),
    ("friday", Weekday::Friday),
    ("saturday", Weekday::Saturday),
    ("sunday", Weekday::Sunday),
];

impl Resolver<'_> {
    /// The contacts of the file.
    pub fn contacts(&mut self) -> Vec<Contact> {
        let mut contacts = Vec::new();
        for (id, contact) in self.file.contacts.iter() {
            let place = format!("contacts.{}", id.value);
            let basis = self.basis_as(&place, CitedAs::Shown, &contact.clauses, &contact.own, &contact.span);
            contacts.push(Contact {
                id: id.value.clone(),
                title: contact.title.clone(),
                address: contact.address.to_vec(),
                telephone: contact.telephone.clone(),
                email: contact.email.clone(),
                protected: contact.protected,
                website: contact.website.clone(),
                from: contact.from,
                until: contact.until,
                basis,
            });
        }
        contacts
    }

    /// The channels of the file.
    pub fn channels(&mut self) -> Vec<Channel> {
        let mut channels = Vec::new();
        for (id, channel) in self.file.channels.iter() {
            let basis = self.basis(&format!("channels.{}", id.value), &channel.clauses, &channel.own, &channel.span);
            let contact = channel.contact.as_ref().and_then(|name| self.known("contact", name));
            channels.push(Channel {
                id: id.value.clone(),
                title: channel.title.clone(),
                contact,
                written: channel.written,
                form: channel.form,
                preferred: channel.preferred,
                by_appointment: channel.by_appointment,
                hours: self.week(channel),
                basis,
            });
        }
        channels
    }

    fn week(&mut self, channel: &file::Channel) -> Vec<(Weekday, Vec<HourRange>)> {
        let mut week = Vec::new();
        for (day, ranges) in channel.hours.iter() {
            match WEEKDAYS.iter().find(|(word, _)| *word == &*day.value) {
                Some((_, weekday)) => week.push((*weekday, ranges.to_vec())),
                None => {
                    let message = Message::new("reading-unknown-word").with("word", &day.value);
                    let remedy = super::names::suggestion(&day.value, WEEKDAYS.iter().map(|(word, _)| *word));
                    self.problems.error(&day.span, message, remedy);
                }
            }
        }
        week
    }

    /// The bodies of the file.
    pub fn bodies(&mut self) -> Vec<Body> {
        let vocabulary = self.names.vocabulary(None);
        let mut bodies = Vec::new();
        for (id, body) in self.file.bodies.iter() {
            let place = format!("bodies.{}", id.value);
            let basis = self.basis(&place, &body.clauses, &body.own, &body.span);
            let mut excludes = Vec::new();
            for (name, exclusion) in body.excludes.iter() {
                excludes.push(Exclusion {
                    id: name.value.clone(),
                    title: exclusion.title.clone(),
                    if_: exclusion.if_.as_ref().and_then(|text| self.condition(text, &vocabulary)),
                    clauses: self.cite(&format!("{place}.excludes.{}", name.value), CitedAs::Rule, &exclusion.clauses),
                });
            }
            bodies.push(Body {
                id: id.value.clone(),
                title: body.title.clone(),
                does: body.does.clone(),
                contact: body.contact.as_ref().and_then(|name| self.known("contact", name)),
                route_if: body.route_if.as_ref().and_then(|text| self.condition(text, &vocabulary)),
                window: body.window.as_ref().and_then(|name| self.known("clock", name)),
                independent: body.independent,
                free: body.free,
                binding: body.binding,
                excludes,
                basis,
            });
        }
        bodies
    }

    /// The reports of the file.
    pub fn reports(&mut self) -> Vec<Report> {
        let mut reports = Vec::new();
        for (id, report) in self.file.reports.iter() {
            let basis = self.basis_as(
                &format!("reports.{}", id.value),
                CitedAs::Shown,
                &report.clauses,
                &report.own,
                &report.span,
            );
            reports.push(Report {
                id: id.value.clone(),
                title: report.title.clone(),
                covers: report.covers.clone(),
                counts: report.counts.to_vec(),
                to: report.to.to_vec(),
                before: report.before.clone(),
                public: report.public,
                basis,
            });
        }
        reports
    }

    /// The choices of the file.
    pub fn choices(&mut self) -> Vec<Choice> {
        let mut choices = Vec::new();
        for (id, choice) in self.file.choices.iter() {
            let clauses = self.cite(&format!("choices.{}", id.value), CitedAs::Choice, &choice.clauses);
            choices.push(Choice {
                id: id.value.clone(),
                question: choice.question.clone(),
                chosen: choice.chosen.clone(),
                because: choice.because.clone(),
                clauses,
            });
        }
        choices
    }

    /// What is left to people.
    pub fn human(&mut self) -> Vec<Human> {
        let mut all = Vec::new();
        for (id, human) in self.file.human.iter() {
            let place = format!("human.{}", id.value);
            let clauses = self.cite(&place, CitedAs::Human, &human.clauses);
            if human.at.is_empty() {
                let message = Message::new("procedure-human-nowhere").with("name", &id.value);
                self.problems.error(&id.span, message, Message::new("procedure-human-nowhere-remedy"));
            }
            let at = human.at.iter().filter_map(|phrase| self.phrase_anywhere(phrase, &place)).collect();
            all.push(Human { id: id.value.clone(), what: human.what.clone(), at, clauses });
        }
        all
    }
}

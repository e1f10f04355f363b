//! All calendars, by name.

use std::collections::BTreeMap;
use std::sync::Arc;

use reading::{Decode, Problem, Problems, Span};
use text::Message;

use crate::{Calendar, CalendarFile};

/// All calendars that were read, by name and by alias.
#[derive(Clone, Debug, Default)]
pub struct Calendars {
    by_name: BTreeMap<Arc<str>, Arc<Calendar>>,
}

impl Calendars {
    /// Reads the calendars of files (name and text), in any order.
    ///
    /// # Errors
    /// Every problem of every file.
    pub fn load(files: &[(String, String)]) -> Result<Calendars, Vec<Problem>> {
        let mut found = Vec::new();
        let mut read = Vec::new();
        let mut problems = Problems::new();
        for (name, text) in files {
            match reading::parse(name, text.as_bytes()) {
                Ok(node) => read.extend(CalendarFile::decode(&node, &mut problems)),
                Err(unreadable) => found.extend(unreadable),
            }
        }
        let mut calendars = Calendars::default();
        // A file that could not be read may be the base of one that could: build only when all could be read.
        if found.is_empty() && !problems.any_error() {
            calendars.build(read, &mut problems);
        }
        let refused = !found.is_empty() || problems.any_error();
        found.extend(problems.into_vec());
        if refused { Err(found) } else { Ok(calendars) }
    }

    /// The calendar of this name or alias.
    pub fn get(&self, id: &str) -> Option<&Arc<Calendar>> {
        self.by_name.get(id)
    }

    /// The names, without aliases, in alphabetical order.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.by_name.iter().filter(|(name, calendar)| &***name == calendar.id()).map(|(name, _)| &**name)
    }

    /// Builds each file after the one that it builds on; what is left over builds on nothing that exists.
    fn build(&mut self, mut waiting: Vec<CalendarFile>, problems: &mut Problems) {
        let every: Vec<Arc<str>> = waiting.iter().map(|file| file.calendar.value.clone()).collect();
        loop {
            let before = waiting.len();
            let mut left = Vec::new();
            for file in waiting {
                let base = file.builds_on.as_ref().map(|name| self.get(name).cloned());
                match base {
                    Some(None) => left.push(file),
                    base => self.add(&file, base.flatten().as_deref(), problems),
                }
            }
            waiting = left;
            if waiting.is_empty() || waiting.len() == before {
                break;
            }
        }
        let faulty = problems.any_error();
        for file in &waiting {
            let Some(base) = &file.builds_on else { continue };
            // The base is there but faulty, which has been said: no second problem for the same mistake.
            if faulty && every.contains(&base.value) {
                continue;
            }
            let message = Message::new("calendar-file-base").with("found", &base.value);
            let remedy = match reading::closest(base, every.iter().map(|id| &**id)) {
                Some(near) if near != &*base.value => Message::new("reading-did-you-mean").with("word", near),
                _ => Message::new("calendar-file-base-remedy"),
            };
            problems.error(&base.span, message, remedy);
        }
    }

    fn add(&mut self, file: &CalendarFile, base: Option<&Calendar>, problems: &mut Problems) {
        let Some(calendar) = file.build(base, problems) else { return };
        let calendar = Arc::new(calendar);
        let own = std::iter::once(&file.calendar);
        for name in own.chain(&file.aliases) {
            self.name(&name.value, &name.span, &calendar, problems);
        }
    }

    fn name(&mut self, name: &Arc<str>, span: &Span, calendar: &Arc<Calendar>, problems: &mut Problems) {
        if self.by_name.insert(name.clone(), calendar.clone()).is_some() {
            let message = Message::new("calendar-file-name-twice").with("name", name);
            problems.error(span, message, Message::new("calendar-file-name-twice-remedy"));
        }
    }
}

//! A calendar as it stands in a file, and how it becomes a calendar.

use std::sync::Arc;

use jiff::civil::{Date, Weekday};
use reading::{Decode, Definitions, Entries, Node, Problem, Problems, Span, Spanned};
use serde_json::{Value as Json, json};
use text::Message;

use crate::calendar::Weekend;
use crate::holiday::Rule;
use crate::{Calendar, Holiday, Kind, Name};

reading::record! {
    /// A file of a calendar.
    pub struct CalendarFile {
        /// The name by which procedures mean it.
        pub calendar: Spanned<Arc<str>>,
        /// Other names for it.
        pub aliases: Vec<Spanned<Arc<str>>>,
        /// The name for people.
        pub title: CalendarName,
        /// The calendar whose holidays hold here as well.
        pub builds_on: Option<Spanned<Arc<str>>>,
        /// The days of the weekend.
        pub weekend: Spanned<Vec<WeekendDay>>,
        /// The first day from which the holidays are known.
        pub known_from: Date,
        /// The last day until which the holidays are known, or `none` when the law fixes them for good.
        pub known_until: Spanned<KnownUntil>,
        /// The holidays, by key.
        pub holidays: Entries<CalendarHoliday>,
    }
}

reading::record! {
    /// A name in both languages.
    pub struct CalendarName {
        /// In Dutch.
        pub nl: Arc<str>,
        /// In English.
        pub en: Arc<str>,
    }
}

reading::record! {
    /// A holiday in a file: exactly one of `on`, `easter` and `dates` says when.
    pub struct CalendarHoliday {
        /// What people call it.
        pub name: CalendarName,
        /// By what it is a holiday.
        pub kind: Kind,
        /// The article or decree.
        pub source: Arc<str>,
        /// Month and day: `04-27`.
        pub on: Option<Spanned<MonthDay>>,
        /// What happens on a Sunday; only with `on`.
        pub if_sunday: Option<Spanned<IfSunday>>,
        /// So many days after Easter Sunday; before it when below zero.
        pub easter: Option<Spanned<i64>>,
        /// The days, one by one.
        pub dates: Vec<Spanned<Date>>,
        /// The first year in which it is kept; not with `dates`.
        pub from: Option<Spanned<i64>>,
        /// The last year in which it is kept; not with `dates`.
        pub until: Option<Spanned<i64>>,
    }
}

reading::words! {
    /// A day of the weekend.
    pub enum WeekendDay {
        /// Monday.
        Monday = "monday",
        /// Tuesday.
        Tuesday = "tuesday",
        /// Wednesday.
        Wednesday = "wednesday",
        /// Thursday.
        Thursday = "thursday",
        /// Friday.
        Friday = "friday",
        /// Saturday.
        Saturday = "saturday",
        /// Sunday.
        Sunday = "sunday",
    }
}

reading::words! {
    /// What happens to a holiday that falls on a Sunday.
    pub enum IfSunday {
        /// It is kept on the Saturday before.
        DayBefore = "day-before",
    }
}

/// Until when the holidays are known; `None` means for good.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KnownUntil(pub Option<Date>);

/// A month with a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MonthDay {
    /// 1 to 12.
    pub month: i8,
    /// 1 to the length of the month; 29 February is taken.
    pub day: i8,
}

impl Decode for KnownUntil {
    fn decode(node: &Node, problems: &mut Problems) -> Option<Self> {
        match node.scalar() {
            Some("none") => Some(KnownUntil(None)),
            _ => Date::decode(node, problems).map(|date| KnownUntil(Some(date))),
        }
    }

    fn schema(_: &mut Definitions) -> Json {
        json!({ "type": "string", "pattern": "^(none|[0-9]{4}-[0-9]{2}-[0-9]{2})$" })
    }
}

impl Decode for MonthDay {
    fn decode(node: &Node, problems: &mut Problems) -> Option<Self> {
        let text = node.scalar().unwrap_or_default();
        // 2000 is a leap year: 29 February passes.
        let date: Option<Date> = (text.len() == 5).then(|| format!("2000-{text}").parse().ok()).flatten();
        if date.is_none() {
            let message = Message::new("calendar-file-month-day").with("found", text);
            problems.error(&node.span, message, Message::new("calendar-file-month-day-remedy"));
        }
        date.map(|date| MonthDay { month: date.month(), day: date.day() })
    }

    fn schema(_: &mut Definitions) -> Json {
        json!({ "type": "string", "pattern": "^[0-9]{2}-[0-9]{2}$" })
    }
}

/// Easter offsets that stay within the year of Easter and of any use: Carnival is -49, Corpus Christi +60.
const EASTER: std::ops::RangeInclusive<i64> = -70..=70;

impl CalendarFile {
    /// The calendar of this file, upon the one that it builds on.
    pub(crate) fn build(&self, base: Option<&Calendar>, problems: &mut Problems) -> Option<Calendar> {
        let before = problems.count();
        let mut holidays: Vec<Holiday> = base.map(|base| base.holidays().to_vec()).unwrap_or_default();
        for (key, entry) in self.holidays.iter() {
            if holidays.iter().any(|known| known.id == key.value) {
                let message = Message::new("calendar-file-holiday-twice").with("key", &key.value);
                problems.error(&key.span, message, Message::new("calendar-file-holiday-twice-remedy"));
            }
            holidays.extend(entry.build(&key.value, &key.span, problems));
        }
        if self.known_until.0.is_some_and(|until| until < self.known_from) {
            let message = Message::new("calendar-file-known-order");
            problems.error(&self.known_until.span, message, Message::new("calendar-file-known-order-remedy"));
        }
        let weekend = Weekend::new(self.weekend.iter().map(|day| day.weekday()));
        if weekend.is_whole_week() {
            let message = Message::new("calendar-file-weekend");
            problems.error(&self.weekend.span, message, Message::new("calendar-file-weekend-remedy"));
        }
        let id = self.calendar.value.clone();
        let aliases = self.aliases.iter().map(|alias| alias.value.clone()).collect();
        let known = (self.known_from, self.known_until.0);
        (problems.count() == before).then(|| Calendar::new((id, aliases, self.title.name()), weekend, known, holidays))
    }
}

impl CalendarHoliday {
    fn build(&self, id: &Arc<str>, span: &Span, problems: &mut Problems) -> Option<Holiday> {
        let rule = match (&self.on, &self.easter, self.dates.as_slice()) {
            (Some(on), None, []) => self.fixed(on, problems)?,
            (None, Some(days), []) if EASTER.contains(&days.value) => Rule::Easter { days: days.value },
            (None, Some(days), []) => {
                let message = Message::new("calendar-file-easter").with("found", days.value.to_string());
                problems.error(&days.span, message, Message::new("calendar-file-easter-remedy"));
                return None;
            }
            (None, None, [_, ..]) => Rule::Listed(self.dates.iter().map(|date| date.value).collect()),
            _ => {
                let message = Message::new("calendar-file-one-rule").with("key", id);
                problems.error(span, message, Message::new("calendar-file-one-rule-remedy"));
                return None;
            }
        };
        let listed = matches!(rule, Rule::Listed(_));
        let stray = [self.from.as_ref().map(|year| &year.span), self.until.as_ref().map(|year| &year.span)];
        let sunday = self.if_sunday.as_ref().filter(|_| self.on.is_none()).map(|sunday| &sunday.span);
        for span in stray.into_iter().flatten().filter(|_| listed).chain(sunday) {
            problems.error(span, Message::new("calendar-file-stray"), Message::new("calendar-file-stray-remedy"));
        }
        Some(Holiday {
            id: id.clone(),
            name: self.name.name(),
            kind: self.kind,
            source: self.source.clone(),
            rule,
            from: year(self.from.as_ref(), problems),
            until: year(self.until.as_ref(), problems),
        })
    }

    fn fixed(&self, on: &Spanned<MonthDay>, problems: &mut Problems) -> Option<Rule> {
        let MonthDay { month, day } = on.value;
        let before_sunday = self.if_sunday.is_some();
        // 1 January moved back would fall in another year than the one it is asked for.
        if before_sunday && (month, day) == (1, 1) {
            problems.error(&on.span, Message::new("calendar-file-stray"), Message::new("calendar-file-stray-remedy"));
            return None;
        }
        Some(Rule::Fixed { month, day, before_sunday })
    }
}

fn year(year: Option<&Spanned<i64>>, problems: &mut Problems) -> Option<i16> {
    let Spanned { value, span } = year?;
    let fits = i16::try_from(*value).ok().filter(|year| (1..=9999).contains(year));
    if fits.is_none() {
        let message = Message::new("calendar-file-year").with("found", value.to_string());
        problems.add(Problem::error(span, message, Message::new("calendar-file-year-remedy")));
    }
    fits
}

impl CalendarName {
    fn name(&self) -> Name {
        Name { nl: self.nl.clone(), en: self.en.clone() }
    }
}

impl WeekendDay {
    fn weekday(self) -> Weekday {
        match self {
            WeekendDay::Monday => Weekday::Monday,
            WeekendDay::Tuesday => Weekday::Tuesday,
            WeekendDay::Wednesday => Weekday::Wednesday,
            WeekendDay::Thursday => Weekday::Thursday,
            WeekendDay::Friday => Weekday::Friday,
            WeekendDay::Saturday => Weekday::Saturday,
            WeekendDay::Sunday => Weekday::Sunday,
        }
    }
}

//! A derivation in words: one sentence that a person can follow with a paper calendar beside it.

use jiff::civil::{Date, Weekday};
use text::{Argument, Message};

use crate::{Derivation, FirstDay, Rest, Stays, Step, What};

/// More days than this are counted, not named: the sentence must stay readable.
const NAMED: usize = 8;

const WEEKDAYS: [&str; 7] = [
    "weekday-monday",
    "weekday-tuesday",
    "weekday-wednesday",
    "weekday-thursday",
    "weekday-friday",
    "weekday-saturday",
    "weekday-sunday",
];

const MONTHS: [&str; 12] = [
    "month-01", "month-02", "month-03", "month-04", "month-05", "month-06", "month-07", "month-08", "month-09",
    "month-10", "month-11", "month-12",
];

impl Derivation {
    /// The derivation as one sentence.
    pub fn message(&self) -> Message {
        let mut sentence: Option<Message> = None;
        let mut index = 0;
        while let Some(step) = self.steps.get(index) {
            let skipped = self.skips_from(index);
            let part = if skipped.is_empty() { self.part(index, step) } else { Some(skip(skipped)) };
            index += skipped.len().max(1);
            sentence = match (sentence, part) {
                (Some(before), Some(part)) => {
                    Some(Message::new("calendar-then").with("before", before).with("part", part))
                }
                (before, part) => part.or(before),
            };
        }
        match sentence {
            Some(sentence) => Message::new("calendar-because").with("sentence", sentence),
            None => Message::new("calendar-because-nothing"),
        }
    }

    /// The steps over free days that stand together from this one on.
    fn skips_from(&self, index: usize) -> &[Step] {
        let rest = &self.steps[index..];
        let end = rest.iter().position(|step| !matches!(step.what, What::Skipped { .. })).unwrap_or(rest.len());
        &rest[..end]
    }

    fn part(&self, index: usize, step: &Step) -> Option<Message> {
        let date = step.date;
        let part = match &step.what {
            What::Start { event, first_day } => {
                let id = match first_day {
                    FirstDay::DayAfter => "calendar-start-day-after",
                    FirstDay::SameDay => "calendar-start-same-day",
                };
                Message::new(id).with("event", opening(*event))
            }
            What::FirstDay if self.starts_on_the_same_day() => return None,
            What::FirstDay => Message::new("calendar-first-day").with("date", date),
            What::Added { length } => {
                Message::new(self.added_id(index)).with("length", length.words_written_out()).with("date", date)
            }
            What::Clipped { wanted } => Message::new("calendar-clipped")
                .with("month", Message::new(MONTHS[(date.month() - 1) as usize]))
                .with("year", date.year().to_string())
                .with("wanted", wanted.to_string()),
            What::DayBefore => Message::new("calendar-day-before").with("date", date),
            What::Earlier { other } => self.earlier(index, *other, date),
            What::WorkingDays { length, left_out } => {
                let id = if self.starts_on_the_same_day() {
                    "calendar-working-days-same-day"
                } else {
                    "calendar-working-days"
                };
                let message = Message::new(id).with("length", length.words_written_out()).with("date", date);
                match left_out.as_slice() {
                    [] => message,
                    days => Message::new("calendar-left-out").with("before", message).with("days", not_counted(days)),
                }
            }
            What::TwoWorkingDays { left_out } => {
                let days = left_out.iter().map(|(_, rest)| rest.message().into()).collect();
                Message::new("calendar-two-working-days").with("days", Argument::List(days)).with("date", date)
            }
            What::Skipped { .. } => return None,
            What::Stays(stays) => stays.message(),
        };
        Some(part)
    }

    fn starts_on_the_same_day(&self) -> bool {
        let first = self.steps.first().map(|step| &step.what);
        matches!(first, Some(What::Start { first_day: FirstDay::SameDay, .. }))
    }

    /// 'Later' counts from the day that the reader saw last: day 0 or, counting to the day before, the first day.
    fn added_id(&self, index: usize) -> &'static str {
        let from_first_day = index > 0 && self.steps[index - 1].what == What::FirstDay;
        if self.starts_on_the_same_day() && !from_first_day { "calendar-added-same-day" } else { "calendar-added" }
    }

    fn earlier(&self, index: usize, other: Date, date: Date) -> Message {
        let before = index.checked_sub(1).and_then(|index| self.steps.get(index)).map(|step| step.date);
        let id = if before == Some(other) { "calendar-earlier-same" } else { "calendar-earlier" };
        Message::new(id).with("other", other).with("date", date)
    }
}

impl Rest {
    /// Why the day is free, as it stands in a list.
    pub fn message(&self) -> Message {
        match self {
            Rest::Weekend(day) => weekday(*day),
            Rest::Holiday(holiday) => holiday.message(),
            Rest::Closed(reason) => Message::new("calendar-closed").with("reason", reason),
        }
    }

    /// Why the day is free, as it stands after 'that is'.
    fn message_after_is(&self) -> Message {
        match self {
            Rest::Weekend(day) => Message::new("calendar-a-weekday").with("day", weekday(*day)),
            other => other.message(),
        }
    }
}

impl Stays {
    fn message(&self) -> Message {
        match self {
            Stays::NotFree => Message::new("calendar-stays"),
            Stays::NoShift { rest } => Message::new("calendar-stays-no-shift").with("rest", rest.message_after_is()),
            Stays::TooLongForAtw { length, rest } => Message::new("calendar-stays-too-long")
                .with("rest", rest.message_after_is())
                .with("length", length.words_written_out()),
        }
    }
}

fn weekday(day: Weekday) -> Message {
    Message::new(WEEKDAYS[day.to_monday_zero_offset() as usize])
}

/// A date with a capital, as it opens a sentence.
fn opening(date: Date) -> Message {
    Message::new("calendar-opening-date")
        .with("weekday", i32::from(date.weekday().to_monday_one_offset()))
        .with("day", i32::from(date.day()))
        .with("month", Message::new(MONTHS[(date.month() - 1) as usize]))
        .with("year", date.year().to_string())
}

/// Free days that stand together, and the day after them.
fn skip(steps: &[Step]) -> Message {
    let mut free = steps.iter().filter_map(|step| match &step.what {
        What::Skipped { rest } => Some(rest),
        _ => None,
    });
    let first = free.next().map(Rest::message_after_is);
    let then: Vec<Argument> = free.map(|rest| rest.message().into()).collect();
    let id = if then.is_empty() { "calendar-skip-one" } else { "calendar-skip-more" };
    let mut message = Message::new(id);
    if let Some(first) = first {
        message = message.with("first", first);
    }
    if !then.is_empty() {
        message = message.with("then", Argument::List(then));
    }
    match steps.last() {
        Some(last) => message.with("date", last.date),
        None => message,
    }
}

/// The days that do not count as working days: the weekends in one word, the others by name.
fn not_counted(days: &[(Date, Rest)]) -> Argument {
    let is_weekend = |rest: &Rest| matches!(rest, Rest::Weekend(_));
    let mut words: Vec<Argument> = Vec::new();
    if days.iter().any(|(_, rest)| is_weekend(rest)) {
        words.push(Message::new("calendar-weekends").into());
    }
    let others: Vec<&Rest> = days.iter().map(|(_, rest)| rest).filter(|rest| !is_weekend(rest)).collect();
    words.extend(others.iter().take(NAMED).map(|rest| Argument::from(rest.message())));
    if others.len() > NAMED {
        words.push(Message::new("calendar-and-more").with("count", others.len() - NAMED).into());
    }
    Argument::List(words)
}

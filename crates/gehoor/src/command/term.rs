//! `gehoor term`: a due date with its sum.

use std::process::ExitCode;

use calendar::{FirstDay, Length, MonthEnd, Shift, Term};
use jiff::civil::Date;
use text::Message;

use crate::home;
use crate::output::Voice;

/// What to compute.
#[derive(clap::Args)]
pub struct Args {
    /// The calendar of holidays: nl, be or be-vlg.
    #[arg(long, default_value = "nl")]
    calendar: String,
    /// The day of the event, as year-month-day.
    #[arg(long, allow_hyphen_values = true)]
    from: String,
    /// How long: '6 weeks', '10 calendar-days', '3 months'.
    #[arg(long, allow_hyphen_values = true)]
    within: String,
    /// On a weekend or holiday: none, next-working-day or atw.
    #[arg(long, default_value = "none")]
    shift: String,
    /// Whether the day of the event counts: day-after or same-day.
    #[arg(long, default_value = "day-after")]
    first_day: String,
    /// Which reading of months: same-number, day-before or earlier.
    #[arg(long, default_value = "same-number")]
    month_end: String,
}

pub fn run(voice: &Voice, args: &Args) -> ExitCode {
    let library = match home::library() {
        Ok(library) => library,
        Err(problems) => {
            voice.problems(&problems, false);
            return ExitCode::from(2);
        }
    };
    let refuse = |message: Message, remedy: Message| {
        eprintln!("{} {}", voice.say(&message), voice.say(&remedy));
        ExitCode::from(2)
    };
    let Some(calendar) = library.calendars.get(&args.calendar) else {
        let known = library.calendars.ids().map(|id| id.to_string()).collect::<Vec<_>>().join(", ");
        let message = Message::new("gehoor-term-calendar").with("found", &args.calendar);
        return refuse(message, Message::new("reading-one-of").with("words", known));
    };
    let Some(from) = (args.from.len() == 10).then(|| args.from.parse::<Date>().ok()).flatten() else {
        return refuse(Message::new("reading-date").with("found", &args.from), Message::new("reading-date-remedy"));
    };
    let length = match args.within.parse::<Length>() {
        Ok(length) => length,
        Err(error) => return refuse(error.message(), error.remedy()),
    };
    let option = |written: &str, words: &str| {
        let message = Message::new("reading-unknown-word").with("word", written);
        refuse(message, Message::new("reading-one-of").with("words", words))
    };
    let Ok(shift) = args.shift.parse::<Shift>() else {
        return option(&args.shift, "none, next-working-day, atw");
    };
    let Ok(first_day) = args.first_day.parse::<FirstDay>() else {
        return option(&args.first_day, "day-after, same-day");
    };
    let Ok(month_end) = args.month_end.parse::<MonthEnd>() else {
        return option(&args.month_end, "same-number, day-before, earlier");
    };
    match (Term { length, first_day, shift, month_end }).due(from, calendar) {
        Ok(due) if voice.json() => voice.value(&due.to_json(voice.language)),
        Ok(due) => {
            voice.line(voice.say(&due.because.message()));
            for warning in &due.warnings {
                voice.line(voice.say(&warning.message()));
            }
        }
        Err(error) => {
            eprintln!("{}", voice.say(&error.message()));
            return ExitCode::from(2);
        }
    }
    ExitCode::SUCCESS
}

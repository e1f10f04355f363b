//! `gehoor term`: a due date with its sum.

use std::process::ExitCode;

use calendar::{FirstDay, Length, MonthEnd, Shift, Term};
use jiff::civil::Date;
use text::{Argument, Message};

use crate::home;
use crate::output::Voice;

/// What to compute.
#[derive(clap::Args)]
pub struct Args {
    /// The calendar of holidays: nl, be or be-vlg.
    #[arg(long, default_value = "nl")]
    calendar: String,
    /// The day of the event, as year-month-day.
    #[arg(long)]
    from: String,
    /// How long: '6 weeks', '10 calendar-days', '3 months'.
    #[arg(long)]
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
    let refuse = |message: Message| {
        eprintln!("{}", voice.say(&message));
        ExitCode::from(2)
    };
    let Some(calendar) = library.calendars.get(&args.calendar) else {
        let known = library.calendars.ids().map(|id| Argument::from(id)).collect();
        let message = Message::new("gehoor-term-calendar").with("found", &args.calendar);
        return refuse(message.with("known", Argument::Choice(known)));
    };
    let Some(from) = (args.from.len() == 10).then(|| args.from.parse::<Date>().ok()).flatten() else {
        return refuse(Message::new("reading-date").with("found", &args.from));
    };
    let length = match args.within.parse::<Length>() {
        Ok(length) => length,
        Err(error) => return refuse(error.message()),
    };
    let option = |written: &str| Message::new("reading-unknown-word").with("word", written);
    let Ok(shift) = args.shift.parse::<Shift>() else { return refuse(option(&args.shift)) };
    let Ok(first_day) = args.first_day.parse::<FirstDay>() else { return refuse(option(&args.first_day)) };
    let Ok(month_end) = args.month_end.parse::<MonthEnd>() else { return refuse(option(&args.month_end)) };
    match (Term { length, first_day, shift, month_end }).due(from, calendar) {
        Ok(due) if voice.json() => voice.value(&due.to_json(voice.language)),
        Ok(due) => {
            voice.line(voice.say(&due.because.message()));
            for warning in &due.warnings {
                voice.line(voice.say(&warning.message()));
            }
        }
        Err(error) => return refuse(error.message()),
    }
    ExitCode::SUCCESS
}

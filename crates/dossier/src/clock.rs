//! Clocks of a part on a day: from when, until when, met or not, and why. Never stored, always computed.

use calendar::{Dates, Due, Length, Term};
use condition::{Truth, Value};
use jiff::civil::Date;
use procedure::{Clock, Force, Moment, Phrase, Procedure, Starts, Which, Within};

use crate::state::{Dossier, Occurrence, Part};
use crate::world::{PartWorld, closed};

/// How a clock stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ClockState {
    /// Its start has not come, or it is not for this dossier.
    NotRunning,
    /// It runs.
    Running,
    /// Its last day has passed and it is not met.
    Overdue,
    /// Met in time.
    Met,
    /// Met after its last day.
    MetLate,
    /// It ended without being met, by a turn in the course.
    Lapsed,
    /// It has no addressee.
    Undeliverable,
    /// It runs, but the text states no term.
    NoTerm,
    /// A stretch that does not count.
    Paused,
    /// The window is open.
    OpenWindow,
    /// The window has closed.
    ClosedWindow,
    /// The right has opened.
    RightOpen,
    /// The wait is over.
    Over,
}

impl ClockState {
    /// The word in scenarios and for scripts.
    pub fn word(self) -> &'static str {
        match self {
            ClockState::NotRunning => "not-running",
            ClockState::Running => "running",
            ClockState::Overdue => "overdue",
            ClockState::Met => "met",
            ClockState::MetLate => "met-late",
            ClockState::Lapsed => "lapsed",
            ClockState::Undeliverable => "undeliverable",
            ClockState::NoTerm => "no-term",
            ClockState::Paused => "paused",
            ClockState::OpenWindow => "open-window",
            ClockState::ClosedWindow => "closed-window",
            ClockState::RightOpen => "right-open",
            ClockState::Over => "over",
        }
    }
}

/// A clock of a part on a day.
#[derive(Clone, Debug)]
pub struct ClockView<'p> {
    /// The rule.
    pub clock: &'p Clock,
    /// How it stands.
    pub state: ClockState,
    /// The day from which it counts.
    pub started: Option<Date>,
    /// The unshifted day, which drives the work.
    pub work: Option<Date>,
    /// The legal latest day.
    pub due: Option<Date>,
    /// The day on which it was met.
    pub met: Option<Date>,
    /// How many days it stood still.
    pub paused_days: i32,
    /// The term that was counted, for the explanation.
    pub term: Option<Term>,
}

impl ClockView<'_> {
    /// The date with its whole derivation; nothing for a clock without a term or a start.
    pub fn explain(&self, procedure: &Procedure) -> Option<Due> {
        self.term?.due(self.started?, &procedure.calendar).ok()
    }
}

/// A moment: its local day, and the event that made it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Point {
    on: Date,
    event: Option<usize>,
}

/// Every clock of a part on a day.
pub fn clock_views<'p>(procedure: &'p Procedure, dossier: &Dossier, part: &Part, today: Date) -> Vec<ClockView<'p>> {
    let Some(track) = procedure.track(&part.track) else { return Vec::new() };
    track.clocks.iter().map(|clock| clock_view(procedure, dossier, part, clock, today)).collect()
}

/// One clock of a part on a day.
pub fn clock_view<'p>(procedure: &Procedure, dossier: &Dossier, part: &Part, clock: &'p Clock, today: Date) -> ClockView<'p> {
    let mut view = ClockView {
        clock,
        state: ClockState::NotRunning,
        started: None,
        work: None,
        due: None,
        met: None,
        paused_days: 0,
        term: None,
    };
    let world = PartWorld { procedure, dossier, part, today, answers: None };
    if clock.if_.as_ref().is_some_and(|condition| condition.evaluate(&world) == Truth::False) {
        return view;
    }
    let Some(mut start) = start(procedure, dossier, part, &clock.starts, 0) else { return view };
    let mut met = first_after(part, &clock.met_by, start);
    if clock.recurs {
        while let Some(again) = met {
            start = again;
            met = first_after(part, &clock.met_by, start);
        }
    }
    view.started = Some(start.on);
    let lapsed = first_after(part, &clock.lapses_on, start);
    view.met = met.map(|point| point.on);
    dates(procedure, dossier, part, start, today, &mut view);
    let before_lapse = match (met, lapsed) {
        (Some(met), Some(lapsed)) => (met.event, met.on) <= (lapsed.event, lapsed.on),
        (met, _) => met.is_some(),
    };
    let is_closed = closed(procedure, part);
    view.state = if before_lapse {
        if view.due.is_some_and(|due| view.met > Some(due)) { ClockState::MetLate } else { ClockState::Met }
    } else if lapsed.is_some() || (is_closed && !clock.outlives) || (dossier.merged_into.is_some() && !clock.outlives) {
        ClockState::Lapsed
    } else if clock.undeliverable_if.as_ref().is_some_and(|condition| condition.evaluate(&world) == Truth::True) {
        ClockState::Undeliverable
    } else {
        open_state(&view, today, paused(procedure, dossier, part, clock, today))
    };
    view
}

fn open_state(view: &ClockView<'_>, today: Date, paused: bool) -> ClockState {
    let Some(due) = view.due else { return ClockState::NoTerm };
    let past = today > due;
    match view.clock.force {
        _ if paused => ClockState::Paused,
        Force::Window if past => ClockState::ClosedWindow,
        Force::Window => ClockState::OpenWindow,
        Force::Right if past => ClockState::RightOpen,
        Force::Minimum if past => ClockState::Over,
        _ if past => ClockState::Overdue,
        _ => ClockState::Running,
    }
}

fn dates(procedure: &Procedure, dossier: &Dossier, part: &Part, start: Point, today: Date, view: &mut ClockView<'_>) {
    let clock = view.clock;
    let term = match &clock.within {
        Within::NoTermStated => return,
        Within::Term(term) => *term,
        Within::Fact(fact, first_day, shift, month_end) => match dossier.fact(part, fact) {
            Some(Value::Length(length)) => Term { length: *length, first_day: *first_day, shift: *shift, month_end: *month_end },
            _ => return,
        },
    };
    view.term = Some(term);
    let calendar = &procedure.calendar;
    let Ok(mut dates) = term.dates(start.on, calendar) else { return };
    for extension in part.extensions.iter().filter(|extension| extension.clock == clock.id) {
        let from = if extension.from_start { start.on } else { dates.work };
        let longer = Term { length: extension.length, ..term };
        if let Ok(extended) = longer.dates(from, calendar) {
            dates = extended;
        }
    }
    let days = paused_days(procedure, dossier, part, clock, today);
    view.paused_days = days;
    if days > 0 {
        dates = moved(dates, days, term, procedure);
    }
    view.work = Some(dates.work);
    view.due = Some(dates.due);
}

/// The dates some days later: the work date by counting, the legal date by the same shift rule.
fn moved(dates: Dates, days: i32, term: Term, procedure: &Procedure) -> Dates {
    let count = Length { count: days as u32, unit: calendar::Unit::CalendarDays };
    let stretch = Term { length: count, first_day: calendar::FirstDay::DayAfter, ..term };
    stretch.dates(dates.work, &procedure.calendar).unwrap_or(dates)
}

fn paused_days(procedure: &Procedure, dossier: &Dossier, part: &Part, clock: &Clock, today: Date) -> i32 {
    let mut days = 0;
    for pause in &clock.pauses {
        let Some(from) = moment(procedure, dossier, part, &pause.from, 0) else { continue };
        let until = moment(procedure, dossier, part, &pause.until, 0).filter(|until| until.on >= from.on);
        let end = until.map_or(today, |until| until.on);
        days += end.since(from.on).map_or(0, |span| span.get_days()).max(0);
    }
    days
}

fn paused(procedure: &Procedure, dossier: &Dossier, part: &Part, clock: &Clock, today: Date) -> bool {
    clock.pauses.iter().any(|pause| {
        let from = moment(procedure, dossier, part, &pause.from, 0);
        let until = moment(procedure, dossier, part, &pause.until, 0);
        from.is_some_and(|from| from.on <= today && until.is_none_or(|until| until.on < from.on))
    })
}

fn start(procedure: &Procedure, dossier: &Dossier, part: &Part, starts: &Starts, depth: u8) -> Option<Point> {
    match starts {
        Starts::At(at) => moment(procedure, dossier, part, at, depth),
        Starts::LaterOf(moments) => {
            let points: Option<Vec<Point>> = moments.iter().map(|at| moment(procedure, dossier, part, at, depth)).collect();
            points?.into_iter().max_by_key(|point| (point.on, point.event))
        }
        Starts::EarlierOf(moments) => moments
            .iter()
            .filter_map(|at| moment(procedure, dossier, part, at, depth))
            .min_by_key(|point| (point.on, point.event)),
    }
}

fn moment(procedure: &Procedure, dossier: &Dossier, part: &Part, at: &Moment, depth: u8) -> Option<Point> {
    match at {
        Moment::Received => Some(Point { on: dossier.received_on, event: None }),
        Moment::FirstContact => Some(Point { on: dossier.first_contact, event: None }),
        Moment::Fact(fact) => match dossier.fact(part, fact)? {
            Value::Date(on) => Some(Point { on: *on, event: None }),
            Value::Moment(at) => Some(Point { on: crate::apply::local(&procedure.time_zone, *at), event: None }),
            _ => None,
        },
        Moment::When(which, phrase) => {
            let found = match which {
                Which::First => list(part, phrase).0.iter().find(|entry| entry.id == *list(part, phrase).1),
                Which::Last => list(part, phrase).0.iter().rev().find(|entry| entry.id == *list(part, phrase).1),
            };
            found.map(|entry| Point { on: entry.on, event: Some(entry.event) })
        }
        // Clocks that start from each other's ends are at most a few; a circle ends here.
        Moment::Due(_) if depth > 4 => None,
        Moment::Due(other) => {
            let clock = procedure.track(&part.track)?.clock(other)?;
            let from = start(procedure, dossier, part, &clock.starts, depth + 1)?;
            let mut view = ClockView {
                clock, state: ClockState::NotRunning, started: Some(from.on), work: None, due: None, met: None, paused_days: 0, term: None,
            };
            dates(procedure, dossier, part, from, from.on, &mut view);
            view.due.map(|on| Point { on, event: None })
        }
    }
}

fn list<'a>(part: &'a Part, phrase: &'a Phrase) -> (&'a [Occurrence], &'a procedure::Id) {
    match phrase {
        Phrase::Action(id) => (&part.done, id),
        Phrase::Mark(id) => (&part.marks, id),
        Phrase::Stage(id) => (&part.entered, id),
        Phrase::Letter(id) => (&part.letters, id),
        Phrase::Request(id) => (&part.asked, id),
        Phrase::Answer(id) => (&part.answered, id),
    }
}

/// The first of these happenings after a point: by event when the point is one, otherwise by day.
fn first_after(part: &Part, phrases: &[Phrase], start: Point) -> Option<Point> {
    phrases
        .iter()
        .flat_map(|phrase| {
            let (entries, id) = list(part, phrase);
            entries.iter().filter(move |entry| entry.id == *id)
        })
        .filter(|entry| match start.event {
            Some(event) => entry.event > event,
            None => entry.on >= start.on,
        })
        .min_by_key(|entry| entry.event)
        .map(|entry| Point { on: entry.on, event: Some(entry.event) })
}

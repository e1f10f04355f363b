//! Clocks of a part on a day: from when, until when, met or not, and why. Never stored, always computed.

use calendar::{Due, Term};
use condition::{Truth, Value};
use jiff::civil::Date;
use procedure::{Clock, Force, Moment, Phrase, Procedure, Starts, Track, Which};

use crate::count::{Counted, since};
use crate::day::local;
use crate::point::{Point, list};
use crate::state::{Dossier, Extended, Occurrence, Part};
use crate::stretch::stretches;
use crate::world::{PartWorld, closed};

/// How deep clocks may start from each other's last days: they are at most a few, and a circle ends here.
const DUE_DEPTH: u8 = 4;

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

/// A clock of a part on a day. All days are local days of the organisation.
#[derive(Clone, Debug)]
pub struct ClockView<'p> {
    /// The rule.
    pub clock: &'p Clock,
    /// How it stands.
    pub state: ClockState,
    /// The day from which it counts; of one that recurs, the last time that it began.
    pub started: Option<Date>,
    /// The unshifted day, which drives the work.
    pub work: Option<Date>,
    /// The legal latest day; never before `work`.
    pub due: Option<Date>,
    /// The day on which it was met.
    pub met: Option<Date>,
    /// How many calendar days it stood still.
    pub paused_days: i32,
    /// The term that was counted last: its own, that of an extension, or the days that it stood still.
    pub term: Option<Term>,
    /// The day from which that term was counted.
    pub counted_from: Option<Date>,
}

impl ClockView<'_> {
    /// The last step of the count with its whole derivation, which ends on `due`; nothing for a clock without a term
    /// or a start.
    pub fn explain(&self, procedure: &Procedure) -> Option<Due> {
        self.term?.due(self.counted_from?, &procedure.calendar).ok()
    }
}

/// A clock from its start to whatever came of it.
struct Run {
    start: Point,
    met: Option<Point>,
    ended: bool,
    counted: Option<Counted>,
}

/// Every clock of a part on a day, in the order of the procedure.
pub fn clock_views<'p>(procedure: &'p Procedure, dossier: &Dossier, part: &Part, today: Date) -> Vec<ClockView<'p>> {
    let Some(track) = procedure.track(&part.track) else { return Vec::new() };
    track.clocks.iter().map(|clock| clock_view(procedure, dossier, part, clock, today)).collect()
}

/// One clock of a part on a day.
pub fn clock_view<'p>(
    procedure: &Procedure,
    dossier: &Dossier,
    part: &Part,
    clock: &'p Clock,
    today: Date,
) -> ClockView<'p> {
    PartWorld { procedure, dossier, part, today, answers: None }.clock_view(clock)
}

impl PartWorld<'_> {
    /// One clock of the part on the day.
    pub(crate) fn clock_view<'p>(&self, clock: &'p Clock) -> ClockView<'p> {
        let mut view = ClockView {
            clock,
            state: ClockState::NotRunning,
            started: None,
            work: None,
            due: None,
            met: None,
            paused_days: 0,
            term: None,
            counted_from: None,
        };
        let Some(run) = self.run(clock, 0) else { return view };
        view.started = Some(run.start.on);
        if let Some(counted) = &run.counted {
            view.work = Some(counted.dates.work);
            view.due = Some(counted.dates.due);
            view.paused_days = counted.paused_days;
            view.term = Some(counted.term);
            view.counted_from = Some(counted.from);
        }
        view.met = run.met.map(|met| met.on);
        view.state = match run.met {
            Some(met) if view.due.is_some_and(|due| met.on > due) => ClockState::MetLate,
            Some(_) => ClockState::Met,
            None if run.ended => ClockState::Lapsed,
            None if self.holds(clock.undeliverable_if.as_ref()) => ClockState::Undeliverable,
            None => self.open_state(clock.force, &run),
        };
        view
    }

    fn holds(&self, condition: Option<&condition::Condition>) -> bool {
        condition.is_some_and(|condition| condition.evaluate(self) == Truth::True)
    }

    fn open_state(&self, force: Force, run: &Run) -> ClockState {
        let Some(counted) = &run.counted else { return ClockState::NoTerm };
        let past = self.today > counted.dates.due;
        match force {
            _ if counted.paused => ClockState::Paused,
            Force::Window if past => ClockState::ClosedWindow,
            Force::Window => ClockState::OpenWindow,
            Force::Right if past => ClockState::RightOpen,
            Force::Minimum if past => ClockState::Over,
            _ if past => ClockState::Overdue,
            _ => ClockState::Running,
        }
    }

    /// The clock between its start and what met it; nothing while its start has not come, or when it is not for this
    /// dossier.
    fn run(&self, clock: &Clock, depth: u8) -> Option<Run> {
        if clock.if_.as_ref().is_some_and(|condition| condition.evaluate(self) == Truth::False) {
            return None;
        }
        let mut start = self.start(&clock.starts, depth).filter(|start| start.on <= self.today)?;
        let ended = self.ended(clock, start);
        let next = |start| {
            let met = self.first_after(clock, &clock.met_by, start, &[]);
            met.filter(|met| ended.is_none() || met.event <= ended)
        };
        let mut met = next(start);
        while let Some(again) = met.filter(|_| clock.recurs) {
            start = again;
            met = next(start);
        }
        let stretches = match clock.pauses.as_slice() {
            [] => Vec::new(),
            pauses => stretches(self.part, pauses, &|at| self.moment(at, depth)),
        };
        let counted = self.count(clock, start, met, &stretches);
        Some(Run { start, met, ended: ended.is_some(), counted })
    }

    /// How often a clock was extended in one of its ways, since it began.
    pub(crate) fn extended(&self, clock: &Clock, way: usize) -> usize {
        let Some(Run { start, .. }) = self.run(clock, 0) else { return 0 };
        let counts = |done: &&Extended| done.clock == clock.id && usize::from(done.way) == way && since(start, done);
        self.part.extensions.iter().filter(counts).count()
    }

    /// The event by which the clock ends when it is not met before or by it: what makes it lapse, or the closing of
    /// the part. Merging comes after every event of the part.
    fn ended(&self, clock: &Clock, start: Point) -> Option<usize> {
        let part = self.part;
        let lapsed = self.first_after(clock, &clock.lapses_on, start, &part.reopened).and_then(|lapsed| lapsed.event);
        if clock.outlives {
            return lapsed;
        }
        let closing = part.entered.last().filter(|_| closed(self.procedure, part)).map(|closing| closing.event);
        let merged = self.dossier.merged_into.as_ref().map(|_| self.dossier.events);
        [lapsed, closing, merged].into_iter().flatten().min()
    }

    fn start(&self, starts: &Starts, depth: u8) -> Option<Point> {
        match starts {
            Starts::At(at) => self.moment(at, depth),
            // It runs only when every moment has come.
            Starts::LaterOf(moments) => {
                let mut latest = None;
                for at in moments {
                    latest = latest.max(Some(self.moment(at, depth)?));
                }
                latest
            }
            Starts::EarlierOf(moments) => moments.iter().filter_map(|at| self.moment(at, depth)).min(),
        }
    }

    fn moment(&self, at: &Moment, depth: u8) -> Option<Point> {
        let day = |on: Date| Some(Point { on, event: None, again: false });
        match at {
            Moment::Received => day(self.dossier.received_on),
            Moment::FirstContact => day(self.dossier.first_contact),
            Moment::Fact(fact) => match self.dossier.fact(self.part, fact)? {
                Value::Date(on) => day(*on),
                Value::Moment(at) => day(local(&self.procedure.time_zone, *at)),
                _ => None,
            },
            Moment::When(which, phrase) => {
                let (entries, id) = list(self.part, phrase);
                let found = match which {
                    Which::First => entries.iter().find(|entry| entry.id == *id),
                    Which::Last => entries.iter().rfind(|entry| entry.id == *id),
                };
                found.map(|entry| Point { again: *which == Which::Last, ..Point::of(entry) })
            }
            Moment::Due(_) if depth > DUE_DEPTH => None,
            Moment::Due(other) => {
                let run = self.run(self.track()?.clock(other)?, depth + 1)?;
                run.counted.and_then(|counted| day(counted.dates.due))
            }
        }
    }

    /// The day on which a clock begins, also when that day is still to come; nothing when it is not known, or when the
    /// clock is not for this dossier.
    pub(crate) fn begins(&self, clock: &Clock) -> Option<Date> {
        let not_here = clock.if_.as_ref().is_some_and(|condition| condition.evaluate(self) == Truth::False);
        self.start(&clock.starts, 0).filter(|_| !not_here).map(|start| start.on)
    }

    fn track(&self) -> Option<&Track> {
        self.procedure.track(&self.part.track)
    }

    /// The first of these happenings from a point on: by event when the point is one, otherwise by day.
    ///
    /// What happened by the very event that started the clock counts too (the action that takes a complaint up also
    /// sends the letter that is due), but not what started it, nor for a clock that starts anew each time. The events
    /// in `but` do not count.
    fn first_after(&self, clock: &Clock, phrases: &[Phrase], start: Point, but: &[usize]) -> Option<Point> {
        let part = self.part;
        let mut first: Option<&Occurrence> = None;
        for phrase in phrases {
            let (entries, id) = list(part, phrase);
            let strict = clock.recurs || start.again || starts_it(&clock.starts, phrase);
            let fits = |entry: &&Occurrence| {
                let after = match start.event {
                    Some(event) if strict => entry.event > event,
                    Some(event) => entry.event >= event,
                    None => entry.on >= start.on,
                };
                after
                    && entry.id == *id
                    && !but.contains(&entry.event)
                    && first.is_none_or(|first| entry.event < first.event)
            };
            first = entries.iter().find(fits).or(first);
        }
        first.map(Point::of)
    }
}

/// Whether a happening is one that starts the clock.
fn starts_it(starts: &Starts, phrase: &Phrase) -> bool {
    let same = |at: &Moment| matches!(at, Moment::When(_, starting) if starting == phrase);
    match starts {
        Starts::At(at) => same(at),
        Starts::LaterOf(moments) | Starts::EarlierOf(moments) => moments.iter().any(same),
    }
}

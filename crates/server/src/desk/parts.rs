//! The parts of a dossier for the desk: where each stands, its clocks with their reasons, and what can be done with it.

use dossier::view::actions;
use dossier::{Actor, ClockState, ClockView, Code, Context, clock_views};
use procedure::Procedure;
use service::Looked;

use super::Seated;
use super::due::{Due, clauses, force};
use crate::words::Words;

/// A part.
pub struct PartShown {
    /// Its number.
    pub number: u16,
    /// Its track.
    pub track: String,
    /// The id of its track, for whatever reads the page.
    pub track_id: String,
    /// The id of its stage.
    pub stage_id: String,
    /// Where it stands.
    pub stage: String,
    /// The picture of where it stands.
    pub picture: String,
    /// What that means.
    pub means: Option<String>,
    /// Whether it has come to an end.
    pub closed: bool,
    /// Whether a danger is handled in it.
    pub danger: bool,
    /// The stages that it passed through, with their days.
    pub path: Vec<(String, String)>,
    /// Its clocks.
    pub clocks: Vec<ClockShown>,
    /// What can be done now by whoever looks.
    pub open: Vec<ActionShown>,
    /// What can be done with a reason for deviating.
    pub with_reason: Vec<ActionShown>,
    /// What cannot, and why.
    pub shut: Vec<ActionShown>,
    /// What is waited for.
    pub waiting: Vec<String>,
}

/// A clock.
pub struct ClockShown {
    /// What is due.
    pub title: String,
    /// How it stands.
    pub due: Due,
    /// How firm it is, and by which clauses.
    pub why: String,
    /// How the day was counted.
    pub because: Option<String>,
}

/// An action.
pub struct ActionShown {
    /// Where its form is.
    pub href: String,
    /// What it is.
    pub title: String,
    /// Why it cannot be done now.
    pub refused: Option<String>,
    /// The clauses of the refusal.
    pub clauses: String,
}

/// The parts that somebody may see.
pub fn parts(seat: &Seated<'_>, looked: &Looked<'_>) -> Vec<PartShown> {
    let visible = looked.dossier.parts.iter().filter(|part| looked.access.part(part));
    visible.map(|part| shown(seat, looked, part)).collect()
}

fn shown(seat: &Seated<'_>, looked: &Looked<'_>, part: &dossier::Part) -> PartShown {
    let words = seat.shell("").words;
    let Looked { procedure, dossier, .. } = looked;
    let track = procedure.track(&part.track);
    let stage = track.and_then(|track| track.stage(&part.stage));
    let title = |id: &procedure::Id| {
        track.and_then(|track| track.stage(id)).map_or_else(|| id.to_string(), |stage| stage.title.to_string())
    };
    let Possible { open, with_reason, shut } = possible(seat, looked, part);
    let waiting = part.outstanding().into_iter().map(|(id, since)| {
        let what = procedure.request(id).map_or_else(|| id.to_string(), |request| request.title.to_string());
        words.two("desk-waiting", ("what", what), ("since", since))
    });
    let views = clock_views(procedure, dossier, part, seat.here.local.date());
    PartShown {
        number: part.number,
        track: track.map_or(&part.track, |track| &track.title).to_string(),
        track_id: part.track.to_string(),
        stage_id: part.stage.to_string(),
        stage: title(&part.stage),
        picture: seat.shell("").href(&format!("/balie/dossier/{}/tekening/{}", looked.number, part.number)),
        means: stage.and_then(|stage| stage.means.as_ref().map(ToString::to_string)),
        closed: stage.is_some_and(|stage| stage.end),
        danger: part.interrupt.is_some(),
        path: part.entered.iter().map(|entered| (title(&entered.id), words.date(entered.on))).collect(),
        clocks: views.iter().filter_map(|view| clock(seat, procedure, view)).collect(),
        waiting: waiting.collect(),
        open,
        with_reason,
        shut,
    }
}

/// What can be done with a part, as it is or with a reason, and what cannot.
#[derive(Default)]
struct Possible {
    open: Vec<ActionShown>,
    with_reason: Vec<ActionShown>,
    shut: Vec<ActionShown>,
}

fn possible(seat: &Seated<'_>, looked: &Looked<'_>, part: &dossier::Part) -> Possible {
    let shell = seat.shell("");
    let here = &seat.here;
    let context =
        Context { procedures: here.organisation.versions(), people: &here.organisation.people, now: here.now };
    let actor = Actor { person: seat.person.clone(), at: here.now };
    let mut possible = Possible::default();
    for one in actions(&context, &looked.dossier, part.number, &actor) {
        let refusal = one.refusal.as_ref();
        let action = ActionShown {
            href: shell.href(&format!("/balie/dossier/{}/doen/{}/{}", looked.number, part.number, one.action.id)),
            title: one.action.title.to_string(),
            refused: refusal.map(|refusal| shell.words.tell(refusal.message.clone())),
            clauses: refusal.map_or_else(
                || clauses(&one.action.basis),
                |refusal| refusal.clauses.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "),
            ),
        };
        match refusal {
            None => possible.open.push(action),
            Some(refusal) if refusal.code == Code::OutsideHours => possible.open.push(action),
            Some(refusal) if refusal.reason_would_do => possible.with_reason.push(action),
            Some(_) => possible.shut.push(action),
        }
    }
    possible
}

/// A clock that runs or ran.
fn clock(seat: &Seated<'_>, procedure: &Procedure, view: &ClockView<'_>) -> Option<ClockShown> {
    let words = seat.shell("").words;
    let today = seat.here.local.date();
    let due = match view.state {
        ClockState::NotRunning => return None,
        ClockState::Running | ClockState::Overdue => Due::of(view.due, view.work, today, words),
        state => settled(view, state, words),
    };
    let why = [force(view.clock.force, words), clauses(&view.clock.basis)];
    let why: Vec<String> = why.into_iter().filter(|one| !one.is_empty()).collect();
    Some(ClockShown {
        title: view.clock.title.to_string(),
        due,
        why: why.join(" · "),
        because: view.explain(procedure).map(|due| words.tell(due.because.message())),
    })
}

/// A clock that does not count down.
fn settled(view: &ClockView<'_>, state: ClockState, words: Words) -> Due {
    let date = view.due.map(|due| words.date(due)).unwrap_or_default();
    let (class, said) = match state {
        ClockState::Met | ClockState::MetLate => {
            let class = if state == ClockState::Met { "met" } else { "late" };
            let id = if state == ClockState::Met { "desk-clock-met" } else { "desk-clock-met-late" };
            (class, view.met.map_or_else(|| words.say("desk-clock-over"), |met| words.with(id, "date", met)))
        }
        ClockState::Paused => ("none", words.with("desk-clock-paused", "days", view.paused_days)),
        ClockState::NoTerm => ("later", words.say("desk-clock-no-term")),
        ClockState::Undeliverable => ("none", words.say("desk-clock-undeliverable")),
        ClockState::OpenWindow | ClockState::RightOpen => ("later", words.say("desk-clock-open")),
        ClockState::ClosedWindow => ("none", words.say("desk-clock-closed")),
        _ => ("none", words.say("desk-clock-over")),
    };
    Due { date, class, words: said }
}

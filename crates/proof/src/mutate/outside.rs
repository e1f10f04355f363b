//! Mutants of requests, letters, interrupts, bodies and channels.

use jiff::Span as Time;
use procedure::{Body, Channel, Exclusion, HourRange, Interrupt, Letter, Procedure, Request};

use super::conditions;
use super::place::{Gather, Place, dropped, id_word, replaced};
use super::same::Reading;
use super::terms;

pub(super) fn all(gather: &mut Gather<'_>, procedure: &Procedure) {
    procedure.requests.iter().for_each(|request| self::request(gather, request));
    procedure.letters.iter().for_each(|letter| self::letter(gather, letter));
    procedure.interrupts.iter().for_each(|interrupt| self::interrupt(gather, interrupt));
    procedure.bodies.iter().for_each(|body| self::body(gather, body));
    let written = reads_written(procedure);
    procedure.channels.iter().for_each(|channel| self::channel(gather, channel, written));
}

fn request(gather: &mut Gather<'_>, request: &Request) {
    let id = request.id.clone();
    let at: Place<Request> = Place::new(format!("requests.{id}"), &request.basis, move |procedure, edit| {
        procedure.requests.iter_mut().filter(|request| request.id == id).for_each(edit);
    });
    gather.other_role(&at, "duty-of", &request.duty_of, |request, role| request.duty_of = role);
    if let Some((length, double)) = request.chase_every.and_then(|length| Some((length, terms::doubled(length)?))) {
        let what = replaced("chase-every", length.words(), double.words());
        gather.add(&at, ".chase-every:doubled", what, move |request| request.chase_every = Some(double));
    }
}

fn letter(gather: &mut Gather<'_>, letter: &Letter) {
    let id = letter.id.clone();
    let at: Place<Letter> = Place::new(format!("letters.{id}"), &letter.basis, move |procedure, edit| {
        procedure.letters.iter_mut().filter(|letter| letter.id == id).for_each(edit);
    });
    gather.drop_each(&at, "to", &letter.to, id_word, |letter| &mut letter.to);
}

fn interrupt(gather: &mut Gather<'_>, interrupt: &Interrupt) {
    let id = interrupt.id.clone();
    let at: Place<Interrupt> = Place::new(format!("interrupts.{id}"), &interrupt.basis, move |procedure, edit| {
        procedure.interrupts.iter_mut().filter(|interrupt| interrupt.id == id).for_each(edit);
    });
    conditions::optional(gather, &at, "proposed-if", &interrupt.proposed_if, Reading::Holds, |interrupt| {
        &mut interrupt.proposed_if
    });
    gather.add(&at, ".holds:dropped", dropped("holds"), |interrupt| interrupt.holds = Some(Vec::new()));
    match &interrupt.holds {
        None => gather.drop_each(&at, "leaves", &interrupt.leaves, id_word, |interrupt| &mut interrupt.leaves),
        Some(held) => {
            let held = held.as_slice();
            gather.drop_each(&at, "holds", held, id_word, |interrupt| interrupt.holds.get_or_insert_default());
        }
    }
    gather.other_role(&at, "leads", &interrupt.leads, |interrupt, role| interrupt.leads = role);
    if interrupt.proposed_if.is_some() {
        gather.drop_each(&at, "alarms", &interrupt.alarms, id_word, |interrupt| &mut interrupt.alarms);
        gather.drop_each(&at, "unsure", &interrupt.unsure, id_word, |interrupt| &mut interrupt.unsure);
        gather.drop_each(&at, "settled-by", &interrupt.settled_by, id_word, |interrupt| &mut interrupt.settled_by);
    }
}

fn body(gather: &mut Gather<'_>, body: &Body) {
    let id = body.id.clone();
    let at: Place<Body> = Place::new(format!("bodies.{id}"), &body.basis, move |procedure, edit| {
        procedure.bodies.iter_mut().filter(|body| body.id == id).for_each(edit);
    });
    // Where people cannot turn to it themselves, its window and its limits are not theirs.
    if body.route_if.is_none() {
        return;
    }
    conditions::optional(gather, &at, "route-if", &body.route_if, Reading::Holds, |body| &mut body.route_if);
    gather.leave_out(&at, "window", &body.window, id_word, |body| &mut body.window);
    for exclusion in &body.excludes {
        let id = exclusion.id.clone();
        let at = at.at(&body.basis.span, &exclusion.clauses);
        let at: Place<Exclusion> = at.piece(&format!("excludes.{id}"), move |body: &mut Body| {
            body.excludes.iter_mut().find(|exclusion| exclusion.id == id)
        });
        conditions::optional(gather, &at, "if", &exclusion.if_, Reading::Holds, |exclusion| &mut exclusion.if_);
    }
}

fn channel(gather: &mut Gather<'_>, channel: &Channel, written_is_read: bool) {
    let id = channel.id.clone();
    let at: Place<Channel> = Place::new(format!("channels.{id}"), &channel.basis, move |procedure, edit| {
        procedure.channels.iter_mut().filter(|channel| channel.id == id).for_each(edit);
    });
    if written_is_read {
        gather.flip(&at, "written", channel.written, |channel| &mut channel.written);
    }
    if channel.hours.is_empty() {
        return;
    }
    gather.add(&at, ".hours:dropped", dropped("hours"), |channel| channel.hours.clear());
    let what = replaced("hours", hours_word(channel, 0), hours_word(channel, 1));
    gather.add(&at, ".hours:hour-later", what, |channel| {
        channel.hours.iter_mut().flat_map(|(_, ranges)| ranges).for_each(|range| *range = later(*range, 1));
    });
}

/// The same stretch some hours later; as far as the day goes.
fn later(range: HourRange, hours: i64) -> HourRange {
    let add = |time: jiff::civil::Time| time.saturating_add(Time::new().hours(hours));
    HourRange { from: add(range.from), until: add(range.until) }
}

fn hours_word(channel: &Channel, hours: i64) -> String {
    let ranges = channel.hours.first().map(|(_, ranges)| ranges.as_slice()).unwrap_or_default();
    let word = |range: &HourRange| {
        let range = later(*range, hours);
        format!("{}-{}", range.from.strftime("%H:%M"), range.until.strftime("%H:%M"))
    };
    ranges.iter().map(word).collect::<Vec<_>>().join(", ")
}

/// Whether anything depends on whether a message came in writing.
fn reads_written(procedure: &Procedure) -> bool {
    conditions::any(procedure, &|condition| condition.facts().contains("written"))
}

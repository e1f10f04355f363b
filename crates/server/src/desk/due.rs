//! A last day as people at the desk read it: the date, how it stands in words and by a sign, and what asks for it.

use dossier::view::DutyKind;
use jiff::civil::Date;
use procedure::{Basis, Force, Procedure};
use service::Next;

use crate::words::Words;

/// From how many days before its last day something is near.
const NEAR: i32 = 2;

/// A last day.
pub struct Due {
    /// The date in words; empty when there is none.
    pub date: String,
    /// How it stands: `late`, `today`, `near`, `later` or `none`.
    pub class: &'static str,
    /// The same in words.
    pub words: String,
}

impl Due {
    /// How a last day stands today; `work` is the day to work towards, where it is earlier.
    pub fn of(due: Option<Date>, work: Option<Date>, today: Date, words: Words) -> Due {
        let Some(last) = due.or(work) else {
            return Due { date: String::new(), class: "none", words: words.say("desk-due-none") };
        };
        let days = last.since(today).map_or(0, |span| span.get_days());
        let begun = work.is_some_and(|work| work <= today);
        let (class, said) = match days {
            ..0 => ("late", words.with("desk-due-late", "days", -days)),
            0 => ("today", words.say("desk-due-today")),
            1..=NEAR => ("near", words.with("desk-due-in", "days", days)),
            _ if begun => ("near", words.with("desk-due-in", "days", days)),
            _ => ("later", words.with("desk-due-in", "days", days)),
        };
        Due { date: words.date(last), class, words: said }
    }
}

/// What asks for something: its title, and why it has to be done.
pub struct Asked {
    /// What is to be done.
    pub title: String,
    /// By what it is asked: a law, a duty or a promise, with the clauses.
    pub why: String,
}

impl Asked {
    /// What a duty asks: `kind` is what it comes from, `what` which one.
    pub fn of(procedure: &Procedure, kind: &str, what: &str, words: Words) -> Asked {
        let plain = |title: &str, basis: &Basis| Asked { title: title.to_owned(), why: clauses(basis) };
        match kind {
            "clock" => {
                let clock = procedure.tracks.iter().find_map(|track| track.clock(what));
                let asked = clock.map(|clock| {
                    let why = [force(clock.force, words), clauses(&clock.basis)];
                    let why: Vec<String> = why.into_iter().filter(|one| !one.is_empty()).collect();
                    Asked { title: clock.title.to_string(), why: why.join(" · ") }
                });
                asked.unwrap_or_else(|| Asked { title: what.to_owned(), why: String::new() })
            }
            "request" => match procedure.request(what) {
                Some(request) => {
                    let title = words.with("desk-asked-request", "what", &request.title);
                    Asked { title, why: clauses(&request.basis) }
                }
                None => Asked { title: what.to_owned(), why: String::new() },
            },
            "proposal" => match procedure.interrupts.iter().find(|interrupt| &*interrupt.id == what) {
                Some(interrupt) => {
                    plain(&words.with("desk-asked-proposal", "what", &interrupt.title), &interrupt.basis)
                }
                None => Asked { title: what.to_owned(), why: String::new() },
            },
            _ => Asked { title: words.say("desk-asked-message"), why: String::new() },
        }
    }

    /// What a duty of a dossier asks.
    pub fn duty(procedure: &Procedure, duty: &dossier::view::Duty, words: Words) -> Asked {
        let kind = match duty.kind {
            DutyKind::Proposal => "proposal",
            DutyKind::Clock => "clock",
            DutyKind::Request => "request",
            DutyKind::Message => "message",
        };
        Asked::of(procedure, kind, &duty.id, words)
    }

    /// What is to be done first, as a list keeps it.
    pub fn next(procedure: &Procedure, next: &Next, words: Words) -> Asked {
        let (kind, what) = next.kind.split_once(':').unwrap_or((&next.kind, ""));
        Asked::of(procedure, kind, what, words)
    }
}

/// How firm a term is.
pub fn force(force: Force, words: Words) -> String {
    match force {
        Force::Statutory => words.say("desk-force-law"),
        Force::Obligation => words.say("desk-force-duty"),
        Force::Promise => words.say("desk-force-promise"),
        Force::Target => words.say("desk-force-target"),
        Force::Window | Force::Right => words.say("desk-force-right"),
        _ => String::new(),
    }
}

/// The clauses and articles behind a rule.
pub fn clauses(basis: &Basis) -> String {
    let law = basis.law.iter().map(ToString::to_string);
    basis.clauses.iter().map(ToString::to_string).chain(law).collect::<Vec<_>>().join(", ")
}

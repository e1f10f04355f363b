//! What a law expects of a procedure beside its terms and grounds.

use std::collections::BTreeSet;
use std::sync::Arc;

use condition::{Comparison, Condition, Node, Operand, Value};
use procedure::{Basis, By, Expectation, ExpectationKind, Id, Role};
use text::{Argument, Message};

use super::cases::{Case, cases};
use super::clocks::{answers, has_term};
use super::{Notes, Under, because};

/// Every expectation that is not met, or that only a human being can see to.
pub(super) fn find(notes: &mut Notes, under: &Under<'_>) {
    for expected in &under.regime.expects {
        match expected.kind {
            ExpectationKind::LetterSays => letter_says(notes, under, expected),
            ExpectationKind::HandlingClock => {
                if !has_term(under.procedure, under.track) {
                    lacks(notes, under, expected, "check-law-no-handling-term");
                }
            }
            ExpectationKind::Independence => independence(notes, under, expected),
            ExpectationKind::OutsideRoute => {
                let bodies = &under.procedure.bodies;
                if !bodies
                    .iter()
                    .filter_map(|body| body.route_if.as_ref())
                    .any(|route| concerns(route, &under.track.id))
                {
                    lacks(notes, under, expected, "check-law-no-route");
                }
            }
            ExpectationKind::Report => report(notes, under, expected),
            ExpectationKind::NotAnonymous => {
                if !heeds_anonymous(under) {
                    lacks(notes, under, expected, "check-law-anonymous");
                }
            }
            ExpectationKind::Tell => {}
        }
    }
}

/// What the law asks and no file can show, together.
pub(super) fn tell(notes: &mut Notes, under: &Under<'_>) {
    let told = under.regime.expects.iter().filter(|expected| expected.kind == ExpectationKind::Tell);
    let told: Vec<String> =
        told.map(|expected| format!("{} ({})", expected.title.trim_end_matches('.'), expected.law)).collect();
    if !told.is_empty() {
        let message =
            Message::new("check-law-tell").with("regime", &under.regime.title).with("expected", told.join("; "));
        notes.add(&under.track.basis.span, message, "check-law-tell-remedy");
    }
}

/// What is expected, beside the rule that does not meet it.
fn message(under: &Under<'_>, expected: &Expectation, rule: &Basis, id: &'static str) -> Message {
    Message::new(id)
        .with("track", &under.track.title)
        .with("because", because(rule))
        .with("expected", expected.title.trim_end_matches('.'))
        .with("law", &expected.law)
}

fn lacks(notes: &mut Notes, under: &Under<'_>, expected: &Expectation, id: &'static str) {
    let basis = &under.track.basis;
    notes.add(&basis.span, message(under, expected, basis, id), "check-law-expects-remedy");
}

/// Whatever reaches the milestone sends letters that together say all of it.
fn letter_says(notes: &mut Notes, under: &Under<'_>, expected: &Expectation) {
    let Some(milestone) = &expected.at else { return };
    let cases = cases(under.track);
    for case in cases.iter().filter(|case| case.marks(milestone)) {
        let lacking = lacking(under, expected, case);
        if lacking.is_empty() {
            continue;
        }
        let basis = &case.action.basis;
        let about = |id| message(under, expected, basis, id).with("action", &case.action.title);
        let titles = case.letters().into_iter().filter_map(|letter| under.procedure.letter(letter));
        let titles: Vec<Argument> = titles.map(|letter| Argument::from(&letter.title)).collect();
        let only_if = only_if(under, expected, &cases, case);
        let note = match (only_if.is_empty(), titles.is_empty()) {
            (false, _) => about("check-law-letter-only-if").with("conditions", Argument::Choice(only_if)),
            (true, true) => about("check-law-no-letter").with("lacking", Argument::List(lacking)),
            (true, false) => about("check-law-letter-lacks")
                .with("lacking", Argument::List(lacking))
                .with("letters", Argument::List(titles)),
        };
        notes.add(case.span(), note, "check-law-letter-remedy");
    }
}

/// What the letters of a case do not say, in words.
fn lacking(under: &Under<'_>, expected: &Expectation, case: &Case<'_>) -> Vec<Argument> {
    let letters = case.letters().into_iter().filter_map(|letter| under.procedure.letter(letter));
    let said: BTreeSet<&str> = letters.flat_map(|letter| letter.says.iter().map(|word| &**word)).collect();
    expected.says.iter().filter(|word| !said.contains(&***word)).map(says).collect()
}

/// Under which conditions the same action does say all of it, when a case is that none of them holds.
fn only_if(under: &Under<'_>, expected: &Expectation, cases: &[Case<'_>], case: &Case<'_>) -> Vec<Argument> {
    if case.outcome.is_some() {
        return Vec::new();
    }
    let same =
        cases.iter().filter(|other| other.action.id == case.action.id && lacking(under, expected, other).is_empty());
    same.filter_map(|other| Some(other.outcome?.if_.as_ref()?.text().into())).collect()
}

/// Nobody who is involved handles it: a rule that excludes them, for each role that decides.
fn independence(notes: &mut Notes, under: &Under<'_>, expected: &Expectation) {
    let decides = |case: &Case<'_>| answers(case) || case.marks("refused");
    let deciding: BTreeSet<&Id> = cases(under.track)
        .iter()
        .filter(|case| decides(case))
        .flat_map(|case| &case.action.by)
        .filter_map(|by| match by {
            By::Role(role) => Some(role),
            _ => None,
        })
        .collect();
    let staff = deciding.iter().filter_map(|id| under.procedure.role(id)).filter(|role| !role.outside);
    let (mut open, mut warned): (Vec<&Role>, Vec<&Role>) = (Vec::new(), Vec::new());
    for role in staff {
        match (role.never.is_empty(), role.never.iter().any(|rule| !rule.warn)) {
            (true, _) => open.push(role),
            (false, false) => warned.push(role),
            (false, true) => {}
        }
    }
    for (roles, id) in [(open, "check-law-independence"), (warned, "check-law-independence-warns")] {
        for role in roles {
            let note = message(under, expected, &role.basis, id).with("role", &role.title);
            notes.add(&role.basis.span, note, "check-law-independence-remedy");
        }
    }
}

/// Whether a way outside may be for a track: it names that track, or none.
fn concerns(route: &Condition, track: &Id) -> bool {
    let mut named: Vec<&Id> = Vec::new();
    route.node().visit(&mut |node| match node {
        Node::Compare(Comparison::Equal, Operand::Fact(fact), Operand::Literal(Value::OneOf(option)))
            if &*fact.name == "track" =>
        {
            named.push(option);
        }
        Node::Among(Operand::Fact(fact), options) if &*fact.name == "track" => {
            named.extend(options.iter().filter_map(|option| match option {
                Value::OneOf(id) => Some(id),
                _ => None,
            }));
        }
        _ => {}
    });
    named.is_empty() || named.contains(&track)
}

fn report(notes: &mut Notes, under: &Under<'_>, expected: &Expectation) {
    let reports = &under.procedure.reports;
    // Month and day, both of two figures: as text they are in the order of the year.
    let in_time = match &expected.before {
        Some(before) => reports.iter().any(|report| report.before.as_ref().is_some_and(|own| own <= before)),
        None => !reports.is_empty(),
    };
    if !in_time {
        lacks(notes, under, expected, if reports.is_empty() { "check-law-no-report" } else { "check-law-report-late" });
    }
}

/// Whether some rule of the track, or a route into it, looks at whether there is a name.
fn heeds_anonymous(under: &Under<'_>) -> bool {
    let reads = |condition: &Condition| condition.facts().iter().any(|fact| &**fact == "anonymous");
    let grounds = under.track.grounds.iter().filter_map(|ground| ground.applies_if.as_ref());
    let actions = under.track.actions.iter();
    let guards =
        actions.flat_map(|action| action.if_.iter().chain(action.requires.iter().map(|requirement| &requirement.that)));
    let routes = under.procedure.intake.routes.iter().filter(|route| route.go.track == under.track.id);
    grounds.chain(guards).chain(routes.filter_map(|route| route.if_.as_ref())).any(reads)
}

/// What a letter is to say, in words.
fn says(word: &Arc<str>) -> Argument {
    Message::new("explain-says").with("word", word).into()
}

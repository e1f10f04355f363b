//! What is answered when a rule is tried.

use std::collections::{BTreeMap, BTreeSet};

use condition::{Condition, Value};
use jiff::Timestamp;
use procedure::{Ask, AskHow, Clock, Id, Of, Procedure, Track};

use super::Bounds;
use super::combine::{Rows, combine};
use super::map::{Guard, Map, Rule, with_answers};
use super::solve::Choices;
use super::values::Values;

/// The answers that are tried, for every rule and for what arrives.
pub(super) struct Plan<'p> {
    /// Per rule.
    pub rules: Vec<Choices>,
    /// Per rule and spot: the combinations of answers that still matter afterwards.
    pub lasting: BTreeMap<(usize, usize), Lasting>,
    /// For what arrives.
    pub intake: Choices,
    /// The conditions of the routes; nothing for 'otherwise'.
    pub routes: Vec<Option<Guard<'p>>>,
}

/// Answers that still matter when a rule was taken.
pub(super) struct Lasting {
    /// Which facts.
    pub facts: Vec<Id>,
    /// The combinations; nothing means that the value is free, and then nothing that the fact is left out.
    pub rows: Vec<Vec<Option<Option<Value>>>>,
    /// Whether these are all combinations.
    pub whole: bool,
}

impl<'p> Plan<'p> {
    /// From everything that conditions say.
    pub fn new(procedure: &'p Procedure, map: &Map<'_>, now: Timestamp, bounds: Bounds) -> Plan<'p> {
        let conditions = conditions(procedure, |_, _| true);
        let values = Values::new(procedure, &conditions, now);
        let rules: Vec<Choices> = map.rules.iter().map(|rule| choices(procedure, &values, rule)).collect();
        let mut lasting = BTreeMap::new();
        for (place, spot) in map.spots.iter().enumerate() {
            for rule in &spot.rules {
                let mut facts = lasting_facts(procedure, map, place, &map.rules[*rule]);
                facts.retain(|fact| rules[*rule].get(fact).is_some_and(|values| values.len() > 1));
                let domains: Vec<Vec<Option<Value>>> =
                    facts.iter().filter_map(|fact| rules[*rule].get(fact).cloned()).collect();
                let Rows { rows, whole } = combine(&domains, bounds.answers);
                lasting.insert((*rule, place), Lasting { facts, rows, whole });
            }
        }
        let intake = intake(procedure, &values);
        let told = |fact: &Id| intake.contains_key(fact);
        let routes = procedure.intake.routes.iter();
        let routes = routes.map(|route| route.if_.as_ref().map(|condition| Guard::new(condition, &told))).collect();
        Plan { rules, lasting, routes, intake }
    }
}

/// Every condition that can change what happens, or what is due by the clocks that count.
pub(super) fn conditions(procedure: &Procedure, counts: fn(&Track, &Clock) -> bool) -> Vec<&Condition> {
    let mut all: Vec<&Condition> = Vec::new();
    for track in &procedure.tracks {
        for action in &track.actions {
            all.extend(action.if_.iter().chain(with_answers(track, action, procedure)));
        }
        for clock in track.clocks.iter().filter(|clock| counts(track, clock)) {
            all.extend(clock.if_.iter().chain(&clock.undeliverable_if));
        }
    }
    all.extend(procedure.intake.routes.iter().filter_map(|route| route.if_.as_ref()));
    all.extend(procedure.interrupts.iter().filter_map(|interrupt| interrupt.proposed_if.as_ref()));
    all.extend(procedure.bodies.iter().filter_map(|body| body.route_if.as_ref()));
    all
}

fn choices(procedure: &Procedure, values: &Values<'_>, rule: &Rule<'_>) -> Choices {
    let mut choices = Choices::new();
    for ask in &rule.action.asks {
        let appointed = rule.action.assigns.iter().find(|(_, fact)| *fact == ask.fact);
        let options = match appointed {
            Some((role, _)) => vec![Some(Value::Person(role.clone()))],
            None => asked(procedure, values, ask, Some(rule.track)),
        };
        if !options.is_empty() {
            choices.insert(ask.fact.clone(), options);
        }
    }
    choices
}

fn asked(procedure: &Procedure, values: &Values<'_>, ask: &Ask, track: Option<&Track>) -> Vec<Option<Value>> {
    let Some(fact) = procedure.facts.get(&ask.fact) else { return Vec::new() };
    let read = values.is_read(&ask.fact);
    let known = values.of_fact(fact, track).into_iter().map(Some);
    match ask.how {
        AskHow::Must | AskHow::Anew => known.collect(),
        AskHow::Ask if read => known.chain([Some(Value::Unknown)]).collect(),
        AskHow::Ask => known.collect(),
        AskHow::May if read => [None].into_iter().chain(known).collect(),
        AskHow::May => vec![None],
    }
}

/// Of the facts that a rule asks, those that some condition may still look at when it was taken.
fn lasting_facts(procedure: &Procedure, map: &Map<'_>, spot: usize, rule: &Rule<'_>) -> Vec<Id> {
    let mut after: BTreeSet<usize> = rule.leads.clone();
    if rule.stays {
        after.insert(spot);
    }
    after.extend(map.raised(procedure, rule));
    let live = |fact: &Id| {
        after.iter().any(|spot| map.spots[*spot].live.iter().any(|var| var.fact() == Some(fact)))
            || procedure.facts.get(fact).is_some_and(|fact| fact.of == Of::Dossier && is_live_anywhere(map, &fact.id))
    };
    rule.action.asks.iter().map(|ask| ask.fact.clone()).filter(live).collect()
}

fn is_live_anywhere(map: &Map<'_>, fact: &Id) -> bool {
    map.spots.iter().any(|spot| spot.live.iter().any(|var| var.fact() == Some(fact)))
}

/// What may be told when something arrives: what the form asks, and what the routes look at.
fn intake(procedure: &Procedure, values: &Values<'_>) -> Choices {
    let mut choices = Choices::new();
    let mut add = |name: &Id| {
        let Some(fact) = procedure.facts.get(name) else { return };
        let mut options: Vec<Option<Value>> = values.of_fact(fact, None).into_iter().map(Some).collect();
        if values.is_read(name) {
            options.push(None);
        }
        choices.insert(name.clone(), options);
    };
    for ask in procedure.intake.steps.iter().flat_map(|step| &step.asks) {
        add(&ask.fact);
    }
    let looked_at = procedure.intake.routes.iter().filter_map(|route| route.if_.as_ref());
    for condition in looked_at {
        condition.facts().iter().for_each(&mut add);
    }
    choices
}

//! Everything that can arrive: by every route, by every kind of channel, with a name and without.

use std::collections::BTreeSet;

use condition::Value;
use dossier::{Dossier, Facts, Intake, PartWorld};
use jiff::civil::Date;
use procedure::{Channel, Id, Track};

use super::combine::combine;
use super::engine::Engine;
use super::search::{Search, Step};
use super::solve::{Check, Choices, Puzzle, TRIES};

/// What varies in what arrives.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Way {
    /// The channel.
    Channel(Id),
    /// Whether there is no name.
    Anonymous(bool),
    /// The first contact, so many days before.
    First(i64),
    /// A fact, or that it is left out.
    Fact(Id, Option<Value>),
}

impl Search<'_> {
    /// Lets everything arrive that can.
    pub(super) fn arrive(&mut self) {
        for route in 0..self.procedure.intake.routes.len() {
            self.by_route(route);
        }
        // A track without a route is entered only when somebody chooses it by hand, or by an interrupt.
        for track in &self.procedure.tracks {
            let reached = self.procedure.intake.routes.iter().any(|route| route.go.track == track.id)
                || self.map.rules.iter().any(|rule| {
                    rule.leads
                        .iter()
                        .any(|spot| self.map.spots[*spot].track.id == track.id && rule.track.id != track.id)
                })
                || self.procedure.interrupts.iter().any(|interrupt| interrupt.track == track.id);
            if !reached {
                self.by_hand(track);
            }
        }
    }

    /// One of each kind of channel: those that conditions name, and of the others one in writing, one not, one strict.
    fn channels(&self) -> Vec<&Channel> {
        let named = |channel: &Channel| {
            self.map
                .spots
                .iter()
                .any(|spot| spot.live.iter().any(|var| var.fact().is_some_and(|fact| &**fact == "channel")))
                && !channel.by_appointment
        };
        let mut kinds = BTreeSet::new();
        let kind = |channel: &Channel| (channel.written, self.procedure.intake.strict.contains(&channel.id));
        let all = self.procedure.channels.iter();
        all.filter(|channel| kinds.insert(kind(channel)) || named(channel)).collect()
    }

    fn by_route(&mut self, route: usize) {
        let go = &self.procedure.intake.routes[route].go;
        let Some(spot) = self.map.spot(&go.track, &go.stage) else { return };
        let domains = self.domains(spot);
        let ways = combine(&domains, self.bounds.answers);
        self.limited |= !ways.whole && self.every;
        let Some(mut draft) = self.draft() else { return };
        for way in ways.rows {
            if let Some(arrived) = self.arrived(route, &way, &mut draft) {
                self.seen.routes.insert(route);
                self.receive(arrived);
            }
        }
    }

    /// What varies for a route: everything that still matters where it leads.
    fn domains(&self, spot: usize) -> Vec<Vec<Way>> {
        let channels = self.channels().into_iter().map(|channel| Way::Channel(channel.id.clone())).collect();
        let mut domains = vec![channels, vec![Way::Anonymous(false), Way::Anonymous(true)]];
        let live = &self.map.spots[spot].live;
        for var in live {
            let Some(fact) = var.fact() else { continue };
            if &**fact == "first_contact" {
                domains.push(vec![Way::First(0), Way::First(400)]);
            }
            if let Some(values) = self.plan.intake.get(fact) {
                domains.push(values.iter().map(|value| Way::Fact(fact.clone(), value.clone())).collect());
            }
        }
        for interrupt in &self.procedure.interrupts {
            for fact in interrupt.proposed_if.iter().flat_map(condition::Condition::facts) {
                let known = domains.iter().flatten().any(|way| matches!(way, Way::Fact(known, _) if *known == fact));
                if let Some(values) = self.plan.intake.get(&fact).filter(|_| !known) {
                    domains.push(values.iter().map(|value| Way::Fact(fact.clone(), value.clone())).collect());
                }
            }
        }
        domains
    }

    /// A dossier of which nothing is known yet, to hold the conditions of routes against.
    fn draft(&self) -> Option<Dossier> {
        let strict = &self.procedure.intake.strict;
        let channel = self.procedure.channels.iter().find(|channel| !strict.contains(&channel.id));
        let channel = channel.or(self.procedure.channels.first())?;
        let mut facts = Facts::new();
        for (fact, values) in &self.plan.intake {
            if let Some(value) = values.first().cloned().flatten().filter(|_| strict.contains(&channel.id)) {
                facts.insert(fact.clone(), value);
            }
        }
        let arrived = Intake { channel: channel.id.clone(), facts, ..Intake::default() };
        let mut draft = self.engine.receive(arrived).ok()?;
        draft.facts.clear();
        draft.parts.iter_mut().for_each(|part| part.facts.clear());
        Some(draft)
    }

    /// What arrives by a route in one way, when there is something that takes that route.
    fn arrived(&mut self, route: usize, way: &[Option<Way>], draft: &mut Dossier) -> Option<Intake> {
        let (mut fixed, mut left_out) = (Facts::new(), BTreeSet::new());
        let mut arrived = Intake { channel: self.channels().first()?.id.clone(), ..Intake::default() };
        for one in way.iter().flatten() {
            match one {
                Way::Channel(channel) => arrived.channel = channel.clone(),
                Way::Anonymous(anonymous) => arrived.anonymous = *anonymous,
                Way::First(days) => arrived.first_contact = (*days > 0).then(|| before(&self.engine, *days)),
                Way::Fact(fact, Some(value)) => {
                    fixed.insert(fact.clone(), value.clone());
                }
                Way::Fact(fact, None) => {
                    left_out.insert(fact.clone());
                }
            }
        }
        draft.channel.clone_from(&arrived.channel);
        draft.anonymous = arrived.anonymous;
        let guards = &self.plan.routes;
        // What always holds takes everything that comes to it.
        if guards[..route].iter().any(Option::is_none) {
            return None;
        }
        let mut checks: Vec<Check<'_>> = guards[..route].iter().flatten().map(Check::NotTrue).collect();
        checks.extend(guards[route].iter().map(Check::Holds));
        let today = self.engine.day(self.engine.start);
        let world =
            PartWorld { procedure: self.procedure, dossier: draft, part: draft.parts.first()?, today, answers: None };
        let mut puzzle = Puzzle { world, choices: &self.plan.intake, checks, asks: &[], tries: TRIES };
        let facts = puzzle.solve(&fixed, &left_out)?;
        arrived.facts = facts;
        Some(arrived)
    }

    fn receive(&mut self, arrived: Intake) {
        self.tries += 1;
        let channel = arrived.channel.clone();
        let Ok(dossier) = self.engine.receive(arrived) else { return };
        let today = self.engine.day(self.engine.start);
        for interrupt in &self.procedure.interrupts {
            let proposed = interrupt.proposed_if.as_ref().is_some_and(|condition| {
                dossier.parts.iter().any(|part| {
                    let world = PartWorld { procedure: self.procedure, dossier: &dossier, part, today, answers: None };
                    condition.evaluate(&world).is_true()
                })
            });
            if proposed || dossier.parts.iter().any(|part| part.track == interrupt.track) {
                self.seen.at_intake.insert(interrupt.id.clone());
            }
        }
        self.offer(dossier, self.engine.start, None, Step::Arrived(channel));
    }

    /// Something that is put in a track by hand.
    fn by_hand(&mut self, track: &Track) {
        let Some(first) = track.stages.first() else { return };
        let Some(spot) = self.map.spot(&track.id, &first.id) else { return };
        let Some(channel) = self.channels().first().map(|channel| channel.id.clone()) else { return };
        for way in combine(&self.domains(spot), self.bounds.answers).rows {
            let mut arrived = Intake { channel: channel.clone(), ..Intake::default() };
            let mut facts = usual(&self.plan.intake);
            for one in way.into_iter().flatten() {
                match one {
                    Way::Channel(channel) => arrived.channel = channel,
                    Way::Anonymous(anonymous) => arrived.anonymous = anonymous,
                    Way::First(_) => {}
                    Way::Fact(fact, Some(value)) => {
                        facts.insert(fact, value);
                    }
                    Way::Fact(fact, None) => {
                        facts.remove(&fact);
                    }
                }
            }
            arrived.facts = facts;
            arrived.parts = vec![dossier::IntakePart { track: Some(track.id.clone()), facts: Facts::new() }];
            self.receive(arrived);
        }
    }
}

fn usual(choices: &Choices) -> Facts {
    choices.iter().filter_map(|(fact, values)| Some((fact.clone(), values.first()?.clone()?))).collect()
}

fn before(engine: &Engine<'_>, days: i64) -> Date {
    engine.day(engine.days_after(engine.day(engine.start), -days))
}

//! A walk through a dossier: commands of every kind, by anybody, at likely and unlikely moments.

use dossier::{
    Actor, Addressee, Command, Context, Correction, Dossier, Event, Facts, Happening, Intake, IntakePart, PartNumber,
    Refusal, decide, fold, view,
};
use jiff::{Timestamp, ToSpan};
use procedure::{Id, Procedure};
use proptest::prelude::*;

use super::chance::Chance;
use super::values::Setting;
use super::{House, houses};

/// A step: everything else follows from its seed.
#[derive(Clone, Copy, Debug)]
pub struct Step {
    /// What kind of thing is done, of a hundred.
    pub kind: u8,
    /// How long after the step before, in minutes; below zero for a moment that lies before it.
    pub minutes: i32,
    pub seed: u64,
}

/// In which organisation, and what is tried.
#[derive(Clone, Debug)]
pub struct Plan {
    pub house: usize,
    pub first: u64,
    pub steps: Vec<Step>,
}

/// Plans of up to so many steps.
pub fn plans(most: usize) -> impl Strategy<Value = Plan> {
    let minutes = prop_oneof![8 => 0..600_i32, 6 => 600..20_000_i32, 2 => 20_000..400_000_i32, 1 => -5_000..0_i32];
    let step = (0..100_u8, minutes, any::<u64>()).prop_map(|(kind, minutes, seed)| Step { kind, minutes, seed });
    let steps = proptest::collection::vec(step, 1..most);
    (0..houses().len(), any::<u64>(), steps).prop_map(|(house, first, steps)| Plan { house, first, steps })
}

/// What was tried, and what came of it.
pub struct Tried {
    pub at: Timestamp,
    pub person: Id,
    pub command: Command,
    /// What came of it: how many events there were before, and those that were added.
    pub outcome: Result<Vec<Event>, Refusal>,
    /// The log and the dossier before.
    pub before: (usize, Option<Dossier>),
}

/// A dossier under way.
pub struct Walk {
    pub house: &'static House,
    pub events: Vec<Event>,
    pub dossier: Option<Dossier>,
    pub now: Timestamp,
    pub tried: Vec<Tried>,
}

impl Walk {
    /// Walks a plan to its end.
    pub fn of(plan: &Plan) -> Walk {
        let house = &houses()[plan.house % houses().len()];
        let now = "2026-01-05T08:00:00Z".parse().expect("a moment");
        let mut walk = Walk { house, events: Vec::new(), dossier: None, now, tried: Vec::new() };
        walk.arrive(plan.first);
        for step in &plan.steps {
            walk.step(step);
        }
        walk
    }

    pub fn context(&self, now: Timestamp) -> Context<'_> {
        Context { procedures: &self.house.versions, people: &self.house.people, now }
    }

    /// The procedure of the dossier, or the first version.
    pub fn procedure(&self) -> &'static Procedure {
        let pinned = |dossier: &Dossier| self.house.versions.iter().find(|known| known.version == dossier.version);
        self.dossier.as_ref().and_then(pinned).unwrap_or(&self.house.versions[0])
    }

    pub fn part_of(&self, chance: &mut Chance) -> PartNumber {
        let count = self.dossier.as_ref().map_or(1, |dossier| dossier.parts.len());
        if chance.one_in_hundred(2) {
            [0, 99, PartNumber::MAX][chance.below(3)]
        } else {
            chance.below(count) as u16 + 1
        }
    }

    fn setting(&self, part: PartNumber) -> Setting<'_> {
        let procedure = self.procedure();
        let part = self.dossier.as_ref().and_then(|dossier| dossier.part(part));
        let track = part.and_then(|part| procedure.track(&part.track));
        Setting { procedure, track, persons: &self.house.persons, now: self.now }
    }

    /// Something arrives: tried until it does, so that there is a dossier to walk through.
    fn arrive(&mut self, seed: u64) {
        let mut chance = Chance::new(seed);
        self.now = self.now.saturating_add((chance.below(500 * 24 * 60) as i64).minutes()).unwrap_or(self.now);
        for _ in 0..40 {
            let intake = self.intake(&mut chance);
            let person = chance.pick(&self.house.persons).cloned().unwrap_or_default();
            self.attempt(person, self.now, Command::Receive(intake));
            if self.dossier.is_some() {
                return;
            }
        }
    }

    fn intake(&self, chance: &mut Chance) -> Intake {
        let setting = self.setting(1);
        let channel = chance.pick(&setting.procedure.channels).map_or("brief".into(), |channel| channel.id.clone());
        let parts = if chance.one_in_hundred(25) { 1 + chance.below(3) } else { 0 };
        let first = chance.one_in_hundred(30).then(|| setting.date(chance));
        Intake {
            channel,
            anonymous: chance.one_in_hundred(20),
            first_contact: first.filter(|_| chance.one_in_hundred(80)),
            facts: setting.facts(chance, 8),
            parts: (0..parts).map(|_| self.piece(chance)).collect(),
        }
    }

    fn piece(&self, chance: &mut Chance) -> IntakePart {
        let setting = self.setting(1);
        let track = chance.pick(&setting.procedure.tracks).filter(|_| chance.one_in_hundred(40));
        IntakePart { track: track.map(|track| track.id.clone()), facts: setting.facts(chance, 4) }
    }

    /// Tries one thing more.
    pub fn step(&mut self, step: &Step) {
        let mut chance = Chance::new(step.seed);
        let later = self.now.saturating_add(i64::from(step.minutes).minutes()).unwrap_or(self.now);
        let at = if chance.one_in_hundred(1) { [Timestamp::MIN, Timestamp::MAX][chance.below(2)] } else { later };
        let (person, command) = self.something(step.kind, &mut chance, at);
        self.attempt(person, at, command);
        // A moment that was refused does not make it later.
        self.now = self.dossier.as_ref().map_or(self.now, |dossier| dossier.last_at).max(later.min(self.now));
        if step.minutes > 0 {
            self.now = self.now.max(later);
        }
    }

    fn attempt(&mut self, person: Id, at: Timestamp, command: Command) {
        let actor = Actor { person: person.clone(), at };
        let outcome = decide(&self.context(at), &self.house.id, self.dossier.as_ref(), &self.events, &actor, &command);
        let before = (self.events.len(), self.dossier.clone());
        if let Ok(events) = &outcome {
            self.events.extend(events.iter().cloned());
            self.dossier = Some(fold(&self.house.versions, &self.events).unwrap_or_else(|error| {
                panic!("{}: {command:?} by {person} was accepted, and then: {error}", self.house.id)
            }));
        }
        self.tried.push(Tried { at, person, command, outcome, before });
    }

    /// Somebody and what they try: mostly an action that is open to them.
    fn something(&self, kind: u8, chance: &mut Chance, at: Timestamp) -> (Id, Command) {
        let part = self.part_of(chance);
        let anybody = chance.pick(&self.house.persons).cloned().unwrap_or_default();
        let because = (chance.one_in_hundred(70)).then(|| "Omdat het zo beter is.".into());
        let command = match kind {
            0..62 => {
                return self.open_action(chance, part, at).unwrap_or_else(|| (anybody, self.any_action(chance, part)));
            }
            62..65 => self.any_action(chance, part),
            65 | 66 => return self.message(chance, at, anybody),
            67..70 => Command::Record { part, facts: self.setting(part).facts(chance, 3) },
            70..72 => {
                let into = (0..1 + chance.below(3)).map(|_| self.piece(chance)).collect();
                Command::Split { part, into, because }
            }
            72..74 => Command::AddPart { part: self.piece(chance), because },
            74 => Command::Link { dossier: "ander".into(), kind: ["hoort bij", ""][chance.below(2)].into() },
            75..79 => Command::Assign { role: self.role(chance), person: anybody.clone(), because },
            79..81 => Command::Substitute { role: self.role(chance), person: anybody.clone(), because },
            81..85 => {
                let clock = self.clock(chance, part);
                let roles = self.procedure().roles.iter().map(|role| role.id.clone());
                let consent = roles.filter(|_| chance.one_in_hundred(60)).collect();
                Command::Extend { part, clock, consent, because }
            }
            85..90 => Command::Correct { correction: self.correction(chance, part), because },
            90..93 => Command::Undo { because },
            93 | 94 => Command::Reopen {
                part: self.closed_part(part),
                stage: self.stage(chance, self.closed_part(part)),
                because,
            },
            95 => Command::AddParty { role: self.role(chance), name: anybody.clone() },
            96 => Command::AddDocument { name: "brief.pdf".into(), media: "application/pdf".into(), bytes: u64::MAX },
            97 => {
                let to = chance.pick(&self.house.versions).map(|version| version.version.clone()).unwrap_or_default();
                Command::Migrate { to, because }
            }
            98 => Command::Reopen { part, stage: self.stage(chance, part), because },
            _ => Command::Receive(self.intake(chance)),
        };
        let able = chance.one_in_hundred(75).then(|| self.who_can(chance, at, &command)).flatten();
        (able.unwrap_or(anybody), command)
    }

    /// Something that is written or seen: by the sender, when nothing of theirs waits, and else by anybody.
    fn message(&self, chance: &mut Chance, at: Timestamp, anybody: Id) -> (Id, Command) {
        let waits = self.dossier.as_ref().is_some_and(|dossier| dossier.unheard().is_some());
        let text = if chance.one_in_hundred(10) { " " } else { "Hoe staat het?" };
        let to = |to| Command::Write { to, text: text.into() };
        let staff = self.who_can(chance, at, &to(Addressee::Sender));
        match (waits, chance.below(3)) {
            (true, 0 | 1) => (staff.unwrap_or(anybody), Command::Seen),
            (false, 0 | 1) => {
                let persons = self.persons_from(chance).filter(|person| Some(*person) != staff.as_ref());
                (persons.last().cloned().unwrap_or(anybody), to(Addressee::Staff))
            }
            _ => (staff.unwrap_or(anybody), to([Addressee::Sender, Addressee::Staff][chance.below(2)])),
        }
    }

    /// Somebody who can do it, if there is anybody.
    fn who_can(&self, chance: &mut Chance, at: Timestamp, command: &Command) -> Option<Id> {
        let dossier = self.dossier.as_ref()?;
        let can = |person: &&Id| {
            let actor = Actor { person: (*person).clone(), at };
            decide(&self.context(at), &self.house.id, Some(dossier), &self.events, &actor, command).is_ok()
        };
        self.persons_from(chance).find(can).cloned()
    }

    /// Everybody, beginning with anybody.
    fn persons_from(&self, chance: &mut Chance) -> impl Iterator<Item = &'static Id> + use<> {
        let persons = &self.house.persons;
        persons.iter().cycle().skip(chance.below(persons.len())).take(persons.len())
    }

    /// An action that is open to somebody, with answers to what it asks.
    fn open_action(&self, chance: &mut Chance, part: PartNumber, at: Timestamp) -> Option<(Id, Command)> {
        let dossier = self.dossier.as_ref()?;
        for person in self.persons_from(chance) {
            let actor = Actor { person: person.clone(), at };
            let context = self.context(at);
            let list = view::actions(&context, dossier, part, &actor);
            let open: Vec<&view::OpenAction<'_>> = list.iter().filter(|action| action.is_open()).collect();
            if let Some(action) = chance.pick(&open) {
                return Some((person.clone(), self.act(chance, part, &action.action.id)));
            }
        }
        None
    }

    fn any_action(&self, chance: &mut Chance, part: PartNumber) -> Command {
        let tracks = &self.procedure().tracks;
        let own = self.setting(part).track.filter(|_| chance.one_in_hundred(90)).or_else(|| chance.pick(tracks));
        let action =
            own.and_then(|track| chance.pick(&track.actions)).map_or("bestaat-niet".into(), |one| one.id.clone());
        self.act(chance, part, &action)
    }

    fn act(&self, chance: &mut Chance, part: PartNumber, action: &Id) -> Command {
        let setting = self.setting(part);
        let mut answers = Facts::new();
        let asks = setting.track.and_then(|track| track.action(action)).map(|action| action.asks.as_slice());
        for ask in asks.unwrap_or_default() {
            if let Some(fact) = setting.procedure.facts.get(&ask.fact).filter(|_| chance.one_in_hundred(93)) {
                answers.insert(fact.id.clone(), setting.value(chance, fact));
            }
        }
        if chance.one_in_hundred(3) {
            answers.extend(setting.facts(chance, 1));
        }
        let because = chance.one_in_hundred(40).then(|| "Omdat het zo beter is.".into());
        Command::Act { part, action: action.clone(), answers, because }
    }

    fn correction(&self, chance: &mut Chance, part: PartNumber) -> Correction {
        let setting = self.setting(part);
        let event = chance.below(self.events.len() + 2);
        match chance.below(4) {
            0 => {
                let facts = setting.facts(chance, 3);
                let fact = facts.into_iter().next();
                fact.map_or(Correction::Received(self.now), |(name, value)| Correction::Fact(part, name, value))
            }
            1 => Correction::Received(setting.moment(chance)),
            2 => Correction::FirstContact(setting.date(chance)),
            _ => Correction::Moment(event, setting.moment(chance)),
        }
    }

    /// A part that is closed, or else this one.
    fn closed_part(&self, part: PartNumber) -> PartNumber {
        let procedure = self.procedure();
        let closed = |part: &&dossier::Part| {
            procedure.track(&part.track).and_then(|track| track.stage(&part.stage)).is_some_and(|stage| stage.end)
        };
        let parts = self.dossier.as_ref().map(|dossier| dossier.parts.as_slice()).unwrap_or_default();
        parts.iter().find(closed).map_or(part, |part| part.number)
    }

    fn role(&self, chance: &mut Chance) -> Id {
        chance.pick(&self.procedure().roles).map_or("bestaat-niet".into(), |role| role.id.clone())
    }

    fn stage(&self, chance: &mut Chance, part: PartNumber) -> Id {
        let stages = self.setting(part).track.map(|track| track.stages.as_slice()).unwrap_or_default();
        chance.pick(stages).map_or("bestaat-niet".into(), |stage| stage.id.clone())
    }

    /// A clock of the part, rather one that can be extended.
    fn clock(&self, chance: &mut Chance, part: PartNumber) -> Id {
        let clocks = self.setting(part).track.map(|track| track.clocks.as_slice()).unwrap_or_default();
        let extended: Vec<&procedure::Clock> = clocks.iter().filter(|clock| !clock.extend.is_empty()).collect();
        let chosen =
            chance.pick(&extended).copied().filter(|_| chance.one_in_hundred(80)).or_else(|| chance.pick(clocks));
        chosen.map_or("bestaat-niet".into(), |clock| clock.id.clone())
    }

    /// The indices of the actions that were taken back.
    pub fn undone(&self) -> Vec<usize> {
        let back = |event: &Event| match event.what {
            Happening::Undone { event, .. } => Some(event),
            _ => None,
        };
        self.events.iter().filter_map(back).collect()
    }
}

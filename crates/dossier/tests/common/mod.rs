//! What the tests share: a small procedure with every construct, its people, and a desk to work at.
#![allow(dead_code, missing_docs, reason = "each test uses some of it")]

use std::sync::Arc;

use calendar::Calendars;
use condition::Value;
use dossier::{
    Actor, ClockState, ClockView, Code, Command, Context, Dossier, Event, Facts, Intake, IntakePart, Part, People,
    Person, Procedures, Refusal, clock_views, decide, fold,
};
use jiff::Timestamp;
use jiff::civil::Date;
use procedure::{Library, MemoryFiles, Procedure, load, load_regimes};
use text::Language;

const PROCEDURE: &str = include_str!("../fixtures/procedure.yaml");
const CLAUSES: &str = include_str!("../fixtures/clauses.yaml");

pub fn library() -> Library {
    let calendars = [
        ("nl.yaml".to_owned(), include_str!("../../../../calendars/nl.yaml").to_owned()),
        ("be.yaml".to_owned(), include_str!("../../../../calendars/be.yaml").to_owned()),
        ("be-vlg.yaml".to_owned(), include_str!("../../../../calendars/be-vlg.yaml").to_owned()),
    ];
    let calendars = Calendars::load(&calendars).unwrap_or_else(|problems| panic!("{problems:?}"));
    Library { calendars: Arc::new(calendars), regimes: load_regimes(&[]).unwrap_or_default() }
}

/// The small procedure, with pieces of its text put otherwise.
pub fn procedure_with(changes: &[(&str, &str)]) -> Procedure {
    let mut text = PROCEDURE.to_owned();
    for (from, to) in changes {
        assert!(text.contains(from), "the procedure does not say '{from}'");
        text = text.replace(from, to);
    }
    let mut files = MemoryFiles::new().with("proef/procedure.yaml", text).with("proef/clauses.yaml", CLAUSES);
    for letter in ["acknowledgement", "refusal", "progress", "answer"] {
        files = files.with(format!("proef/letters/{letter}.md"), "Beste,\n\nTot {{clock.handle.due}}. {{because}}\n");
    }
    files = files.with("proef/letters/extension.md", "Later, want: {{because}} (versie {{version}})\n");
    let loaded = load(&files, "proef/procedure.yaml", &library());
    let said: Vec<String> = loaded.problems.iter().map(|problem| problem.render(Language::En)).collect();
    loaded.procedure.unwrap_or_else(|| panic!("{}", said.join("\n")))
}

pub fn procedure() -> Procedure {
    procedure_with(&[])
}

/// A later version: a longer term, one more verdict, no word on progress.
pub fn version_two() -> Procedure {
    procedure_with(&[
        ("version: een", "version: twee"),
        ("in-force: 2020-01-01", "in-force: 2026-06-01"),
        ("within: 6 weeks", "within: 8 weeks"),
        ("unfounded: ongegrond", "unfounded: ongegrond, partly: deels gegrond"),
    ])
}

pub fn people() -> People {
    let person = |roles: &[&str], qualities: &[(&str, bool)]| Person {
        roles: roles.iter().map(|role| (*role).into()).collect(),
        qualities: qualities.iter().map(|(name, is)| ((*name).into(), *is)).collect(),
    };
    let fit = [("senior", true), ("involved", false)];
    People {
        people: [
            ("carla", person(&["coordinator"], &fit)),
            ("cor", person(&["coordinator"], &fit)),
            ("hans", person(&[], &fit)),
            ("hilde", person(&[], &fit)),
            ("junior", person(&[], &[("senior", false), ("involved", false)])),
            ("nauw", person(&[], &[("senior", true), ("involved", true)])),
            ("onbekend", person(&[], &[("senior", true)])),
            ("chris", person(&["checker"], &fit)),
            ("olga", person(&["officer"], &[])),
            ("leo", person(&["lead"], &[])),
            ("ada", person(&["admin"], &[])),
        ]
        .into_iter()
        .map(|(id, person)| (id.into(), person))
        .collect(),
    }
}

/// A moment of the organisation's local time.
pub fn at(text: &str) -> Timestamp {
    let text = if text.len() == 10 { format!("{text} 12:00") } else { text.to_owned() };
    let zone = jiff::tz::TimeZone::get("Europe/Amsterdam").expect("the zone");
    let local: jiff::civil::DateTime = format!("{}:00", text.replace(' ', "T")).parse().expect("a moment");
    zone.to_timestamp(local).expect("a moment")
}

pub fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

pub fn facts(pairs: &[(&str, Value)]) -> Facts {
    pairs.iter().map(|(name, value)| ((*name).into(), value.clone())).collect()
}

pub fn yes() -> Value {
    Value::YesNo(true)
}

pub fn no() -> Value {
    Value::YesNo(false)
}

pub fn text(words: &str) -> Value {
    Value::Text(words.into())
}

pub fn one_of(option: &str) -> Value {
    Value::OneOf(option.into())
}

pub fn person(id: &str) -> Value {
    Value::Person(id.into())
}

pub fn date(on: &str) -> Value {
    Value::Date(day(on))
}

pub fn length(text: &str) -> Value {
    Value::Length(text.parse().expect("a length"))
}

pub fn act_on(part: u16, action: &str, answers: &[(&str, Value)]) -> Command {
    Command::Act { part, action: action.into(), answers: facts(answers), because: None }
}

pub fn act(action: &str, answers: &[(&str, Value)]) -> Command {
    act_on(1, action, answers)
}

pub fn because(command: Command, reason: &str) -> Command {
    let reason = Some(reason.into());
    match command {
        Command::Act { part, action, answers, .. } => Command::Act { part, action, answers, because: reason },
        Command::Split { part, into, .. } => Command::Split { part, into, because: reason },
        Command::AddPart { part, .. } => Command::AddPart { part, because: reason },
        Command::Assign { role, person, .. } => Command::Assign { role, person, because: reason },
        Command::Substitute { role, person, .. } => Command::Substitute { role, person, because: reason },
        Command::Extend { part, clock, consent, .. } => Command::Extend { part, clock, consent, because: reason },
        Command::Correct { correction, .. } => Command::Correct { correction, because: reason },
        Command::Undo { .. } => Command::Undo { because: reason },
        Command::Reopen { part, stage, .. } => Command::Reopen { part, stage, because: reason },
        Command::Migrate { to, .. } => Command::Migrate { to, because: reason },
        other => other,
    }
}

pub fn intake(channel: &str, given: &[(&str, Value)]) -> Intake {
    Intake { channel: channel.into(), facts: facts(given), ..Intake::default() }
}

pub fn piece(given: &[(&str, Value)]) -> IntakePart {
    IntakePart { track: None, facts: facts(given) }
}

/// A dossier under way: its log, and the rules that it stands under.
pub struct Work<'p> {
    pub procedures: &'p dyn Procedures,
    pub people: People,
    pub events: Vec<Event>,
    pub dossier: Option<Dossier>,
}

impl<'p> Work<'p> {
    pub fn new(procedures: &'p dyn Procedures) -> Work<'p> {
        Work { procedures, people: people(), events: Vec::new(), dossier: None }
    }

    /// Work on a complaint that came by e-mail.
    pub fn received(procedures: &'p dyn Procedures, on: &str) -> Work<'p> {
        let mut work = Work::new(procedures);
        work.must(on, "kim", Command::Receive(intake("mail", &[("story", text("Het hek stond open."))])));
        work
    }

    /// Work on a complaint that was taken up the next day, with a handler.
    pub fn handled(procedures: &'p dyn Procedures, on: &str) -> Work<'p> {
        let mut work = Work::received(procedures, on);
        let next = day(on).tomorrow().expect("a day").to_string();
        work.must(&next, "carla", act("take-up", &[("facility_knows", yes())]));
        work.must(&next, "carla", act("appoint", &[("handler_person", person("hans"))]));
        work
    }

    pub fn attempt(&self, moment: &str, who: &str, command: &Command) -> Result<Vec<Event>, Refusal> {
        let now = at(moment);
        let context = Context { procedures: self.procedures, people: &self.people, now };
        let actor = Actor { person: who.into(), at: now };
        decide(&context, "proef", self.dossier.as_ref(), &self.events, &actor, command)
    }

    pub fn must(&mut self, moment: &str, who: &str, command: Command) {
        let events = self
            .attempt(moment, who, &command)
            .unwrap_or_else(|refusal| panic!("{moment} {who}: {refusal} {:?}: {command:?}", refusal.clauses));
        self.take(events);
    }

    pub fn take(&mut self, events: Vec<Event>) {
        self.events.extend(events);
        self.dossier = Some(fold(self.procedures, &self.events).expect("a log of the engine"));
    }

    /// What refuses a command; the log reads the same afterwards.
    pub fn refused(&self, moment: &str, who: &str, command: &Command) -> Refusal {
        let before = self.dossier.clone();
        let refusal = match self.attempt(moment, who, command) {
            Err(refusal) => refusal,
            Ok(events) => panic!("not refused: {command:?}: {events:?}"),
        };
        let after = (!self.events.is_empty()).then(|| fold(self.procedures, &self.events).expect("the same log"));
        assert_eq!(before, after, "a refusal changes nothing");
        for language in Language::ALL {
            let said = text::try_say(language, &refusal.message);
            assert!(said.is_some_and(|said| !said.contains("{$") && said.len() > 10), "{}", refusal.message);
        }
        refusal
    }

    pub fn refused_as(&self, moment: &str, who: &str, command: &Command, word: &str) -> Refusal {
        let refusal = self.refused(moment, who, command);
        assert_eq!(refusal.word(), word, "{refusal}");
        refusal
    }

    pub fn dossier(&self) -> &Dossier {
        self.dossier.as_ref().expect("a dossier")
    }

    pub fn part(&self, number: u16) -> &Part {
        self.dossier().part(number).expect("a part")
    }

    pub fn procedure(&self) -> &Procedure {
        let dossier = self.dossier();
        self.procedures.version(&dossier.procedure, &dossier.version).expect("the procedure")
    }

    pub fn clock_of(&self, part: u16, clock: &str, today: &str) -> ClockView<'_> {
        let views = clock_views(self.procedure(), self.dossier(), self.part(part), day(today));
        views.into_iter().find(|view| &*view.clock.id == clock).unwrap_or_else(|| panic!("no clock {clock}"))
    }

    pub fn clock(&self, clock: &str, today: &str) -> ClockView<'_> {
        self.clock_of(1, clock, today)
    }

    pub fn state(&self, clock: &str, today: &str) -> ClockState {
        self.clock(clock, today).state
    }

    /// The legal latest day, as text; `~` when there is none.
    pub fn due(&self, clock: &str, today: &str) -> String {
        self.clock(clock, today).due.map_or_else(|| "~".to_owned(), |due| due.to_string())
    }

    pub fn stage(&self, part: u16) -> String {
        self.part(part).stage.to_string()
    }
}

/// The words of a refusal in Dutch.
pub fn said(refusal: &Refusal) -> String {
    text::say(Language::Nl, &refusal.message)
}

pub fn has_code(refusal: &Refusal, code: Code) {
    assert_eq!(refusal.code, code, "{refusal}");
}

//! Commands made from arbitrary bytes: mostly with names that the procedure knows, sometimes with others.

use std::sync::Arc;

use arbitrary::{Result, Unstructured};
use condition::{Kind, Value};
use dossier::{Actor, Addressee, Command, Correction, Facts, Intake, IntakePart};
use jiff::Timestamp;
use procedure::{Id, Procedure};
use proof::scenario::Cast;

/// Chooses names and values for one procedure.
pub struct Chooser<'a, 'b> {
    /// The bytes.
    pub bytes: &'a mut Unstructured<'b>,
    /// The procedure.
    pub procedure: &'a Procedure,
    /// The people.
    pub cast: &'a Cast,
}

impl Chooser<'_, '_> {
    /// One of the names, or now and then some other text.
    fn name(&mut self, known: &[Id]) -> Result<Id> {
        if known.is_empty() || self.bytes.ratio(1, 16)? {
            return Ok(self.text()?.into());
        }
        Ok(self.bytes.choose(known)?.clone())
    }

    fn text(&mut self) -> Result<String> {
        let length = self.bytes.int_in_range(0..=12)?;
        let bytes = self.bytes.bytes(length.min(self.bytes.len()))?;
        Ok(String::from_utf8_lossy(bytes).into_owned())
    }

    fn because(&mut self) -> Result<Option<Arc<str>>> {
        Ok(if self.bytes.arbitrary()? { Some(self.text()?.into()) } else { None })
    }

    fn part(&mut self) -> Result<u16> {
        Ok(if self.bytes.ratio(1, 12)? { self.bytes.arbitrary()? } else { self.bytes.int_in_range(1..=3)? })
    }

    fn person(&mut self) -> Result<Id> {
        let known: Vec<Id> = self.cast.people.people.keys().cloned().collect();
        self.name(&known)
    }

    fn role(&mut self) -> Result<Id> {
        let known: Vec<Id> = self.procedure.roles.iter().map(|role| role.id.clone()).collect();
        self.name(&known)
    }

    fn track(&mut self) -> Result<Id> {
        let known: Vec<Id> = self.procedure.tracks.iter().map(|track| track.id.clone()).collect();
        self.name(&known)
    }

    /// A moment: mostly some days after the last one, sometimes anywhere in time.
    pub fn moment(&mut self, after: Timestamp) -> Result<Timestamp> {
        if self.bytes.ratio(1, 24)? {
            let second = self.bytes.int_in_range(-377_705_023_201..=253_402_207_200)?;
            return Ok(Timestamp::from_second(second).unwrap_or(after));
        }
        let hours: u16 = self.bytes.int_in_range(0..=2000)?;
        let seconds = after.as_second().saturating_add(i64::from(hours) * 3600);
        Ok(Timestamp::from_second(seconds).unwrap_or(after))
    }

    fn value(&mut self, kind: &Kind) -> Result<Value> {
        let day = |days: i64| jiff::civil::date(2026, 1, 1).saturating_add(jiff::Span::new().days(days));
        Ok(match self.bytes.int_in_range(0..=15)? {
            0 => Value::Unknown,
            1 => Value::Text(self.text()?.into()),
            2 => Value::Date(day(self.bytes.int_in_range(-4_000_000..=2_900_000)?)),
            _ => match kind {
                Kind::YesNo => Value::YesNo(self.bytes.arbitrary()?),
                Kind::Text => Value::Text(self.text()?.into()),
                Kind::Number => Value::Number(self.bytes.arbitrary()?),
                Kind::Date => Value::Date(day(self.bytes.int_in_range(-800..=800)?)),
                Kind::Moment => Value::Moment(self.moment(Timestamp::UNIX_EPOCH)?),
                Kind::Length => {
                    let units = ["calendar-days", "working-days", "weeks", "months", "years"];
                    let count: u32 = self.bytes.int_in_range(1..=calendar::Length::MOST)?;
                    let written = format!("{count} {}", self.bytes.choose(&units)?);
                    written.parse().map_or(Value::Unknown, Value::Length)
                }
                Kind::OneOf(options) => Value::OneOf(self.name(&options.iter().cloned().collect::<Vec<_>>())?),
                Kind::ManyOf(options) => {
                    let options: Vec<Id> = options.iter().cloned().collect();
                    let (one, other) = (self.name(&options)?, self.name(&options)?);
                    Value::many_of([&*one, &*other])
                }
                Kind::Person => Value::Person(self.person()?),
            },
        })
    }

    fn facts(&mut self) -> Result<Facts> {
        let mut facts = Facts::new();
        for _ in 0..self.bytes.int_in_range(0..=6)? {
            let name = self.name(&self.procedure.fact_order)?;
            let kind = self.procedure.facts.get(&name).map_or(Kind::Text, |fact| fact.values.clone());
            facts.insert(name, self.value(&kind)?);
        }
        Ok(facts)
    }

    fn piece(&mut self) -> Result<IntakePart> {
        let track = if self.bytes.ratio(1, 3)? { Some(self.track()?) } else { None };
        Ok(IntakePart { track, facts: self.facts()? })
    }

    fn pieces(&mut self) -> Result<Vec<IntakePart>> {
        (0..self.bytes.int_in_range(0..=3)?).map(|_| self.piece()).collect()
    }

    /// Something that arrives.
    pub fn intake(&mut self) -> Result<Command> {
        let known: Vec<Id> = self.procedure.channels.iter().map(|channel| channel.id.clone()).collect();
        let first_contact = match self.bytes.ratio(1, 4)? {
            true => match self.value(&Kind::Date)? {
                Value::Date(date) => Some(date),
                _ => None,
            },
            false => None,
        };
        Ok(Command::Receive(Intake {
            channel: self.name(&known)?,
            anonymous: self.bytes.arbitrary()?,
            first_contact,
            facts: self.facts()?,
            parts: self.pieces()?,
        }))
    }

    fn act(&mut self) -> Result<Command> {
        let track = self.bytes.choose(&self.procedure.tracks)?;
        let known: Vec<Id> = track.actions.iter().map(|action| action.id.clone()).collect();
        let action = self.name(&known)?;
        let mut answers = self.facts()?;
        // Answers to what the action asks get it further than answers at random.
        if let Some(action) = track.actions.iter().find(|known| known.id == action) {
            for ask in &action.asks {
                if let Some(fact) = self.procedure.facts.get(&ask.fact) {
                    answers.insert(ask.fact.clone(), self.value(&fact.values)?);
                }
            }
        }
        Ok(Command::Act { part: self.part()?, action, answers, because: self.because()? })
    }

    fn correction(&mut self, after: Timestamp) -> Result<Correction> {
        Ok(match self.bytes.int_in_range(0..=3)? {
            0 => {
                let name = self.name(&self.procedure.fact_order)?;
                let kind = self.procedure.facts.get(&name).map_or(Kind::Text, |fact| fact.values.clone());
                Correction::Fact(self.part()?, name, self.value(&kind)?)
            }
            1 => Correction::Received(self.moment(after)?),
            2 => Correction::FirstContact(match self.value(&Kind::Date)? {
                Value::Date(date) => date,
                _ => jiff::civil::Date::MIN,
            }),
            _ => Correction::Moment(self.bytes.int_in_range(0..=40)?, self.moment(after)?),
        })
    }

    /// Any command.
    pub fn command(&mut self, after: Timestamp) -> Result<Command> {
        Ok(match self.bytes.int_in_range(0..=30)? {
            0 => self.intake()?,
            1 => Command::Record { part: self.part()?, facts: self.facts()? },
            2 => Command::Split { part: self.part()?, into: self.pieces()?, because: self.because()? },
            3 => Command::AddPart { part: self.piece()?, because: self.because()? },
            4 => Command::Link { dossier: self.text()?.into(), kind: self.text()?.into() },
            5 => Command::Assign { role: self.role()?, person: self.person()?, because: self.because()? },
            6 => Command::Substitute { role: self.role()?, person: self.person()?, because: self.because()? },
            7 => {
                let track = self.bytes.choose(&self.procedure.tracks)?;
                let known: Vec<Id> = track.clocks.iter().map(|clock| clock.id.clone()).collect();
                let consent = vec![self.role()?];
                Command::Extend { part: self.part()?, clock: self.name(&known)?, consent, because: self.because()? }
            }
            8 => Command::Correct { correction: self.correction(after)?, because: self.because()? },
            9 => Command::Undo { because: self.because()? },
            10 => {
                let track = self.bytes.choose(&self.procedure.tracks)?;
                let known: Vec<Id> = track.stages.iter().map(|stage| stage.id.clone()).collect();
                Command::Reopen { part: self.part()?, stage: self.name(&known)?, because: self.because()? }
            }
            11 => Command::AddParty { role: self.role()?, name: self.person()? },
            12 => Command::AddDocument {
                name: self.text()?.into(),
                media: self.text()?.into(),
                bytes: self.bytes.arbitrary()?,
            },
            13 => Command::Migrate { to: self.text()?.into(), because: self.because()? },
            14 => {
                let to = if self.bytes.arbitrary()? { Addressee::Sender } else { Addressee::Staff };
                Command::Write { to, text: self.text()?.into() }
            }
            15 => Command::Seen,
            _ => self.act()?,
        })
    }

    /// Who acts, and when.
    pub fn actor(&mut self, after: Timestamp) -> Result<Actor> {
        Ok(Actor { person: self.person()?, at: self.moment(after)? })
    }
}

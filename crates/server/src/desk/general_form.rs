//! The questions of what can be done with any dossier, and what was filled in as a command.

use std::sync::Arc;

use dossier::{Addressee, Command, Correction, Facts, IntakePart, PartNumber};
use procedure::{AskHow, FactKind, Id, Procedure};
use service::{Looked, Number};

use super::Seated;
use super::act::people;
use crate::fields::{Around, Field, OptionField, Shape, Wrong, name_of};
use crate::reading::Sent;
use crate::told::Told;
use crate::words::Words;

/// What was filled in.
pub enum Filled {
    /// Something for this dossier.
    Command(Box<Command>),
    /// A duplicate that goes on in another dossier.
    Merge(Number, Option<Arc<str>>),
}

/// A line that explains what it is for.
pub fn help(what: &str) -> Option<&'static str> {
    Some(match what {
        "gezien" => "desk-general-seen-help",
        "vervangen" => "desk-general-substitute-help",
        "splitsen" => "desk-general-split-help",
        "verbinden" => "desk-general-link-help",
        "samenvoegen" => "desk-general-merge-help",
        "verbeteren" => "desk-general-correct-help",
        "terugnemen" => "desk-general-undo-help",
        "overzetten" => "desk-general-migrate-help",
        _ => return None,
    })
}

/// A form that is being made.
struct Form<'a> {
    seat: &'a Seated<'a>,
    looked: &'a Looked<'a>,
    sent: &'a Sent,
    problems: &'a [Told],
    words: Words,
    fields: Vec<Field>,
}

/// The questions.
pub fn fields(seat: &Seated<'_>, looked: &Looked<'_>, what: &str, sent: &Sent, problems: &[Told]) -> Vec<Field> {
    let words = seat.shell("").words;
    let mut form = Form { seat, looked, sent, problems, words, fields: Vec::new() };
    match what {
        "schrijven" => {
            let to = [("melder", "desk-field-to-sender"), ("collega", "desk-field-to-staff")];
            form.choice("aan", "desk-field-to", to.map(|(value, id)| (value.to_owned(), words.say(id))).into());
            form.text("tekst", "desk-field-text");
        }
        "vastleggen" => {
            form.part();
            form.fact();
        }
        "aanstellen" | "vervangen" => {
            let roles = roles(looked.procedure, |role| !role.outside);
            form.pick("rol", "desk-field-role", roles);
            form.person();
            form.because(what == "aanstellen");
        }
        "verlengen" => {
            let clocks = clocks(looked);
            form.pick("klok", "desk-field-clock", clocks);
            let consent = roles(looked.procedure, |role| consents(looked.procedure, &role.id));
            if !consent.is_empty() {
                form.choices("instemming", "desk-field-consent", consent);
            }
            form.because(false);
        }
        "partij" => {
            form.pick("rol", "desk-field-role", roles(looked.procedure, |role| !role.appointed));
            form.person_or_name();
        }
        "verbinden" => {
            form.line("ander", "desk-field-other");
            form.line("hoe", "desk-field-how");
        }
        "splitsen" => {
            form.part();
            form.pick("spoor", "desk-field-track", tracks(looked.procedure));
            form.text("tekst", "desk-field-new-part");
            form.because(false);
        }
        "deel" => {
            form.pick("spoor", "desk-field-track", tracks(looked.procedure));
            form.text("tekst", "desk-field-new-part");
            form.because(false);
        }
        "samenvoegen" => {
            form.line("ander", "desk-field-into");
            form.because(false);
        }
        "verbeteren" => form.correction(),
        "terugnemen" => form.because(false),
        "heropenen" => {
            form.pick("stadium", "desk-field-stage", stages(looked));
            form.because(false);
        }
        "overzetten" => {
            form.pick("versie", "desk-field-version", versions(seat, looked));
            form.because(false);
        }
        _ => {}
    }
    form.fields
}

impl Form<'_> {
    fn add(&mut self, name: &str, label: String, optional: bool, shape: Shape) {
        let told = |problem: &&Told| problem.anchor.as_deref() == Some(name);
        let error = self.problems.iter().find(told).map(|problem| problem.words.clone());
        let field = Field { name: name.to_owned(), id: name.to_owned(), label, help: None, optional, error, shape };
        self.fields.push(field);
    }

    fn value(&self, name: &str) -> String {
        self.sent.one(name).unwrap_or_default().to_owned()
    }

    fn line(&mut self, name: &str, label: &'static str) {
        let shape = Shape::Line { value: self.value(name), kind: "text", autocomplete: None };
        self.add(name, self.words.say(label), false, shape);
    }

    fn text(&mut self, name: &str, label: &'static str) {
        let shape = Shape::Lines { value: self.value(name) };
        self.add(name, self.words.say(label), false, shape);
    }

    fn because(&mut self, optional: bool) {
        let shape = Shape::Lines { value: self.value("omdat") };
        self.add("omdat", self.words.say("desk-act-because"), optional, shape);
    }

    fn options(&self, name: &str, options: Vec<(String, String)>) -> Vec<OptionField> {
        let chosen = self.sent.all(name);
        let option = |(index, (value, label)): (usize, (String, String))| OptionField {
            id: format!("{name}-{index}"),
            chosen: chosen.contains(&value),
            value,
            label,
        };
        options.into_iter().enumerate().map(option).collect()
    }

    fn pick(&mut self, name: &str, label: &'static str, options: Vec<(String, String)>) {
        let options = self.options(name, options);
        self.add(name, self.words.say(label), false, Shape::Pick { options });
    }

    fn choice(&mut self, name: &str, label: &'static str, options: Vec<(String, String)>) {
        let options = self.options(name, options);
        self.add(name, self.words.say(label), false, Shape::Choice { options, other: None });
    }

    fn choices(&mut self, name: &str, label: &'static str, options: Vec<(String, String)>) {
        let options = self.options(name, options);
        self.add(name, self.words.say(label), true, Shape::Choices { options, other: None });
    }

    /// Which part, when there are several.
    fn part(&mut self) {
        let parts = parts(self.looked);
        if parts.len() > 1 {
            self.pick("deel", "desk-field-part", parts);
        }
    }

    fn person(&mut self) {
        let options = people(self.seat, &self.value("persoon"));
        self.add("persoon", self.words.say("desk-field-person"), false, Shape::Pick { options });
    }

    /// Somebody of the organisation, or anybody else by name.
    fn person_or_name(&mut self) {
        let options = people(self.seat, &self.value("persoon"));
        self.add("persoon", self.words.say("desk-field-colleague"), true, Shape::Pick { options });
        let shape = Shape::Line { value: self.value("naam"), kind: "text", autocomplete: None };
        self.add("naam", self.words.say("desk-field-name"), true, shape);
    }

    /// Which fact, and once it is chosen its question.
    fn fact(&mut self) {
        let facts = self.looked.procedure.facts.values();
        let mut all: Vec<(String, String)> = facts.map(|fact| (fact.id.to_string(), fact.title.to_string())).collect();
        all.sort_by(|one, other| one.1.cmp(&other.1));
        self.pick("feit", "desk-field-fact", all);
        let Some(fact) = self.looked.procedure.facts.get(self.value("feit").as_str()) else { return };
        let around = around(self.seat, self.looked, self.sent);
        let anchor = format!("veld-{}", fact.id);
        let told = |problem: &&Told| problem.anchor.as_deref() == Some(anchor.as_str());
        let error = self.problems.iter().find(told).map(|problem| problem.words.clone());
        let mut field = around.field(fact, AskHow::Ask, self.sent, error);
        if fact.kind == FactKind::Person {
            let chosen = self.sent.one(&name_of(&fact.id)).unwrap_or_default();
            field.shape = Shape::Pick { options: people(self.seat, chosen) };
        }
        self.fields.push(field);
    }

    /// What is put right, and once it is chosen what it should have been.
    fn correction(&mut self) {
        let what = [
            ("feit", "desk-correct-fact"),
            ("ontvangen", "desk-correct-received"),
            ("eerste", "desk-correct-first"),
            ("moment", "desk-correct-moment"),
        ];
        let what = what.map(|(value, id)| (value.to_owned(), self.words.say(id))).into();
        self.choice("wat", "desk-field-what", what);
        match self.value("wat").as_str() {
            "feit" => {
                self.part();
                self.fact();
            }
            "ontvangen" => self.moment("juist"),
            "eerste" => {
                let shape = Shape::Day { value: self.value("juist") };
                self.add("juist", self.words.say("desk-field-right"), false, shape);
            }
            "moment" => {
                let events = events(self.seat, self.looked);
                self.pick("gebeurtenis", "desk-field-event", events);
                self.moment("juist");
            }
            _ => {}
        }
        self.because(false);
    }

    fn moment(&mut self, name: &str) {
        let shape = Shape::Moment { value: self.value(name) };
        self.add(name, self.words.say("desk-field-right"), false, shape);
    }
}

/// The parts that may be seen, each with its track.
fn parts(looked: &Looked<'_>) -> Vec<(String, String)> {
    let visible = looked.dossier.parts.iter().filter(|part| looked.access.part(part));
    let named = |part: &dossier::Part| {
        let track = looked.procedure.track(&part.track).map_or(&part.track, |track| &track.title);
        (part.number.to_string(), format!("{} {track}", part.number))
    };
    visible.map(named).collect()
}

fn roles(procedure: &Procedure, which: impl Fn(&procedure::Role) -> bool) -> Vec<(String, String)> {
    let roles = procedure.roles.iter().filter(|role| which(role));
    roles.map(|role| (role.id.to_string(), role.title.to_string())).collect()
}

/// Whether a clock can only be extended with the consent of this role.
fn consents(procedure: &Procedure, role: &str) -> bool {
    let clocks = procedure.tracks.iter().flat_map(|track| &track.clocks);
    clocks.flat_map(|clock| &clock.extend).any(|way| way.consent.iter().any(|one| **one == *role))
}

fn tracks(procedure: &Procedure) -> Vec<(String, String)> {
    let tracks = procedure.tracks_own_first().into_iter();
    tracks.map(|track| (track.id.to_string(), track.title.to_string())).collect()
}

/// The clocks that can be extended, by part.
fn clocks(looked: &Looked<'_>) -> Vec<(String, String)> {
    let mut clocks = Vec::new();
    for part in looked.dossier.parts.iter().filter(|part| looked.access.part(part)) {
        let Some(track) = looked.procedure.track(&part.track) else { continue };
        for clock in track.clocks.iter().filter(|clock| !clock.extend.is_empty()) {
            clocks.push((format!("{}/{}", part.number, clock.id), format!("{} {}", part.number, clock.title)));
        }
    }
    clocks
}

/// The stages in which a closed part can be opened again.
fn stages(looked: &Looked<'_>) -> Vec<(String, String)> {
    let mut stages = Vec::new();
    for part in looked.dossier.parts.iter().filter(|part| looked.access.part(part)) {
        let Some(track) = looked.procedure.track(&part.track) else { continue };
        for stage in track.stages.iter().filter(|stage| !stage.end) {
            stages.push((format!("{}/{}", part.number, stage.id), format!("{} {}", part.number, stage.title)));
        }
    }
    stages
}

fn versions(seat: &Seated<'_>, looked: &Looked<'_>) -> Vec<(String, String)> {
    let others = seat.here.organisation.versions().iter().filter(|one| one.version != looked.procedure.version);
    let words = seat.shell("").words;
    let named = |one: &Procedure| format!("{} ({})", one.version, words.date(one.in_force));
    others.map(|one| (one.version.to_string(), named(one))).collect()
}

/// What happened, to choose from: by its place in the log.
fn events(seat: &Seated<'_>, looked: &Looked<'_>) -> Vec<(String, String)> {
    let lines = super::course::lines(seat, looked, 0);
    let total = looked.events.len();
    // Only whoever sees everything corrects, so every line is an event.
    let numbered = lines.into_iter().enumerate().filter(|_| looked.is_whole());
    let named = |line: &super::course::Line| format!("{}: {}", line.date, line.words);
    numbered.map(|(index, line)| ((total - 1 - index).to_string(), named(&line))).collect()
}

fn around<'a>(seat: &Seated<'_>, looked: &Looked<'a>, sent: &Sent) -> Around<'a> {
    let track = looked.dossier.part(part(looked, sent)).and_then(|part| looked.procedure.track(&part.track));
    Around { procedure: looked.procedure, track, words: seat.shell("").words }
}

/// The part that was chosen, or the first that may be seen.
fn part(looked: &Looked<'_>, sent: &Sent) -> PartNumber {
    let first = || looked.dossier.parts.iter().find(|part| looked.access.part(part)).map_or(1, |part| part.number);
    sent.one("deel").and_then(|typed| typed.parse().ok()).unwrap_or_else(first)
}

/// What was typed, with what is missing told beside its field.
struct Typed<'a> {
    sent: &'a Sent,
    words: Words,
}

impl Typed<'_> {
    fn text(&self, name: &str) -> String {
        self.sent.one(name).unwrap_or_default().trim().to_owned()
    }

    fn missing(&self, name: &str) -> Vec<Told> {
        vec![Told { anchor: Some(name.to_owned()), words: self.words.say("desk-field-must") }]
    }

    fn must(&self, name: &str) -> Result<String, Vec<Told>> {
        Some(self.text(name)).filter(|typed| !typed.is_empty()).ok_or_else(|| self.missing(name))
    }

    fn id(&self, name: &str) -> Result<Id, Vec<Told>> {
        self.must(name).map(|typed| Id::from(typed.as_str()))
    }

    /// A part with something of it: `2/reply`.
    fn pair(&self, name: &str) -> Result<(PartNumber, Id), Vec<Told>> {
        let typed = self.must(name)?;
        let pair = typed.split_once('/').and_then(|(number, id)| Some((number.parse().ok()?, Id::from(id))));
        pair.ok_or_else(|| self.missing(name))
    }

    fn because(&self) -> Option<Arc<str>> {
        Some(self.text("omdat")).filter(|why| !why.is_empty()).map(Into::into)
    }
}

/// What was filled in; nothing when there is more to ask.
///
/// # Errors
/// What is wrong with it.
pub fn read(seat: &Seated<'_>, looked: &Looked<'_>, what: &str, sent: &Sent) -> Result<Option<Filled>, Vec<Told>> {
    let words = seat.shell("").words;
    let typed = Typed { sent, words };
    let because = typed.because();
    let command = match what {
        "schrijven" => {
            let to = if typed.must("aan")? == "collega" { Addressee::Staff } else { Addressee::Sender };
            Command::Write { to, text: typed.must("tekst")?.into() }
        }
        "gezien" => Command::Seen,
        "aanstellen" => Command::Assign { role: typed.id("rol")?, person: typed.id("persoon")?, because },
        "vervangen" => Command::Substitute { role: typed.id("rol")?, person: typed.id("persoon")?, because },
        "verlengen" => {
            let (part, clock) = typed.pair("klok")?;
            let consent = sent.all("instemming").iter().map(|role| role.as_str().into()).collect();
            Command::Extend { part, clock, consent, because }
        }
        "partij" => {
            let colleague = Some(typed.text("persoon")).filter(|typed| !typed.is_empty());
            let name = colleague.map_or_else(|| typed.must("naam"), Ok)?;
            Command::AddParty { role: typed.id("rol")?, name: name.into() }
        }
        "verbinden" => {
            let dossier = number(&typed.must("ander")?, words)?;
            Command::Link { dossier: dossier.to_string().as_str().into(), kind: typed.must("hoe")?.into() }
        }
        "samenvoegen" => return Ok(Some(Filled::Merge(number(&typed.must("ander")?, words)?, because))),
        "terugnemen" => Command::Undo { because },
        "overzetten" => Command::Migrate { to: typed.id("versie")?, because },
        _ => return of_part(seat, looked, what, &typed),
    };
    Ok(Some(Filled::Command(Box::new(command))))
}

/// The same for what is done with one part.
fn of_part(seat: &Seated<'_>, looked: &Looked<'_>, what: &str, typed: &Typed<'_>) -> Result<Option<Filled>, Vec<Told>> {
    let because = typed.because();
    let part = part(looked, typed.sent);
    let command = match what {
        "vastleggen" => {
            let Some((fact, value)) = fact(seat, looked, typed.sent)? else { return Ok(None) };
            Command::Record { part, facts: Facts::from([(fact, value)]) }
        }
        "splitsen" => {
            let new = piece(looked, &typed.text("spoor"), &typed.must("tekst")?);
            Command::Split { part, into: vec![IntakePart::default(), new], because }
        }
        "deel" => Command::AddPart { part: piece(looked, &typed.text("spoor"), &typed.must("tekst")?), because },
        "verbeteren" => {
            let Some(correction) = correction(seat, looked, typed.sent)? else { return Ok(None) };
            Command::Correct { correction, because }
        }
        "heropenen" => {
            let (part, stage) = typed.pair("stadium")?;
            Command::Reopen { part, stage, because }
        }
        _ => return Ok(None),
    };
    Ok(Some(Filled::Command(Box::new(command))))
}

/// A dossier number as it was typed.
fn number(typed: &str, words: Words) -> Result<Number, Vec<Told>> {
    let number: Result<Number, _> = typed.parse();
    let wrong = |_| vec![Told { anchor: Some("ander".to_owned()), words: words.say("desk-general-no-other") }];
    number.map_err(wrong)
}

/// A new part, with what it is about in the first question that people answer in their own words.
fn piece(looked: &Looked<'_>, track: &str, text: &str) -> IntakePart {
    let asked = looked.procedure.intake.steps.iter().flat_map(|step| &step.asks);
    let facts = asked.filter_map(|ask| looked.procedure.facts.get(&ask.fact));
    let told = facts.into_iter().find(|fact| fact.kind == FactKind::Text && fact.holds.is_none());
    let facts = told.map(|fact| (fact.id.clone(), condition::Value::Text(text.into()))).into_iter().collect();
    IntakePart { track: Some(track).filter(|track| !track.is_empty()).map(Into::into), facts }
}

type Known = Option<(Id, condition::Value)>;

/// The fact that was chosen with its value; nothing while its question was not shown.
fn fact(seat: &Seated<'_>, looked: &Looked<'_>, sent: &Sent) -> Result<Known, Vec<Told>> {
    let words = seat.shell("").words;
    let chosen = sent.one("feit").unwrap_or_default();
    let must = |name: &str| vec![Told { anchor: Some(name.to_owned()), words: words.say("desk-field-must") }];
    let fact = looked.procedure.facts.get(chosen).ok_or_else(|| must("feit"))?;
    if !sent.all("getoond").contains(&name_of(&fact.id)) {
        return Ok(None);
    }
    let anchor = format!("veld-{}", fact.id);
    let value = around(seat, looked, sent).value(fact, AskHow::Ask, sent);
    match value {
        Ok(Some(value)) => Ok(Some((fact.id.clone(), value))),
        Ok(None) => Err(must(&anchor)),
        Err(wrong) => {
            Err(vec![Told { anchor: Some(anchor), words: words.with(wrong.message(), "question", &fact.title) }])
        }
    }
}

fn correction(seat: &Seated<'_>, looked: &Looked<'_>, sent: &Sent) -> Result<Option<Correction>, Vec<Told>> {
    let words = seat.shell("").words;
    let around = around(seat, looked, sent);
    let right = sent.one("juist").unwrap_or_default().trim();
    let wrong = |wrong: Wrong| {
        let question = words.say("desk-field-right");
        vec![Told { anchor: Some("juist".to_owned()), words: words.with(wrong.message(), "question", question) }]
    };
    let moment = || around.moment(right).ok_or_else(|| wrong(Wrong::Moment));
    Ok(match sent.one("wat").unwrap_or_default() {
        "feit" => fact(seat, looked, sent)?.map(|(fact, value)| Correction::Fact(part(looked, sent), fact, value)),
        _ if !sent.has("juist") => None,
        "ontvangen" => Some(Correction::Received(moment()?)),
        "eerste" => Some(Correction::FirstContact(right.parse().map_err(|_| wrong(Wrong::Date))?)),
        "moment" => {
            let event = sent.one("gebeurtenis").and_then(|typed| typed.parse().ok());
            let must = || vec![Told { anchor: Some("gebeurtenis".to_owned()), words: words.say("desk-field-must") }];
            Some(Correction::Moment(event.ok_or_else(must)?, moment()?))
        }
        _ => None,
    })
}

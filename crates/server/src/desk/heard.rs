//! What somebody tells while it is being registered: read topic by topic, and held against what the engine asks.

use std::collections::{BTreeMap, BTreeSet};

use dossier::view::{AskView, FormView, anonymous_possible};
use dossier::{Actor, Context, Facts, Intake, IntakePart};
use jiff::Timestamp;
use jiff::civil::Date;
use procedure::{AskHow, Channel, Fact, FactKind, Id, Of, Procedure, Step};

use super::Seated;
use crate::errors::PageError;
use crate::fields::{Around, Field, Shape, name_of};
use crate::reading::Sent;
use crate::settle::settle;
use crate::told::Told;

/// The most topics in one call: as many as a dossier holds parts.
const TOPICS: u16 = 20;

/// What was told so far.
pub struct Heard<'a> {
    seat: &'a Seated<'a>,
    /// What was sent.
    pub sent: Sent,
    /// The procedure of the moment at which it came in.
    pub procedure: &'a Procedure,
    /// How it came in.
    pub channel: Option<&'a Channel>,
    /// When it came in.
    pub at: Timestamp,
    /// When the person first turned to the organisation, if before.
    pub first_contact: Option<Date>,
    /// Whether no name is kept.
    pub anonymous: bool,
    /// Whether a name may be left out.
    pub may_be_anonymous: bool,
    /// What is wrong with how and when it came in.
    pub wrong: Vec<Told>,
    of_dossier: Facts,
    topics: Vec<Topic<'a>>,
    displayed: BTreeSet<String>,
}

/// One of the things that somebody tells about; it becomes a part of the dossier.
struct Topic<'a> {
    number: u16,
    sent: Sent,
    facts: Facts,
    view: FormView<'a>,
    wrong: BTreeMap<Id, String>,
}

/// A question that is asked of a topic; what concerns the whole dossier is asked with the first.
struct Asking<'v, 'a> {
    topic: &'v Topic<'a>,
    view: &'v AskView<'a>,
}

/// A group of questions in the page.
pub struct Group {
    /// The number of the topic, when it can be left out again.
    pub topic: Option<u16>,
    /// What it is called.
    pub title: String,
    /// A line of help.
    pub help: Option<String>,
    /// The questions.
    pub fields: Vec<Field>,
}

impl<'a> Heard<'a> {
    /// Reads what was sent.
    ///
    /// # Errors
    /// When the organisation registers nothing in this way.
    pub fn read(seat: &'a Seated<'a>, sent: Sent) -> Result<Heard<'a>, PageError> {
        let here = &seat.here;
        let words = seat.shell("").words;
        let around = Around { procedure: here.procedure, track: None, words };
        let mut wrong = Vec::new();
        let mut tell = |anchor: &str, words: String| wrong.push(Told { anchor: Some(anchor.to_owned()), words });
        let typed = sent.one("binnen").unwrap_or_default().trim();
        let at = match around.moment(typed) {
            _ if typed.is_empty() => here.now,
            Some(at) if at <= here.now => at,
            Some(_) => {
                tell("binnen", words.say("desk-register-later"));
                here.now
            }
            None => {
                tell("binnen", words.with("portal-wrong-moment", "question", words.say("desk-register-at")));
                here.now
            }
        };
        let mut first_contact = None;
        if let Some(typed) = sent.one("eerder").map(str::trim).filter(|typed| !typed.is_empty()) {
            first_contact = crate::fields::day(typed);
            let received = here.procedure.time_zone.to_datetime(at).date();
            if first_contact.is_none() {
                tell("eerder", words.with("portal-wrong-date", "question", words.say("desk-register-first")));
            } else if first_contact.is_some_and(|first| first > received) {
                tell("eerder", words.say("desk-register-first-late"));
                first_contact = None;
            }
        }
        let mut heard = Heard::begin(seat, sent, at, wrong)?;
        heard.first_contact = first_contact;
        heard.listen().then_some(()).ok_or(PageError::NotFound(here.language))?;
        Ok(heard)
    }

    /// How and when it came in, before any answer is read.
    fn begin(seat: &'a Seated<'a>, sent: Sent, at: Timestamp, wrong: Vec<Told>) -> Result<Heard<'a>, PageError> {
        let here = &seat.here;
        let (procedure, _) = here.organisation.at(at);
        let mut channels = channels(procedure);
        let usual = channels.clone().next().ok_or(PageError::NotFound(here.language))?;
        let channel = channels.find(|channel| Some(&*channel.id) == sent.one("kanaal"));
        let actor = Actor { person: seat.person.clone(), at };
        let asked = &channel.unwrap_or(usual).id;
        let may_be_anonymous = anonymous_possible(&context(seat), &procedure.id, &actor, asked);
        let anonymous = may_be_anonymous && sent.one("anoniem") == Some("ja");
        let displayed = sent.all("getoond").iter().cloned().collect();
        Ok(Heard {
            seat,
            procedure,
            channel,
            at,
            first_contact: None,
            anonymous,
            may_be_anonymous,
            wrong,
            of_dossier: Facts::new(),
            topics: Vec::new(),
            displayed,
            sent,
        })
    }

    /// Reads the answers; whether the engine has a form for them.
    fn listen(&mut self) -> bool {
        let around = Around { procedure: self.procedure, track: None, words: self.seat.shell("").words };
        let context = context(self.seat);
        let actor = Actor { person: self.seat.person.clone(), at: self.at };
        let asks: Vec<_> = self.procedure.intake.steps.iter().flat_map(|step| &step.asks).collect();
        let mut of_dossier = Facts::new();
        for number in topics(&self.sent) {
            let sent = self.sent.under(&prefix(number));
            let (mut facts, mut wrong) = (Facts::new(), BTreeMap::new());
            for ask in &asks {
                let Some(fact) = self.procedure.facts.get(&ask.fact) else { continue };
                // What concerns the whole dossier is read once.
                if fact.of == Of::Dossier && number > 1 {
                    continue;
                }
                match around.value(fact, ask.how, &sent) {
                    Ok(Some(value)) if fact.of == Of::Dossier => drop(of_dossier.insert(fact.id.clone(), value)),
                    Ok(Some(value)) => drop(facts.insert(fact.id.clone(), value)),
                    Ok(None) => {}
                    Err(error) => {
                        wrong.insert(fact.id.clone(), around.words.with(error.message(), "question", &fact.title));
                    }
                }
            }
            let all = of_dossier.iter().chain(&facts).map(|(fact, value)| (fact.clone(), value.clone())).collect();
            let channel = self.asked_by().id.clone();
            let mut intake = Intake { channel, anonymous: self.anonymous, facts: all, ..Intake::default() };
            let view = settle(&context, &self.procedure.id, &actor, &mut intake, &mut wrong, around.words);
            let Some(view) = view else { return false };
            let of_part = |fact: &Id| self.procedure.facts.get(fact).is_some_and(|fact| fact.of == Of::Part);
            let (of_part, of_all): (Facts, Facts) = intake.facts.into_iter().partition(|(fact, _)| of_part(fact));
            self.of_dossier.extend(of_all);
            self.topics.push(Topic { number, sent, facts: of_part, view, wrong });
        }
        true
    }

    /// The channel by which questions are asked, before it is said how it came in.
    fn asked_by(&self) -> &'a Channel {
        let usual = || channels(self.procedure).next();
        self.channel.or_else(usual).unwrap_or_else(|| unreachable!("read only with a channel"))
    }

    /// Everything as the engine takes it.
    pub fn intake(&self) -> Intake {
        let part = |topic: &Topic<'_>| IntakePart { track: None, facts: topic.facts.clone() };
        Intake {
            channel: self.asked_by().id.clone(),
            anonymous: self.anonymous,
            first_contact: self.first_contact,
            facts: self.of_dossier.clone(),
            parts: self.topics.iter().map(part).collect(),
        }
    }

    /// The answers that say who somebody is or how they are reached, for earlier dossiers of theirs.
    pub fn people(&self) -> Vec<String> {
        let facts = self.of_dossier.iter().chain(self.topics.iter().flat_map(|topic| &topic.facts));
        let said = |(id, value): (&Id, &condition::Value)| {
            use procedure::Holds::{Email, Name, Telephone};
            let fact = self.procedure.facts.get(id)?;
            match value {
                condition::Value::Text(text) if matches!(fact.holds, Some(Name | Email | Telephone)) => {
                    Some(text.to_string())
                }
                _ => None,
            }
        };
        facts.filter_map(said).collect()
    }

    /// The roles that are alarmed by what is told, by their titles.
    pub fn alarmed(&self) -> Vec<String> {
        let proposed = self.topics.iter().flat_map(|topic| &topic.view.proposed);
        let roles = proposed.flat_map(|interrupt| &interrupt.alarms);
        let titles: BTreeSet<String> = roles.map(|role| self.procedure.title_of(role).to_string()).collect();
        titles.into_iter().collect()
    }

    /// Whether a danger is told of.
    pub fn is_danger(&self) -> bool {
        self.topics.iter().any(|topic| !topic.view.proposed.is_empty())
    }

    /// What is typed that cannot be an answer.
    pub fn mistaken(&self) -> bool {
        let here = |asking: &Asking<'_, 'a>| asking.topic.wrong.contains_key(&asking.view.fact.id);
        !self.wrong.is_empty() || self.asks().iter().any(here)
    }

    /// Whether something that has to be asked is not answered, or was not even shown.
    pub fn lacks(&self) -> bool {
        self.asks().iter().any(|asking| self.is_lacking(asking) || !self.was_shown(asking))
    }

    /// The first topic with what concerns everything, in the order in which people tell it, and then the others.
    pub fn groups(&self, kept: bool) -> Vec<Group> {
        let asks = self.asks();
        let field = |asking: &&Asking<'_, 'a>| self.field(asking, kept);
        let mut groups = Vec::new();
        for step in self.steps() {
            let own = |asking: &&Asking<'_, 'a>| {
                asking.topic.number == 1 && step.asks.iter().any(|ask| ask.fact == asking.view.fact.id)
            };
            let fields: Vec<Field> = asks.iter().filter(own).map(|asking| field(&asking)).collect();
            if !fields.is_empty() {
                let help = step.help.as_ref().map(ToString::to_string);
                groups.push(Group { topic: None, title: step.title.to_string(), help, fields });
            }
        }
        for topic in self.topics.iter().filter(|topic| topic.number > 1) {
            let own = asks.iter().filter(|asking| asking.topic.number == topic.number);
            let fields = own.map(|asking| field(&asking)).collect();
            groups.push(Group { topic: Some(topic.number), title: String::new(), help: None, fields });
        }
        groups
    }

    /// The steps of the procedure, those that ask about danger before everything else.
    fn steps(&self) -> Vec<&'a Step> {
        let conditions = self.procedure.interrupts.iter().filter_map(|interrupt| interrupt.proposed_if.as_ref());
        let danger: BTreeSet<Id> = conditions.flat_map(condition::Condition::facts).collect();
        let mut steps: Vec<&'a Step> = self.procedure.intake.steps.iter().collect();
        steps.sort_by_key(|step| !step.asks.iter().any(|ask| danger.contains(&ask.fact)));
        steps
    }

    /// What is asked now, of all topics.
    fn asks<'v>(&'v self) -> Vec<Asking<'v, 'a>> {
        let mut asks: Vec<Asking<'v, 'a>> = Vec::new();
        let Some(first) = self.topics.first() else { return asks };
        for topic in &self.topics {
            for view in topic.view.steps.iter().flat_map(|step| &step.asks) {
                let whole = view.fact.of == Of::Dossier;
                let known = |asking: &Asking<'_, '_>| asking.topic.number == 1 && asking.view.fact.id == view.fact.id;
                let asking = Asking { topic: if whole { first } else { topic }, view };
                if (whole && asks.iter().any(known)) || !self.is_open(topic, view) {
                    continue;
                }
                asks.push(asking);
            }
        }
        asks
    }

    /// Whether a question is for now: it is sure to be asked, or what decides on it was answered with 'unknown'.
    fn is_open(&self, topic: &Topic<'_>, view: &AskView<'_>) -> bool {
        let answered = |fact: &Id| topic.facts.contains_key(fact) || self.of_dossier.contains_key(fact);
        let decided = || view.ask.if_.as_ref().is_none_or(|condition| condition.facts().iter().all(answered));
        view.sure || (view.lacking && decided())
    }

    /// Whether there is no answer, not even 'unknown', to something that has to be asked.
    fn is_lacking(&self, asking: &Asking<'_, '_>) -> bool {
        let fact = &asking.view.fact.id;
        let answered = asking.topic.facts.contains_key(fact) || self.of_dossier.contains_key(fact);
        asking.view.lacking && !answered
    }

    fn was_shown(&self, asking: &Asking<'_, '_>) -> bool {
        self.displayed.contains(&format!("{}{}", prefix(asking.topic.number), name_of(&asking.view.fact.id)))
    }

    /// The question as a field; with what is missing when it was to be kept.
    fn field(&self, asking: &Asking<'_, '_>, kept: bool) -> Field {
        let Asking { topic, view } = asking;
        let words = self.seat.shell("").words;
        let around = Around { procedure: self.procedure, track: None, words };
        let missing = || {
            let id = if is_choice(view.fact) { "portal-wrong-choose" } else { "portal-wrong-missing" };
            (kept && self.is_lacking(asking)).then(|| words.with(id, "question", &view.fact.title))
        };
        let error = topic.wrong.get(&view.fact.id).cloned().or_else(missing);
        // Whoever writes down what another tells may have to write that it is not known.
        let how = if view.ask.how == AskHow::Must && is_choice(view.fact) { AskHow::Ask } else { view.ask.how };
        let mut field = around.field(view.fact, how, &topic.sent, error);
        // The browser knows whoever sits here, not whoever tells it.
        if let Shape::Line { autocomplete, .. } = &mut field.shape {
            *autocomplete = Some("off");
        }
        if topic.number > 1 {
            named_under(&mut field, topic.number);
        }
        field
    }
}

/// The ways other than the form: those in which an organisation registers what it hears.
pub fn channels(procedure: &Procedure) -> impl Iterator<Item = &Channel> + Clone {
    procedure.channels.iter().filter(|channel| !channel.form)
}

/// The numbers of the topics in a form.
pub fn topics(sent: &Sent) -> BTreeSet<u16> {
    let more = sent.all("onderwerp").iter().filter_map(|number| number.parse().ok());
    std::iter::once(1).chain(more.filter(|number| (2..=TOPICS).contains(number))).collect()
}

/// What the engine looks at.
pub fn context<'a>(seat: &'a Seated<'_>) -> Context<'a> {
    let organisation = seat.here.organisation;
    Context { procedures: organisation.versions(), people: &organisation.people, now: seat.here.now }
}

/// What the names of the fields of a topic begin with.
fn prefix(topic: u16) -> String {
    if topic == 1 { String::new() } else { format!("d{topic}.") }
}

fn is_choice(fact: &Fact) -> bool {
    !fact.options.is_empty() || matches!(fact.kind, FactKind::YesNo | FactKind::Body | FactKind::Ground)
}

/// The same question of another topic.
fn named_under(field: &mut Field, topic: u16) {
    field.name = format!("{}{}", prefix(topic), field.name);
    field.id = format!("d{topic}-{}", field.id);
    let options = match &mut field.shape {
        Shape::Choice { options, .. } | Shape::Choices { options, .. } | Shape::Pick { options } => options,
        Shape::Length { units, .. } => units,
        _ => return,
    };
    for option in options {
        option.id = format!("d{topic}-{}", option.id);
    }
}

//! Tracks, stages, actions and what comes of them.

use std::sync::Arc;

use calendar::Length;
use condition::{Condition, Value};
use reading::Span;

use super::{AskHow, Basis, By, Clock, GroundForce, Id, Starts};

/// A course that a part can take.
#[derive(Clone, Debug)]
pub struct Track {
    /// Its id.
    pub id: Id,
    /// What it is called.
    pub title: Arc<str>,
    /// What it counts as in reports.
    pub counts_as: Arc<str>,
    /// The regimes with the moment from which it is a complaint in their sense.
    pub regimes: Vec<(Id, Starts)>,
    /// Who may take an action outside its stage, and why.
    pub tailored: Option<(Vec<By>, Vec<Id>)>,
    /// The stages; the first is where it begins.
    pub stages: Vec<Stage>,
    /// The grounds.
    pub grounds: Vec<Ground>,
    /// The actions, those of `everywhere` last.
    pub actions: Vec<Action>,
    /// The clocks: its own, those of the root, those of its regimes.
    pub clocks: Vec<Clock>,
    /// Why it is there.
    pub basis: Basis,
}

impl Track {
    /// The stage of an id.
    pub fn stage(&self, id: &str) -> Option<&Stage> {
        self.stages.iter().find(|stage| &*stage.id == id)
    }

    /// The action of an id.
    pub fn action(&self, id: &str) -> Option<&Action> {
        self.actions.iter().find(|action| &*action.id == id)
    }

    /// The clock of an id.
    pub fn clock(&self, id: &str) -> Option<&Clock> {
        self.clocks.iter().find(|clock| &*clock.id == id)
    }

    /// The ground of an id.
    pub fn ground(&self, id: &str) -> Option<&Ground> {
        self.grounds.iter().find(|ground| &*ground.id == id)
    }

    /// The regime that a clock comes from; nothing for one of the organisation itself.
    pub fn regime_of(&self, clock: &Clock) -> Option<&Id> {
        let comes = |regime: &str| clock.id.strip_prefix(regime).is_some_and(|rest| rest.starts_with('.'));
        self.regimes.iter().map(|(id, _)| id).find(|id| comes(id))
    }
}

/// Where a part stands.
#[derive(Clone, Debug)]
pub struct Stage {
    /// Its id.
    pub id: Id,
    /// What it is called.
    pub title: Arc<str>,
    /// What it means for the person who complains.
    pub means: Option<Arc<str>>,
    /// Who sees to it that something happens.
    pub responsible: Option<Id>,
    /// Whether the part is closed here.
    pub end: bool,
    /// Why it is there.
    pub basis: Basis,
}

/// A ground on which a complaint is not handled.
#[derive(Clone, Debug)]
pub struct Ground {
    /// Its id.
    pub id: Id,
    /// What it is.
    pub title: Arc<str>,
    /// Whether it leaves a choice.
    pub force: GroundForce,
    /// When it applies, as far as facts can say.
    pub applies_if: Option<Condition>,
    /// What saves a complaint from it.
    pub except: Vec<Exception>,
    /// Where people are referred.
    pub refer_to: Vec<Id>,
    /// The grounds of law that it is.
    pub law: Vec<Id>,
    /// Why it is there.
    pub basis: Basis,
}

/// What saves a complaint from a ground.
#[derive(Clone, Debug)]
pub struct Exception {
    /// Its id.
    pub id: Id,
    /// Under which condition.
    pub if_: Condition,
    /// What is said then.
    pub title: Arc<str>,
    /// Why.
    pub basis: Basis,
}

/// Something that people do with a part.
#[derive(Clone, Debug)]
pub struct Action {
    /// Its id.
    pub id: Id,
    /// What it is called.
    pub title: Arc<str>,
    /// What it is called for the sender of a dossier.
    pub title_for_sender: Option<Arc<str>>,
    /// A line of help.
    pub help: Option<Arc<str>>,
    /// A line of help for the sender.
    pub help_for_sender: Option<Arc<str>>,
    /// Who may take it.
    pub by: Vec<By>,
    /// In which stages; none means every stage that is not an end.
    pub in_: Vec<Id>,
    /// Whether also when the part is closed.
    pub also_closed: bool,
    /// Whether only once per part.
    pub once: bool,
    /// The condition under which it exists.
    pub if_: Option<Condition>,
    /// What must hold first.
    pub requires: Vec<Requirement>,
    /// What is asked.
    pub asks: Vec<Ask>,
    /// Role and the fact that says who.
    pub assigns: Vec<(Id, Id)>,
    /// Whether it takes the complaint up.
    pub admits: bool,
    /// The outcomes, first match.
    pub then: Vec<Outcome>,
    /// What comes of it whatever the outcome.
    pub always: Outcome,
    /// Whether it stands under `everywhere`.
    pub everywhere: bool,
    /// Why it is there.
    pub basis: Basis,
}

impl Action {
    /// What it is called for the sender of a dossier.
    pub fn sender_title(&self) -> &Arc<str> {
        self.title_for_sender.as_ref().unwrap_or(&self.title)
    }

    /// The help for the sender: what is written for staff is not for them.
    pub fn sender_help(&self) -> Option<&Arc<str>> {
        let own = self.help.as_ref().filter(|_| self.title_for_sender.is_none());
        self.help_for_sender.as_ref().or(own)
    }

    /// Whether the action is open in a stage.
    pub fn open_in(&self, stage: &Stage) -> bool {
        if self.in_.is_empty() {
            !stage.end || self.also_closed
        } else {
            self.in_.contains(&stage.id) || (stage.end && self.also_closed)
        }
    }

    /// Every outcome, the unconditional last.
    pub fn outcomes(&self) -> impl Iterator<Item = &Outcome> {
        self.then.iter().chain(std::iter::once(&self.always))
    }
}

/// Something that must hold before an action is taken.
#[derive(Clone, Debug)]
pub struct Requirement {
    /// Its id.
    pub id: Id,
    /// The condition.
    pub that: Condition,
    /// What is said when it does not hold.
    pub else_: Arc<str>,
    /// Whether nobody can deviate from it.
    pub firm: bool,
    /// Why.
    pub basis: Basis,
}

/// A fact that is asked.
#[derive(Clone, Debug)]
pub struct Ask {
    /// The fact.
    pub fact: Id,
    /// How much it is needed.
    pub how: AskHow,
    /// Asked only under this condition.
    pub if_: Option<Condition>,
    /// The clauses.
    pub clauses: Vec<Id>,
    /// Where it stands.
    pub span: Span,
}

/// What comes of an action.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// Under which condition.
    pub if_: Option<Condition>,
    /// Where the part goes.
    pub go: Option<Go>,
    /// Milestones reached.
    pub marks: Vec<Id>,
    /// Letters sent.
    pub letters: Vec<Id>,
    /// Requests opened.
    pub opens: Vec<Id>,
    /// Requests answered.
    pub answers: Vec<Id>,
    /// What is disclosed.
    pub discloses: Vec<Disclosure>,
    /// The interrupt raised.
    pub raises: Option<Id>,
    /// Facts fixed.
    pub sets: Vec<(Id, Value)>,
    /// The clauses.
    pub clauses: Vec<Id>,
    /// Where it stands.
    pub span: Span,
}

/// A track and a stage in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Go {
    /// The track.
    pub track: Id,
    /// The stage.
    pub stage: Id,
}

/// Something told to someone.
#[derive(Clone, Debug)]
pub struct Disclosure {
    /// What.
    pub what: Arc<str>,
    /// To which role or body.
    pub to: Id,
    /// Only under this condition.
    pub if_: Option<Condition>,
    /// The clauses.
    pub clauses: Vec<Id>,
}

/// Something asked of somebody.
#[derive(Clone, Debug)]
pub struct Request {
    /// Its id.
    pub id: Id,
    /// What is asked.
    pub title: Arc<str>,
    /// Of whom.
    pub to: Id,
    /// Who follows it up.
    pub duty_of: Id,
    /// After how long it is chased, and each time again.
    pub chase_every: Option<Length>,
    /// Why.
    pub basis: Basis,
}

/// What breaks into every course.
#[derive(Clone, Debug)]
pub struct Interrupt {
    /// Its id.
    pub id: Id,
    /// What it is called.
    pub title: Arc<str>,
    /// The track in which it runs.
    pub track: Id,
    /// Who leads while it is open.
    pub leads: Id,
    /// Who is alarmed.
    pub alarms: Vec<Id>,
    /// When it is proposed by itself.
    pub proposed_if: Option<Condition>,
    /// The facts of which an answer that is not known proposes it too.
    pub unsure: Vec<Id>,
    /// The actions that decide on the proposal.
    pub settled_by: Vec<Id>,
    /// The actions held; `None` for all.
    pub holds: Option<Vec<Id>>,
    /// Of all, those that stay open.
    pub leaves: Vec<Id>,
    /// Why.
    pub basis: Basis,
}

impl Interrupt {
    /// Whether an action of another track is held while this is open.
    pub fn holds(&self, action: &str) -> bool {
        match &self.holds {
            Some(held) => held.iter().any(|id| &**id == action),
            None => !self.leaves.iter().any(|id| &**id == action),
        }
    }
}

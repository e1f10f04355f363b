//! The actions of a part for one person: open, or closed with the reason and the clause.

use condition::Truth;
use procedure::{Action, AskHow, Id};

use crate::command::{Actor, Context};
use crate::decide::{Desk, consider, merged};
use crate::known::PartNumber;
use crate::refusal::{Code, Refusal};
use crate::state::Dossier;

/// An action as it stands for one person.
#[derive(Clone, Debug)]
pub struct OpenAction<'p> {
    /// The rule.
    pub action: &'p Action,
    /// Why it is not open; nothing when it is.
    pub refusal: Option<Refusal>,
    /// What is asked, as far as it can be told before the answers.
    pub asks: Vec<(Id, AskHow)>,
}

impl OpenAction<'_> {
    /// Whether it can be taken.
    pub fn is_open(&self) -> bool {
        self.refusal.is_none()
    }
}

/// Every action of a part that is for this dossier, open or closed, in the order of the procedure.
pub fn actions<'c>(context: &Context<'c>, dossier: &Dossier, part: PartNumber, actor: &Actor) -> Vec<OpenAction<'c>> {
    let Ok(desk) = Desk::new(context, dossier, actor) else { return Vec::new() };
    let Some(procedure) = context.procedures.version(&dossier.procedure, &dossier.version) else { return Vec::new() };
    let Some(part) = dossier.part(part) else { return Vec::new() };
    let Some(track) = procedure.track(&part.track) else { return Vec::new() };
    let world = desk.world(part, None);
    let mut list = Vec::with_capacity(track.actions.len());
    for action in &track.actions {
        let refusal = consider(&desk, part, action).err();
        if refusal.as_ref().is_some_and(|refusal| refusal.code == Code::NotForThisDossier) {
            continue;
        }
        let refusal = dossier.merged_into.as_ref().map(merged).or(refusal);
        let asked =
            |ask: &&procedure::Ask| ask.if_.as_ref().is_none_or(|condition| condition.evaluate(&world) != Truth::False);
        let asks = action.asks.iter().filter(asked).map(|ask| (ask.fact.clone(), ask.how)).collect();
        list.push(OpenAction { action, refusal, asks });
    }
    list
}

/// Whether somebody may use a general power in a dossier now.
pub fn may(context: &Context<'_>, dossier: &Dossier, actor: &Actor, power: &'static str) -> bool {
    let desk = Desk::new(context, dossier, actor).ok().filter(|_| dossier.merged_into.is_none());
    desk.is_some_and(|desk| desk.power(power, None).is_ok())
}

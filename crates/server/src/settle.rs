//! Answers held against what the engine asks: what it does not take is set aside with the reason.

use std::collections::{BTreeMap, BTreeSet};

use dossier::view::{FormView, form};
use dossier::{Actor, Context, Intake};
use procedure::Id;

use crate::words::Words;

/// What the engine says of the answers; an answer that it does not take is set aside with the reason, and an answer
/// to what is not asked is left out. Nothing when the form itself is refused.
pub fn settle<'c>(
    context: &Context<'c>,
    procedure: &str,
    actor: &Actor,
    intake: &mut Intake,
    wrong: &mut BTreeMap<Id, String>,
    words: Words,
) -> Option<FormView<'c>> {
    loop {
        match form(context, procedure, actor, intake) {
            Ok(view) => {
                let asked: BTreeSet<&Id> =
                    view.steps.iter().flat_map(|step| &step.asks).map(|ask| &ask.fact.id).collect();
                let before = intake.facts.len();
                intake.facts.retain(|fact, _| asked.contains(fact));
                if intake.facts.len() == before {
                    return Some(view);
                }
            }
            Err(refusal) => {
                let before = intake.facts.len();
                for fact in &refusal.facts {
                    intake.facts.remove(fact);
                    wrong.insert(fact.clone(), words.tell(refusal.message.clone()));
                }
                if intake.facts.len() == before {
                    return None;
                }
            }
        }
    }
}

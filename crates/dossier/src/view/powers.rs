//! The general powers for one person: what can be done with any dossier, open or closed with the reason.

use crate::command::{Actor, Context};
use crate::decide::{Desk, merged};
use crate::refusal::Refusal;
use crate::state::Dossier;

/// A general power as it stands for one person.
#[derive(Clone, Debug)]
pub struct PowerView {
    /// Its name in files, such as `split`.
    pub name: &'static str,
    /// Why they do not have it; nothing when they do.
    pub refusal: Option<Refusal>,
}

/// Every general power of the procedure, in one order for all procedures.
pub fn powers(context: &Context<'_>, dossier: &Dossier, actor: &Actor) -> Vec<PowerView> {
    let Ok(desk) = Desk::new(context, dossier, actor) else { return Vec::new() };
    let held = desk.procedure.powers.all().into_iter().filter(|(_, power)| power.is_some());
    let view = |(name, _)| PowerView {
        name,
        refusal: dossier.merged_into.as_ref().map(merged).or_else(|| desk.power(name, None).err()),
    };
    held.map(view).collect()
}

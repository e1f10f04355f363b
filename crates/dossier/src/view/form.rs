//! The form as it stands: what is asked of somebody who is telling something, and what that already sets in motion.

use condition::Truth;
use procedure::{Ask, AskHow, Fact, Holds, Interrupt, Of, Procedure, Step};

use crate::command::{Actor, Context, Intake};
use crate::decide::form_draft;
use crate::known::Facts;
use crate::refusal::Refusal;
use crate::state::{Dossier, Part};
use crate::world::PartWorld;

/// The form with what is filled in so far.
#[derive(Clone, Debug)]
pub struct FormView<'p> {
    /// The steps in which something is asked.
    pub steps: Vec<StepView<'p>>,
    /// The interrupts that what is told asks for: they are answered at once, whatever else is missing.
    pub proposed: Vec<&'p Interrupt>,
    /// The track in which it would go.
    pub track: procedure::Id,
}

/// A step of the form.
#[derive(Clone, Debug)]
pub struct StepView<'p> {
    /// The step.
    pub step: &'p Step,
    /// What is asked now, in order; what a condition rules out is left away.
    pub asks: Vec<AskView<'p>>,
}

/// A question of the form.
#[derive(Clone, Debug)]
pub struct AskView<'p> {
    /// The rule.
    pub ask: &'p Ask,
    /// What it asks.
    pub fact: &'p Fact,
    /// Whether it is sure to be asked; otherwise it waits for another answer.
    pub sure: bool,
    /// Whether it has to be answered and is not.
    pub lacking: bool,
}

/// The form of a procedure for what is told so far. Parts are not looked at: they come after the form.
///
/// # Errors
/// A [`Refusal`] when an answer cannot be one, the channel does not exist, or no version is in force.
pub fn form<'c>(
    context: &Context<'c>,
    procedure: &str,
    actor: &Actor,
    intake: &Intake,
) -> Result<FormView<'c>, Refusal> {
    let (procedure, dossier, part) = form_draft(context, procedure, actor, intake)?;
    Ok(seen(procedure, &dossier, &part))
}

fn seen<'p>(procedure: &'p Procedure, dossier: &Dossier, part: &Part) -> FormView<'p> {
    let world = PartWorld { procedure, dossier, part, today: dossier.received_on, answers: None };
    let mut steps = Vec::with_capacity(procedure.intake.steps.len());
    for step in &procedure.intake.steps {
        let asks: Vec<AskView<'p>> = step.asks.iter().filter_map(|ask| asked(procedure, ask, &world)).collect();
        if !asks.is_empty() {
            steps.push(StepView { step, asks });
        }
    }
    let proposed = |interrupt: &&Interrupt| world.calls_for(interrupt) || world.unsure_of(interrupt);
    FormView { steps, proposed: procedure.interrupts.iter().filter(proposed).collect(), track: part.track.clone() }
}

fn asked<'p>(procedure: &'p Procedure, ask: &'p Ask, world: &PartWorld<'_>) -> Option<AskView<'p>> {
    let truth = ask.if_.as_ref().map_or(Truth::True, |condition| condition.evaluate(world));
    let fact = procedure.facts.get(&ask.fact).filter(|_| truth != Truth::False)?;
    let needed = matches!(ask.how, AskHow::Must | AskHow::Anew);
    if dossier_keeps_name_out(fact, world.dossier) && !needed {
        return None;
    }
    let lacking = crate::decide::missing(std::slice::from_ref(ask), &Facts::new(), world).contains(&ask.fact);
    Some(AskView { ask, fact, sure: truth == Truth::True, lacking })
}

/// Whoever stays unknown is not asked who they are, unless the procedure needs it.
fn dossier_keeps_name_out(fact: &Fact, dossier: &Dossier) -> bool {
    let names = matches!(fact.holds, Some(Holds::Name | Holds::Email | Holds::Telephone | Holds::Address));
    dossier.anonymous && fact.personal && fact.of == Of::Dossier && names
}

/// Whether somebody registers what comes by a channel.
///
/// # Errors
/// A [`Refusal`] that says who does. It does not hold for danger, which anybody registers.
pub fn may_register(
    context: &Context<'_>,
    procedure: &str,
    actor: &Actor,
    channel: &procedure::Id,
) -> Result<(), Refusal> {
    crate::decide::may_register(context, procedure, actor, channel)
}

/// Whether the form lets somebody tell something without saying who they are: nothing about the person must be
/// known then.
pub fn anonymous_possible(context: &Context<'_>, procedure: &str, actor: &Actor, channel: &procedure::Id) -> bool {
    let intake = Intake { channel: channel.clone(), anonymous: true, ..Intake::default() };
    let Ok((procedure, dossier, part)) = form_draft(context, procedure, actor, &intake) else { return false };
    let view = seen(procedure, &dossier, &part);
    let about_person = |ask: &AskView<'_>| ask.fact.personal && ask.fact.of == Of::Dossier;
    let needed = |ask: &AskView<'_>| matches!(ask.ask.how, AskHow::Must | AskHow::Anew) && ask.sure;
    !view.steps.iter().flat_map(|step| &step.asks).any(|ask| about_person(ask) && needed(ask))
}

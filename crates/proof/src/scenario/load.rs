//! Reading scenarios, and refusing those that would prove nothing: each needs a timeline, each step one thing to do.

use reading::{Decode, NodeKind, Problem, Problems, Severity, Span};
use text::Message;

use super::file::{ScenarioFile, Step};

/// Reads a file with one scenario, or several under `scenarios:`.
pub fn load_scenarios(name: &str, bytes: &[u8]) -> Result<Vec<ScenarioFile>, Vec<Problem>> {
    let node = reading::parse(name, bytes)?;
    let mut problems = Problems::new();
    let several = match &node.kind {
        NodeKind::Map(entries) if entries.len() == 1 => node.get("scenarios"),
        _ => None,
    };
    let scenarios = match several {
        Some(list) => Vec::<ScenarioFile>::decode(list, &mut problems),
        None => ScenarioFile::decode(&node, &mut problems).map(|one| vec![one]),
    };
    // What could not be read has been told, and would only seem to be missing.
    if !problems.any_error() {
        scenarios.iter().flatten().for_each(|scenario| sound(scenario, &mut problems));
    }
    let found = problems.into_vec();
    match scenarios {
        Some(scenarios) if found.iter().all(|problem| problem.severity != Severity::Error) => Ok(scenarios),
        _ => Err(found),
    }
}

/// Tells what would pass whatever the procedure says.
fn sound(scenario: &ScenarioFile, problems: &mut Problems) {
    if scenario.timeline.is_empty() {
        told(&scenario.span, "proof-empty-timeline", "proof-empty-timeline-remedy", problems);
    }
    scenario.timeline.iter().for_each(|step| self::step(step, problems));
}

fn step(step: &Step, problems: &mut Problems) {
    let deeds = [&step.receive, &step.do_, &step.refused, &step.write, &step.general].into_iter().flatten();
    let deeds: Vec<&Span> = deeds.map(|deed| &deed.span).collect();
    match (deeds.as_slice(), &step.expect) {
        ([], None) => told(&step.span, "proof-idle-step", "proof-idle-step-remedy", problems),
        // Only one of them would be done.
        ([_, second, ..], _) => told(second, "proof-two-deeds", "proof-two-deeds-remedy", problems),
        _ => {}
    }
    // Any refusal would do, also one for another reason than the rule that is proved.
    if let (Some(refused), None) = (&step.refused, &step.because) {
        told(&refused.span, "proof-refused-why", "proof-refused-why-remedy", problems);
    }
}

fn told(span: &Span, message: &'static str, remedy: &'static str, problems: &mut Problems) {
    problems.error(span, Message::new(message), Message::new(remedy));
}

//! Clauses of the published text that nothing in the procedure executes.

use procedure::CitedAs;
use text::Message;

use super::Found;

/// That a choice explains how a clause is read does not make anybody keep it.
pub(super) fn find(found: &mut Found<'_, '_>) {
    let procedure = found.procedure();
    for clause in &procedure.clauses {
        let cited = |how: fn(CitedAs) -> bool| {
            procedure.citations.iter().any(|citation| citation.clause == clause.id && how(citation.how))
        };
        if !cited(|how| how != CitedAs::Choice) {
            let message = Message::new("check-clause-nowhere").with("clause", &clause.id).with("says", &clause.says);
            found.error(&clause.span, message, Message::new("check-clause-nowhere-remedy").with("clause", &clause.id));
        }
    }
}

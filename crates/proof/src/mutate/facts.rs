//! Mutants of facts: what they are about, which answers there are, inside which hours.

use std::sync::Arc;

use condition::Kind;
use procedure::{Fact, Id, Of, Procedure};

use super::place::{Gather, Place, entry_dropped, id_word, replaced};

pub(super) fn all(gather: &mut Gather<'_>, procedure: &Procedure) {
    for fact in procedure.fact_order.iter().filter_map(|id| procedure.facts.get(id)) {
        self::fact(gather, fact);
    }
}

fn fact(gather: &mut Gather<'_>, fact: &Fact) {
    let id = fact.id.clone();
    let at: Place<Fact> = Place::new(format!("facts.{id}"), &fact.basis, move |procedure, edit| {
        procedure.facts.get_mut(&id).into_iter().for_each(edit);
    });
    gather.leave_out(&at, "during", &fact.during, id_word, |fact| &mut fact.during);
    gather.leave_out(&at, "latest", &fact.latest, |latest| latest.word().to_owned(), |fact| &mut fact.latest);
    let other = match fact.of {
        Of::Dossier => Of::Part,
        Of::Part => Of::Dossier,
    };
    gather.add(&at, &format!(".of:{}", other.word()), replaced("of", fact.of.word(), other.word()), move |fact| {
        fact.of = other;
    });
    // An open list takes what is not in it as well.
    for (option, _) in fact.options.iter().filter(|_| !fact.open) {
        let gone = option.clone();
        gather.add(&at, &format!(".options.{option}:dropped"), entry_dropped("options", option), move |fact| {
            fact.options.retain(|(option, _)| *option != gone);
            fact.values = without(&fact.values, &gone);
        });
    }
}

fn without(kind: &Kind, gone: &Id) -> Kind {
    let rest = |options: &Arc<[Id]>| options.iter().filter(|option| *option != gone).cloned().collect();
    match kind {
        Kind::OneOf(options) => Kind::OneOf(rest(options)),
        Kind::ManyOf(options) => Kind::ManyOf(rest(options)),
        other => other.clone(),
    }
}

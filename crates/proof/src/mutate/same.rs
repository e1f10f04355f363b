//! Whether two conditions can be told apart at all, found by trying every case.
//!
//! Facts are tried with each of their answers that a condition tells apart, and unknown. What cannot be listed (which
//! of two dates is first, whether an action was taken) is tried both ways, each by itself. That tries cases which
//! cannot happen, so a likeness may be missed, but none is made up.

use condition::{Comparison, Condition, Function, Kind, Node, Operand, Truth, Value};
use procedure::Id;

use super::marks::Marks;

/// More cases than this are not tried: the conditions then count as different.
const MOST_CASES: usize = 4096;

/// Facts of every dossier, which are never unknown.
const ALWAYS_KNOWN: [&str; 8] =
    ["anonymous", "channel", "written", "received", "first_contact", "today", "stage", "track"];

/// How the engine reads the answer at some place: which truths are one to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reading {
    /// True, false and unknown each have their own consequence.
    Exact,
    /// Only what is surely true counts.
    Holds,
    /// Only what is surely false counts.
    Fails,
}

impl Reading {
    fn alike(self, one: Truth, other: Truth) -> bool {
        match self {
            Reading::Exact => one == other,
            Reading::Holds => one.is_true() == other.is_true(),
            Reading::Fails => one.is_false() == other.is_false(),
        }
    }
}

/// Whether two conditions, read like this, have the same consequence in every case.
pub(super) fn same(marks: &Marks, one: &Condition, other: &Condition, reading: Reading) -> bool {
    in_every_case(marks, &[one, other], |truths| reading.alike(truths[0], truths[1]))
}

/// Whether it makes no difference which of two outcomes is looked at first.
pub(super) fn exclusive(marks: &Marks, one: &Condition, other: &Condition) -> bool {
    in_every_case(marks, &[one, other], |truths| {
        !matches!(
            (truths[0], truths[1]),
            (Truth::True, Truth::True) | (Truth::True, Truth::Unknown) | (Truth::Unknown, Truth::True)
        )
    })
}

/// Whether a condition fails in every case.
pub(super) fn never(marks: &Marks, condition: &Condition) -> bool {
    in_every_case(marks, &[condition], |truths| truths[0].is_false())
}

/// Whether a condition fails in no case: what it is about is so for every dossier.
pub(super) fn always(marks: &Marks, condition: &Condition) -> bool {
    in_every_case(marks, &[condition], |truths| !truths[0].is_false())
}

/// Tries every case; a mark that nothing brings about is not there in any.
fn in_every_case(marks: &Marks, conditions: &[&Condition], holds: impl Fn(&[Truth]) -> bool) -> bool {
    let mut unknowns = Unknowns { marks, tried: Vec::new() };
    if !conditions.iter().all(|condition| unknowns.collect(condition.node())) {
        return false;
    }
    let Some(cases) = unknowns.cases() else { return false };
    (0..cases).all(|case| {
        let chosen = unknowns.choose(case);
        let truths: Vec<Truth> = conditions.iter().map(|condition| unknowns.truth(condition.node(), &chosen)).collect();
        holds(&truths)
    })
}

/// What an unknown can turn out to be.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Case {
    Yes,
    No,
    Option(Id),
    /// Known, and none of the options that are mentioned.
    Else,
    Unknown,
}

/// Everything that two conditions depend on, each with what it can turn out to be.
struct Unknowns<'m> {
    marks: &'m Marks,
    tried: Vec<(String, Vec<Case>)>,
}

impl Unknowns<'_> {
    fn cases(&self) -> Option<usize> {
        let product = self.tried.iter().try_fold(1_usize, |product, (_, cases)| product.checked_mul(cases.len()))?;
        (product <= MOST_CASES).then_some(product)
    }

    fn choose(&self, mut case: usize) -> Vec<&Case> {
        self.tried
            .iter()
            .map(|(_, cases)| {
                let chosen = &cases[case % cases.len()];
                case /= cases.len();
                chosen
            })
            .collect()
    }

    /// Notes what a piece depends on; `false` when that cannot be listed.
    fn collect(&mut self, node: &Node) -> bool {
        match node {
            Node::Constant(_) => true,
            Node::Fact(name) => {
                self.fact(name, &[Case::Yes, Case::No]);
                true
            }
            Node::Known(fact) => {
                self.of_kind(&fact.name, &fact.kind);
                true
            }
            Node::Ask(Function::Marked, mark) if self.marks.never(mark) => {
                self.unknown(node.to_string(), &[Case::No]);
                true
            }
            Node::Ask(..) => self.piece(node),
            Node::Not(inner) => self.collect(inner),
            Node::All(nodes) | Node::Any(nodes) => nodes.iter().all(|node| self.collect(node)),
            Node::Compare(..) | Node::Among(..) | Node::Holds(..) => match options(node) {
                Some((fact, options)) => {
                    let cases: Vec<Case> = options.into_iter().map(Case::Option).chain([Case::Else]).collect();
                    self.fact(fact, &cases);
                    true
                }
                None => self.comparison(node),
            },
        }
    }

    fn comparison(&mut self, node: &Node) -> bool {
        if node.operands().iter().any(|operand| operand.truth().is_some()) {
            return false;
        }
        for fact in facts(node) {
            self.of_kind(&fact.name, &fact.kind);
        }
        self.piece(node)
    }

    fn of_kind(&mut self, name: &Id, kind: &Kind) {
        match kind {
            Kind::YesNo => self.fact(name, &[Case::Yes, Case::No]),
            _ => self.fact(name, &[Case::Else]),
        }
    }

    /// A piece that is true or false by itself.
    fn piece(&mut self, node: &Node) -> bool {
        self.unknown(node.to_string(), &[Case::Yes, Case::No]);
        true
    }

    fn fact(&mut self, name: &Id, cases: &[Case]) {
        self.unknown(fact_key(name), cases);
        if !ALWAYS_KNOWN.contains(&&**name) {
            self.unknown(fact_key(name), &[Case::Unknown]);
        }
    }

    fn unknown(&mut self, key: String, cases: &[Case]) {
        let index = self.tried.iter().position(|(known, _)| *known == key).unwrap_or_else(|| {
            self.tried.push((key, Vec::new()));
            self.tried.len() - 1
        });
        let known = &mut self.tried[index].1;
        for case in cases {
            if !known.contains(case) {
                known.push(case.clone());
            }
        }
    }

    fn chosen<'c>(&self, key: &str, chosen: &[&'c Case]) -> &'c Case {
        self.tried.iter().position(|(known, _)| known == key).map_or(&Case::Unknown, |index| chosen[index])
    }

    fn truth(&self, node: &Node, chosen: &[&Case]) -> Truth {
        let of_fact = |name: &Id| self.chosen(&fact_key(name), chosen);
        let yes = |case: &Case| match case {
            Case::Yes => Truth::True,
            Case::Unknown => Truth::Unknown,
            _ => Truth::False,
        };
        match node {
            Node::Constant(holds) => Truth::from(*holds),
            Node::Fact(name) => yes(of_fact(name)),
            Node::Known(fact) => Truth::from(*of_fact(&fact.name) != Case::Unknown),
            Node::Ask(..) => yes(self.chosen(&node.to_string(), chosen)),
            Node::Not(inner) => self.truth(inner, chosen).not(),
            Node::All(nodes) => nodes.iter().map(|node| self.truth(node, chosen)).fold(Truth::True, Truth::and),
            Node::Any(nodes) => nodes.iter().map(|node| self.truth(node, chosen)).fold(Truth::False, Truth::or),
            Node::Compare(..) | Node::Among(..) | Node::Holds(..) => match options(node) {
                Some((fact, options)) => match of_fact(fact) {
                    Case::Unknown => Truth::Unknown,
                    Case::Option(option) => Truth::from(options.contains(option) != is_unequal(node)),
                    _ => Truth::from(is_unequal(node)),
                },
                None if facts(node).iter().any(|fact| *of_fact(&fact.name) == Case::Unknown) => Truth::Unknown,
                None => yes(self.chosen(&node.to_string(), chosen)),
            },
        }
    }
}

fn fact_key(name: &Id) -> String {
    format!("fact {name}")
}

/// The facts that a comparison reads.
fn facts(node: &Node) -> Vec<&condition::Fact> {
    let mut facts: Vec<&condition::Fact> = node.operands().into_iter().filter_map(Operand::fact).collect();
    if let Node::Holds(_, fact) = node {
        facts.push(fact);
    }
    facts
}

/// A one-of fact and the options that it is held against.
fn options(node: &Node) -> Option<(&Id, Vec<Id>)> {
    let one_of = |operand: &Operand| matches!(operand, Operand::Fact(fact) if matches!(fact.kind, Kind::OneOf(_)));
    let option = |value: &Value| match value {
        Value::OneOf(option) => Some(option.clone()),
        _ => None,
    };
    match node {
        Node::Compare(Comparison::Equal | Comparison::Unequal, left, right) => {
            let (fact, literal) = if one_of(left) { (left, right) } else { (right, left) };
            let held = literal.literal().and_then(option)?;
            one_of(fact).then_some((&fact.fact()?.name, vec![held]))
        }
        Node::Among(operand, values) if one_of(operand) => {
            Some((&operand.fact()?.name, values.iter().filter_map(option).collect()))
        }
        _ => None,
    }
}

fn is_unequal(node: &Node) -> bool {
    matches!(node, Node::Compare(Comparison::Unequal, ..))
}

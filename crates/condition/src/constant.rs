//! Conditions that are the same whatever the facts are, found by trying every case.
//!
//! What can be listed is listed: yes-no facts, options, and the numbers and texts that the condition mentions with
//! their neighbours. What cannot be listed (which of two dates is first, whether an action was taken) is tried both
//! ways, each by itself. That tries cases which cannot happen, so a constant may be missed, but none is made up.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::evaluate::{all, any, compare};
use crate::{Comparison, Condition, Fact, Kind, Node, Operand, Truth, Value};

/// More cases than this are not tried.
const MOST_CASES: usize = 4096;

impl Condition {
    /// Whether this is decided before anything is known: `Some(false)` can never hold, `Some(true)` can never fail.
    /// Not knowing counts for neither. `None` when it depends on the facts, or when there are too many cases to try.
    pub fn constant(&self) -> Option<bool> {
        let mut domains = Domains::default();
        self.node().visit(&mut |node| domains.collect(node));
        let sizes: Vec<usize> = domains.values().map(|domain| domain.len()).collect();
        let cases = sizes.iter().try_fold(1_usize, |product, size| product.checked_mul(*size))?;
        if cases > MOST_CASES {
            return None;
        }
        let formula = domains.formula(self.node());
        let mut chosen = vec![0; sizes.len()];
        let (mut holds, mut fails) = (false, false);
        for case in 0..cases {
            let mut rest = case;
            for (choice, size) in chosen.iter_mut().zip(&sizes) {
                (*choice, rest) = (rest % size, rest / size);
            }
            match formula.evaluate(&chosen) {
                Truth::True => holds = true,
                Truth::False => fails = true,
                Truth::Unknown => {}
            }
            if holds && fails {
                return None;
            }
        }
        match (holds, fails) {
            (true, false) => Some(true),
            (false, true) => Some(false),
            _ => None,
        }
    }
}

/// What is tried for one unknown: its kind, and which values the condition tells apart.
#[derive(Default)]
struct Domain {
    options: Arc<[Arc<str>]>,
    mentioned: Vec<Value>,
    /// Every option matters, not only the mentioned ones.
    whole: bool,
    /// Not being known matters too.
    may_be_unknown: bool,
    /// It counts something, so that it is never below zero.
    counts: bool,
}

impl Domain {
    fn mention(&mut self, value: &Value) {
        if !self.mentioned.contains(value) {
            self.mentioned.push(value.clone());
        }
    }

    /// One value for each case that the condition can tell apart.
    fn values(&self) -> Vec<Value> {
        let mut values = Vec::new();
        let mut add = |value: Value| {
            if !values.contains(&value) {
                values.push(value);
            }
        };
        for mentioned in &self.mentioned {
            match mentioned {
                Value::Number(number) => {
                    let around = [number.saturating_sub(1), *number, number.saturating_add(1)];
                    around.into_iter().filter(|n| !self.counts || *n >= 0).for_each(|n| add(Value::Number(n)));
                }
                value => add(value.clone()),
            }
        }
        let others = self.options.iter().map(|option| Value::OneOf(Arc::clone(option)));
        let others: Vec<Value> = others.filter(|option| !self.mentioned.contains(option)).collect();
        let enough = if self.whole { others.len() } else { 1 };
        others.into_iter().take(enough).for_each(&mut add);
        if matches!(self.mentioned.first(), Some(Value::Text(_))) {
            add(Value::Text(Arc::from(self.text_unlike_all())));
        }
        if self.may_be_unknown {
            add(Value::Unknown);
        }
        values
    }

    /// Longer than every text mentioned, so different from each.
    fn text_unlike_all(&self) -> String {
        let texts = self.mentioned.iter().filter_map(|value| match value {
            Value::Text(text) => Some(&**text),
            _ => None,
        });
        texts.chain(["…"]).collect()
    }
}

/// Every unknown of a condition, under the way it is written.
#[derive(Default)]
struct Domains(BTreeMap<String, Domain>);

/// A comparison, seen by what there is to try.
enum Shape<'a> {
    Literal(&'a Operand, Comparison, &'a Value),
    Options(&'a Operand, &'a Operand),
    Truths(&'a Node, &'a Node),
    Order,
}

fn shape<'a>(comparison: Comparison, left: &'a Operand, right: &'a Operand) -> Shape<'a> {
    match (left, right) {
        (operand, Operand::Literal(value)) => Shape::Literal(operand, comparison, value),
        (Operand::Literal(value), operand) => Shape::Literal(operand, comparison.mirrored(), value),
        (Operand::Truth(left), Operand::Truth(right)) => Shape::Truths(left, right),
        _ if matches!(left.kind(), Kind::OneOf(_)) => Shape::Options(left, right),
        _ => Shape::Order,
    }
}

/// The unknown 'which of the two is more', with its sides in a fixed order; `true` when they were swapped.
fn order_key(left: &Operand, right: &Operand) -> (String, bool) {
    let (left, right) = (left.to_string(), right.to_string());
    if left <= right { (format!("{left} ~ {right}"), false) } else { (format!("{right} ~ {left}"), true) }
}

fn holds_key(option: &str, fact: &Fact) -> String {
    format!("{option} in {}", fact.name)
}

impl Domains {
    fn values(&self) -> impl Iterator<Item = Vec<Value>> {
        self.0.values().map(Domain::values)
    }

    fn collect(&mut self, node: &Node) {
        match node {
            Node::Fact(name) => self.yes_no(name.to_string()),
            Node::Ask(..) => self.yes_no(node.to_string()),
            Node::Known(Fact { name, kind }) => match kind {
                Kind::YesNo => {
                    self.yes_no(name.to_string());
                    self.of(name).may_be_unknown = true;
                }
                Kind::OneOf(_) => self.operand(&Operand::Fact(fact(name, kind))).may_be_unknown = true,
                _ => self.yes_no(node.to_string()),
            },
            Node::Compare(comparison, left, right) => match shape(*comparison, left, right) {
                Shape::Literal(operand, _, value) => self.operand(operand).mention(value),
                Shape::Options(left, right) => {
                    self.operand(left).whole = true;
                    self.operand(right).whole = true;
                }
                Shape::Order if left == right => {}
                Shape::Order => self.of(&order_key(left, right).0).mention(&Value::Number(0)),
                Shape::Truths(..) => {}
            },
            Node::Among(operand, values) => {
                let domain = self.operand(operand);
                values.iter().for_each(|value| domain.mention(value));
            }
            Node::Holds(Operand::Literal(Value::OneOf(option)), fact) => self.yes_no(holds_key(option, fact)),
            Node::Holds(operand, fact) => {
                self.operand(operand).whole = true;
                for option in fact.kind.options() {
                    self.yes_no(holds_key(option, fact));
                }
            }
            Node::Constant(_) | Node::Not(_) | Node::All(_) | Node::Any(_) => {}
        }
    }

    fn of(&mut self, key: &str) -> &mut Domain {
        self.0.entry(key.to_owned()).or_default()
    }

    fn operand(&mut self, operand: &Operand) -> &mut Domain {
        let domain = self.0.entry(operand.to_string()).or_default();
        if let Kind::OneOf(options) = operand.kind() {
            domain.options = options;
        }
        domain.counts = matches!(operand, Operand::Times(_));
        domain
    }

    fn yes_no(&mut self, key: String) {
        let domain = self.0.entry(key).or_default();
        domain.mention(&Value::YesNo(true));
        domain.mention(&Value::YesNo(false));
    }

    fn formula(&self, node: &Node) -> Formula {
        let each = |nodes: &[Node]| nodes.iter().map(|node| self.formula(node)).collect();
        match node {
            Node::Constant(holds) => Formula::Fixed(Truth::from(*holds)),
            Node::Fact(name) => self.yes(name),
            Node::Ask(..) => self.yes(&node.to_string()),
            Node::Known(Fact { name, kind: Kind::YesNo | Kind::OneOf(_) }) => {
                self.case(name, |value| Truth::from(value.is_known()))
            }
            Node::Known(_) => self.yes(&node.to_string()),
            Node::Not(inner) => Formula::Not(Box::new(self.formula(inner))),
            Node::All(nodes) => Formula::All(each(nodes)),
            Node::Any(nodes) => Formula::Any(each(nodes)),
            Node::Compare(comparison, left, right) => self.comparison(*comparison, left, right),
            Node::Among(operand, values) => {
                self.case(&operand.to_string(), |found| crate::evaluate::among(found, values))
            }
            Node::Holds(Operand::Literal(Value::OneOf(option)), fact) => self.yes(&holds_key(option, fact)),
            Node::Holds(operand, fact) => Formula::Any(
                fact.kind.options().iter().map(|option| self.is_and_holds(operand, option, fact)).collect(),
            ),
        }
    }

    fn is_and_holds(&self, operand: &Operand, option: &Arc<str>, fact: &Fact) -> Formula {
        let literal = Value::OneOf(Arc::clone(option));
        let is = self.case(&operand.to_string(), |found| compare(Comparison::Equal, found, &literal));
        Formula::All(vec![is, self.yes(&holds_key(option, fact))])
    }

    fn comparison(&self, comparison: Comparison, left: &Operand, right: &Operand) -> Formula {
        match shape(comparison, left, right) {
            Shape::Literal(operand, comparison, value) => {
                self.case(&operand.to_string(), |found| compare(comparison, found, value))
            }
            Shape::Truths(left, right) => {
                let same = Formula::Same(Box::new(self.formula(left)), Box::new(self.formula(right)));
                if comparison == Comparison::Equal { same } else { Formula::Not(Box::new(same)) }
            }
            Shape::Options(left, right) => {
                let options = left.kind();
                let both = options.options().iter().map(|option| {
                    let literal = Value::OneOf(Arc::clone(option));
                    let is = |side: &Operand| {
                        self.case(&side.to_string(), |found| compare(Comparison::Equal, found, &literal))
                    };
                    Formula::All(vec![is(left), is(right)])
                });
                let same = Formula::Any(both.collect());
                if comparison == Comparison::Equal { same } else { Formula::Not(Box::new(same)) }
            }
            Shape::Order if left == right => Formula::Fixed(Truth::from(comparison.holds(std::cmp::Ordering::Equal))),
            Shape::Order => {
                let (key, swapped) = order_key(left, right);
                let comparison = if swapped { comparison.mirrored() } else { comparison };
                self.case(&key, |order| compare(comparison, order, &Value::Number(0)))
            }
        }
    }

    fn yes(&self, key: &str) -> Formula {
        self.case(key, |value| compare(Comparison::Equal, value, &Value::YesNo(true)))
    }

    /// What each value of this unknown makes of a piece.
    fn case(&self, key: &str, truth: impl Fn(&Value) -> Truth) -> Formula {
        let values = self.0.get(key).map(Domain::values).unwrap_or_default();
        let unknown = self.0.keys().position(|each| each == key).unwrap_or_default();
        Formula::Case(unknown, values.iter().map(truth).collect())
    }
}

fn fact(name: &Arc<str>, kind: &Kind) -> Fact {
    Fact { name: Arc::clone(name), kind: kind.clone() }
}

/// A condition in which every piece that can be true or false is a table over one unknown.
enum Formula {
    Fixed(Truth),
    Case(usize, Vec<Truth>),
    Not(Box<Formula>),
    All(Vec<Formula>),
    Any(Vec<Formula>),
    Same(Box<Formula>, Box<Formula>),
}

impl Formula {
    fn evaluate(&self, chosen: &[usize]) -> Truth {
        match self {
            Formula::Fixed(truth) => *truth,
            Formula::Case(unknown, table) => {
                chosen.get(*unknown).and_then(|choice| table.get(*choice)).copied().unwrap_or(Truth::Unknown)
            }
            Formula::Not(inner) => inner.evaluate(chosen).not(),
            Formula::All(formulas) => all(formulas.iter().map(|formula| formula.evaluate(chosen))),
            Formula::Any(formulas) => any(formulas.iter().map(|formula| formula.evaluate(chosen))),
            Formula::Same(left, right) => match (left.evaluate(chosen).known(), right.evaluate(chosen).known()) {
                (Some(left), Some(right)) => Truth::from(left == right),
                _ => Truth::Unknown,
            },
        }
    }
}

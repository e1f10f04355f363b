//! From words and signs to a tree: precedence climbing, with the precedences of CEL.

use std::sync::Arc;

use text::Message;

use crate::error::{Span, write};
use crate::lexer::{Sort, Token, tokens};
use crate::syntax::{Called, Shape, Tree};
use crate::{ConditionError, Expression, MAX_DEPTH, MAX_LENGTH, MAX_NODES};

type Parsed = Result<Tree, ConditionError>;

/// Reads a condition. Names and kinds are not looked at yet: see [`Expression::check`].
///
/// # Errors
/// When the text is not a condition.
pub fn parse(text: &str) -> Result<Expression, Vec<ConditionError>> {
    let length = text.chars().count();
    if length > MAX_LENGTH {
        let span = Span::new(MAX_LENGTH, length - MAX_LENGTH);
        return Err(vec![limit(span, "condition-too-long", MAX_LENGTH)]);
    }
    let tokens = tokens(text)?;
    let mut parser = Parser { tokens, at: 0, depth: 0, nodes: 0 };
    let tree = parser.whole().map_err(|error| vec![error])?;
    Ok(Expression { text: Arc::from(text), tree })
}

struct Parser {
    tokens: Vec<Token>,
    at: usize,
    depth: usize,
    nodes: usize,
}

impl Parser {
    fn whole(&mut self) -> Parsed {
        if self.next() == &Sort::End {
            return Err(self.wrong_here("condition-empty", "condition-empty-remedy"));
        }
        let tree = self.any()?;
        match self.next().clone() {
            Sort::End => Ok(tree),
            Sort::Close => Err(self.wrong_here("condition-close", "condition-close-remedy")),
            Sort::Name(name) => Err(self.stray_name(&name)),
            _ => Err(self.wrong_here("condition-stray", "condition-stray-remedy")),
        }
    }

    /// Lowest: `||`.
    fn any(&mut self) -> Parsed {
        self.chain(&Sort::Or, Parser::all, Shape::Any)
    }

    /// Then `&&`.
    fn all(&mut self) -> Parsed {
        self.chain(&Sort::And, Parser::relation, Shape::All)
    }

    fn chain(&mut self, sign: &Sort, inner: fn(&mut Parser) -> Parsed, shape: fn(Vec<Tree>) -> Shape) -> Parsed {
        let first = inner(self)?;
        if self.next() != sign {
            return Ok(first);
        }
        let mut trees = vec![first];
        while self.take(sign) {
            trees.push(inner(self)?);
        }
        let span = trees[0].span.to(trees[trees.len() - 1].span);
        self.tree(shape(trees), span)
    }

    /// Then one comparison or `in`; CEL would chain them, which nobody means.
    fn relation(&mut self) -> Parsed {
        let left = self.negation()?;
        let tree = match *self.next() {
            Sort::Compare(comparison) => {
                self.at += 1;
                let right = self.negation()?;
                let span = left.span.to(right.span);
                self.tree(Shape::Compare(comparison, Box::new(left), Box::new(right)), span)?
            }
            Sort::In => {
                self.at += 1;
                let right = if self.next() == &Sort::OpenList { self.list()? } else { self.negation()? };
                let span = left.span.to(right.span);
                self.tree(Shape::In(Box::new(left), Box::new(right)), span)?
            }
            _ => return Ok(left),
        };
        if matches!(self.next(), Sort::Compare(_) | Sort::In) {
            return Err(self.wrong_here("condition-chained", "condition-chained-remedy"));
        }
        Ok(tree)
    }

    /// Highest: `!`.
    fn negation(&mut self) -> Parsed {
        let start = self.place();
        if !self.take(&Sort::Not) {
            return self.primary();
        }
        let inner = self.deeper(Parser::negation)?;
        let span = start.to(inner.span);
        self.tree(Shape::Not(Box::new(inner)), span)
    }

    fn primary(&mut self) -> Parsed {
        let span = self.place();
        let shape = match self.next().clone() {
            Sort::YesNo(yes) => Shape::YesNo(yes),
            Sort::Text(text) => Shape::Text(text),
            Sort::Number(number) => Shape::Number(number),
            Sort::Name(name) => {
                self.at += 1;
                return self.name(name, span);
            }
            Sort::Open => {
                self.at += 1;
                let inner = self.deeper(Parser::any)?;
                let close = self.closing(&Sort::Close, span, "condition-bracket-open")?;
                return Ok(Tree { span: span.to(close), ..inner });
            }
            Sort::OpenList => {
                return Err(self.wrong_here("condition-list-alone", "condition-list-alone-remedy"));
            }
            Sort::End => return Err(self.wrong_here("condition-unfinished", "condition-unfinished-remedy")),
            _ => return Err(self.wrong_here("condition-no-value", "condition-no-value-remedy")),
        };
        self.at += 1;
        self.tree(shape, span)
    }

    fn name(&mut self, name: Arc<str>, span: Span) -> Parsed {
        if matches!(&*name, "not" | "niet") && matches!(self.next(), Sort::Name(_) | Sort::Open) {
            return Err(foreign_word(&name, span, "!"));
        }
        if self.next() == &Sort::Open {
            self.at += 1;
            let arguments = self.items(&Sort::Close, span, "condition-call-open")?;
            let whole = span.to(self.tokens[self.at - 1].span);
            return self.tree(Shape::Call(Called { name, span }, arguments), whole);
        }
        if &*name == "null" {
            let message = Message::new("condition-null");
            return Err(ConditionError::new(span, message, Message::new("condition-null-remedy")));
        }
        self.tree(Shape::Name(name), span)
    }

    fn list(&mut self) -> Parsed {
        let open = self.place();
        self.at += 1;
        let items = self.items(&Sort::CloseList, open, "condition-list-open")?;
        let span = open.to(self.tokens[self.at - 1].span);
        self.tree(Shape::List(items), span)
    }

    /// What stands between brackets, with commas between; steps over the closing bracket.
    fn items(&mut self, close: &Sort, open: Span, unclosed: &'static str) -> Result<Vec<Tree>, ConditionError> {
        let mut items = Vec::new();
        if self.take(close) {
            return Ok(items);
        }
        loop {
            items.push(self.deeper(Parser::any)?);
            if !self.take(&Sort::Comma) {
                self.closing(close, open, unclosed)?;
                return Ok(items);
            }
        }
    }

    fn closing(&mut self, close: &Sort, open: Span, unclosed: &'static str) -> Result<Span, ConditionError> {
        let here = self.place();
        if self.take(close) {
            return Ok(here);
        }
        if let Sort::Name(name) = self.next().clone() {
            return Err(self.stray_name(&name));
        }
        let sign = if close == &Sort::Close { ")" } else { "]" };
        let remedy = Message::new("condition-close-it").with("sign", sign);
        Err(ConditionError::new(open, Message::new(unclosed), remedy))
    }

    /// A name where `&&`, `||` or a comparison should stand: often the word for it.
    fn stray_name(&self, name: &str) -> ConditionError {
        let meant = match name {
            "and" | "en" => "&&",
            "or" | "of" => "||",
            "is" | "equals" => "==",
            _ => return self.wrong_here("condition-stray", "condition-stray-remedy"),
        };
        foreign_word(name, self.place(), meant)
    }

    fn deeper(&mut self, inner: fn(&mut Parser) -> Parsed) -> Parsed {
        if self.depth == MAX_DEPTH {
            return Err(limit(self.place(), "condition-too-deep", MAX_DEPTH));
        }
        self.depth += 1;
        let tree = inner(self);
        self.depth -= 1;
        tree
    }

    fn tree(&mut self, shape: Shape, span: Span) -> Parsed {
        self.nodes += 1;
        if self.nodes > MAX_NODES {
            return Err(limit(span, "condition-too-many", MAX_NODES));
        }
        Ok(Tree { shape, span })
    }

    fn next(&self) -> &Sort {
        &self.tokens[self.at].sort
    }

    fn place(&self) -> Span {
        self.tokens[self.at].span
    }

    fn take(&mut self, sort: &Sort) -> bool {
        let found = self.next() == sort;
        if found {
            self.at += 1;
        }
        found
    }

    fn wrong_here(&self, message: &'static str, remedy: &'static str) -> ConditionError {
        ConditionError::new(self.place(), Message::new(message), Message::new(remedy))
    }
}

fn limit(span: Span, id: &'static str, most: usize) -> ConditionError {
    ConditionError::new(span, Message::new(id).with("most", most), Message::new("condition-limit-remedy"))
}

fn foreign_word(written: &str, span: Span, meant: &str) -> ConditionError {
    ConditionError::new(span, Message::new("condition-sign").with("written", written), write(meant))
}

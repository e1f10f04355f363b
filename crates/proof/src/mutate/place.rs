//! Where a rule stands in a procedure, and the mutants gathered so far.

use std::collections::BTreeMap;
use std::sync::Arc;

use condition::Condition;
use procedure::{Basis, Id, Procedure};
use reading::Span;
use text::{Argument, Message};

use super::marks::Marks;
use super::{Mutant, Reach};

type Visit<T> = Arc<dyn Fn(&mut Procedure, &mut dyn FnMut(&mut T)) + Send + Sync>;

/// A rule, or a piece of one: where it is written, and how to reach every instance of it.
pub(super) struct Place<T> {
    rule: String,
    path: String,
    span: Span,
    clauses: Vec<Id>,
    reach: Reach,
    visit: Visit<T>,
}

impl<T> Clone for Place<T> {
    fn clone(&self) -> Place<T> {
        Place {
            rule: self.rule.clone(),
            path: self.path.clone(),
            span: self.span.clone(),
            clauses: self.clauses.clone(),
            reach: self.reach.clone(),
            visit: self.visit.clone(),
        }
    }
}

impl<T: 'static> Place<T> {
    /// A rule with the way to its instances.
    pub fn new(
        path: String,
        basis: &Basis,
        visit: impl Fn(&mut Procedure, &mut dyn FnMut(&mut T)) + Send + Sync + 'static,
    ) -> Place<T> {
        Place {
            rule: path.clone(),
            path,
            span: basis.span.clone(),
            clauses: basis.clauses.clone(),
            reach: Reach::default(),
            visit: Arc::new(visit),
        }
    }

    /// The same, noticed only where a part was in one of these tracks.
    pub fn within(mut self, tracks: Vec<Id>) -> Place<T> {
        self.reach.tracks = Some(tracks);
        self
    }

    /// The same, noticed only where somebody tried this action or looked at what it asks.
    pub fn tried(mut self, action: &Id) -> Place<T> {
        self.reach.action = Some(action.clone());
        self
    }

    /// The same, written at a place of its own; with clauses of its own when there are any.
    pub fn at(&self, span: &Span, clauses: &[Id]) -> Place<T> {
        let mut here = Place { span: span.clone(), ..self.clone() };
        if !clauses.is_empty() {
            here.clauses = clauses.to_vec();
        }
        here
    }

    /// A list in this, told as a rule of its own: what is left out of it.
    pub fn entry(&self, key: &str, basis: &Basis) -> Place<T> {
        let path = format!("{}.{key}", self.path);
        let (span, clauses) = (basis.span.clone(), basis.clauses.clone());
        Place { rule: path.clone(), path, span, clauses, ..self.clone() }
    }

    /// A piece of this that is a rule of its own.
    pub fn rule<U: 'static>(
        &self,
        key: &str,
        basis: &Basis,
        get: impl Fn(&mut T) -> Option<&mut U> + Send + Sync + 'static,
    ) -> Place<U> {
        let piece = self.piece(key, get);
        let (span, clauses) = (basis.span.clone(), basis.clauses.clone());
        Place { rule: piece.path.clone(), span, clauses, ..piece }
    }

    /// A piece of this.
    pub fn piece<U: 'static>(
        &self,
        key: &str,
        get: impl Fn(&mut T) -> Option<&mut U> + Send + Sync + 'static,
    ) -> Place<U> {
        let visit = self.visit.clone();
        Place {
            rule: self.rule.clone(),
            path: if key.is_empty() { self.path.clone() } else { format!("{}.{key}", self.path) },
            span: self.span.clone(),
            clauses: self.clauses.clone(),
            reach: self.reach.clone(),
            visit: Arc::new(move |procedure, edit| {
                visit(procedure, &mut |whole| {
                    if let Some(piece) = get(whole) {
                        edit(piece);
                    }
                });
            }),
        }
    }
}

/// The mutants gathered so far.
pub(super) struct Gather<'p> {
    pub procedure: &'p Procedure,
    /// The marks that can come about, in any version.
    pub marks: Marks,
    found: Vec<Mutant>,
    ids: BTreeMap<String, usize>,
}

impl<'p> Gather<'p> {
    pub fn new(procedure: &'p Procedure, marks: Marks) -> Gather<'p> {
        Gather { procedure, marks, found: Vec::new(), ids: BTreeMap::new() }
    }

    pub fn finish(self) -> Vec<Mutant> {
        self.found
    }

    /// One change of what stands at a place. `change` ends the id: `:dropped`, or `.letters.receipt:dropped`.
    pub fn add<T: 'static>(
        &mut self,
        at: &Place<T>,
        change: &str,
        what: Message,
        edit: impl Fn(&mut T) + Send + Sync + 'static,
    ) {
        let visit = at.visit.clone();
        let mut id = format!("{}{change}", at.path);
        // The same entry twice in one list: the second is another mutant.
        let times = self.ids.entry(id.clone()).or_default();
        *times += 1;
        if *times > 1 {
            id = format!("{id}-{times}");
        }
        self.found.push(Mutant {
            id,
            rule: at.rule.clone(),
            what,
            span: at.span.clone(),
            clauses: at.clauses.clone(),
            reach: at.reach.clone(),
            edit: Arc::new(move |procedure| visit(procedure, &mut |piece| edit(piece))),
        });
    }

    /// Each entry of a list left out.
    pub fn drop_each<T: 'static, E: Clone + PartialEq + Send + Sync + 'static>(
        &mut self,
        at: &Place<T>,
        key: &str,
        entries: &[E],
        word: impl Fn(&E) -> String,
        list: fn(&mut T) -> &mut Vec<E>,
    ) {
        for entry in entries {
            let named = word(entry);
            let gone = entry.clone();
            self.add(at, &format!(".{key}.{named}:dropped"), entry_dropped(key, named), move |whole| {
                let list = list(whole);
                if let Some(index) = list.iter().position(|entry| *entry == gone) {
                    list.remove(index);
                }
            });
        }
    }

    /// A yes that becomes a no, or the other way round.
    pub fn flip<T: 'static>(&mut self, at: &Place<T>, key: &str, now: bool, flag: fn(&mut T) -> &mut bool) {
        let word = |yes: bool| if yes { "yes" } else { "no" };
        self.add(at, &format!(":{key}-flipped"), replaced(key, word(now), word(!now)), move |whole| {
            let flag = flag(whole);
            *flag = !now;
        });
    }

    /// A yes that becomes a no; nothing when it is a no already.
    pub fn switch_off<T: 'static>(&mut self, at: &Place<T>, key: &str, now: bool, flag: fn(&mut T) -> &mut bool) {
        if now {
            self.add(at, &format!(":{key}-dropped"), dropped(key), move |whole| *flag(whole) = false);
        }
    }

    /// A value left out; nothing when there is none.
    pub fn leave_out<T: 'static, V: 'static>(
        &mut self,
        at: &Place<T>,
        key: &str,
        now: &Option<V>,
        word: impl Fn(&V) -> String,
        value: fn(&mut T) -> &mut Option<V>,
    ) {
        if let Some(now) = now {
            let what = entry_dropped(key, word(now));
            self.add(at, &format!(".{key}:dropped"), what, move |whole| *value(whole) = None);
        }
    }

    /// Another role in the place of this one, when there is another.
    pub fn other_role<T: 'static>(&mut self, at: &Place<T>, key: &str, now: &Id, set: fn(&mut T, Id)) {
        if let Some(other) = other_role(self.procedure, now) {
            let what = replaced(key, now, &other);
            self.add(at, &format!(".{key}:other-role"), what, move |whole| set(whole, other.clone()));
        }
    }
}

/// The next role of the file that stands inside or outside the organisation as this one does, or else any other.
fn other_role(procedure: &Procedure, now: &Id) -> Option<Id> {
    let roles = &procedure.roles;
    let index = roles.iter().position(|role| role.id == *now)?;
    let others = || roles[index + 1..].iter().chain(&roles[..index]);
    let alike = others().find(|role| role.outside == roles[index].outside);
    alike.or_else(|| others().next()).map(|role| role.id.clone())
}

/// A key that is left out.
pub(super) fn dropped(key: &str) -> Message {
    Message::new("mutate-dropped").with("key", key)
}

/// An entry that is left out of a key.
pub(super) fn entry_dropped(key: &str, entry: impl Into<Argument>) -> Message {
    Message::new("mutate-entry-dropped").with("key", key).with("entry", entry)
}

/// A value in the place of another.
pub(super) fn replaced(key: &str, from: impl Into<Argument>, to: impl Into<Argument>) -> Message {
    Message::new("mutate-replaced").with("key", key).with("from", from).with("to", to)
}

/// An entry by its name, with its condition when it has one.
pub(super) fn named(name: &str, condition: Option<&Condition>) -> Message {
    match condition {
        Some(condition) => Message::new("mutate-named").with("name", name).with("condition", condition.text()),
        None => Message::new("mutate-word").with("word", name),
    }
}

/// An id as the word of a list entry.
pub(super) fn id_word(id: &Id) -> String {
    id.to_string()
}

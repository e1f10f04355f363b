//! A track as a graph: stages, and the actions that lead from one to another.

use std::collections::BTreeMap;

use text::Message;

use super::Standing;
use super::measure::{widest, wrap};
use super::steps::{Target, beginnings, course, steps};
use crate::explain::Speaker;
use crate::explain::page::capital;
use crate::model::{Stage, Track};

/// The size of the letters of a title.
pub(super) const TITLE: f64 = 14.0;
/// The size of the letters of a label or a note.
pub(super) const SMALL: f64 = 12.0;
/// The height of a line of a title.
pub(super) const TITLE_LINE: f64 = 18.0;
/// The height of a line of a label or a note.
pub(super) const SMALL_LINE: f64 = 15.0;

/// How wide the label of an arrow may be.
const LABEL: f64 = 150.0;

/// From or to how many stages an action gets a node of its own, in which its arrows meet.
const MANY: usize = 3;

/// What a node is, which decides its shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// Where it begins.
    Start,
    /// A stage.
    Stage,
    /// A stage that ends it.
    End,
    /// A stage of another track.
    Elsewhere,
    /// Any stage that is not an end.
    Anywhere,
    /// Something that breaks into everything.
    Interrupt,
    /// An action in which many arrows meet.
    Action,
}

/// What a dossier has to do with a stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// Nothing, or no dossier is drawn.
    None,
    /// It passed through.
    Passed,
    /// It stands there.
    Here,
}

/// A node with its words, and its size.
#[derive(Clone, Debug)]
pub(super) struct Node {
    pub shape: Shape,
    pub mark: Mark,
    pub title: Vec<String>,
    pub note: Vec<String>,
    pub width: f64,
    pub height: f64,
    /// The place in the course: arrows to a node with a lower one run upwards.
    pub order: f64,
}

/// An arrow with its labels, a wrapped one per action.
#[derive(Clone, Debug)]
pub(super) struct Edge {
    pub from: usize,
    pub to: usize,
    pub labels: Vec<Vec<String>>,
    pub dashed: bool,
    /// Whether it points: the lines into an action do not.
    pub points: bool,
}

/// The nodes and the arrows.
#[derive(Clone, Debug, Default)]
pub(super) struct Graph {
    pub nodes: Vec<Node>,
    pub edges: Vec<Edge>,
}

/// Actions that have the same stages before and after them.
struct Bundle<'a> {
    titles: Vec<&'a str>,
    from: Vec<usize>,
    to: Vec<Target>,
}

/// Draws up the graph of a track, with where a dossier stands in it if one is drawn.
pub(super) fn graph(speaker: &Speaker<'_>, track: &Track, standing: Option<&Standing<'_>>) -> Graph {
    let mut builder =
        Builder { speaker, track, standing, graph: Graph::default(), stages: Vec::new(), others: BTreeMap::new() };
    builder.stages();
    builder.arrows(bundles(track));
    builder.graph
}

/// The actions that lead somewhere, those with the same stages around them together.
fn bundles(track: &Track) -> Vec<Bundle<'_>> {
    let mut bundles: Vec<Bundle<'_>> = Vec::new();
    for step in steps(track) {
        match bundles.iter_mut().find(|bundle| bundle.from == step.from && bundle.to == step.to) {
            Some(bundle) => bundle.titles.push(&step.action.title),
            None => bundles.push(Bundle { titles: vec![&step.action.title], from: step.from, to: step.to }),
        }
    }
    bundles
}

struct Builder<'a> {
    speaker: &'a Speaker<'a>,
    track: &'a Track,
    standing: Option<&'a Standing<'a>>,
    graph: Graph,
    /// The node of each stage, by the place of the stage in the file.
    stages: Vec<usize>,
    others: BTreeMap<Target, usize>,
}

impl Builder<'_> {
    fn stages(&mut self) {
        let begins = beginnings(self.speaker, self.track);
        let start = self.node(Shape::Start, Vec::new(), Vec::new());
        self.stages = vec![0; self.track.stages.len()];
        for at in course(self.track, &begins) {
            self.stages[at] = self.stage(&self.track.stages[at]);
        }
        for at in begins {
            self.edge(start, self.stages[at], &[], false, true);
        }
    }

    fn stage(&mut self, stage: &Stage) -> usize {
        let note = stage.responsible.as_ref().map(|role| self.speaker.procedure.title_of(role));
        let mut note = note.map_or_else(Vec::new, |role| wrap(&role, SMALL, 190.0));
        let shape = if stage.end { Shape::End } else { Shape::Stage };
        let mark = self.standing.map_or(Mark::None, |standing| standing.mark(&stage.id));
        // In words and by a sign, not by colour alone.
        let title = match mark {
            Mark::Passed => format!("✓ {}", capital(&stage.title)),
            Mark::Here | Mark::None => capital(&stage.title),
        };
        if mark == Mark::Here {
            note.insert(0, format!("● {}", self.speaker.word("diagram-here")));
        }
        let node = self.node(shape, wrap(&title, TITLE, 190.0), note);
        self.graph.nodes[node].mark = mark;
        node
    }

    fn arrows(&mut self, bundles: Vec<Bundle<'_>>) {
        let open: Vec<usize> = (0..self.track.stages.len()).filter(|at| !self.track.stages[*at].end).collect();
        let mut anywhere = [None, None];
        for bundle in &bundles {
            if bundle.from.len() >= MANY && open.iter().all(|at| bundle.from.contains(at)) {
                let also_closed = bundle.from.len() == self.track.stages.len();
                let source = *anywhere[usize::from(also_closed)].get_or_insert_with(|| self.anywhere(also_closed));
                for target in &bundle.to {
                    self.arrow(source, target, &bundle.titles);
                }
                continue;
            }
            if bundle.from.len() >= MANY || bundle.to.len() >= MANY {
                self.action(bundle);
                continue;
            }
            for from in &bundle.from {
                for to in bundle.to.iter().filter(|to| **to != Target::Here(*from)) {
                    self.arrow(self.stages[*from], to, &bundle.titles);
                }
            }
        }
    }

    fn anywhere(&mut self, also_closed: bool) -> usize {
        let words = self.speaker.word(if also_closed { "diagram-everywhere" } else { "diagram-anywhere" });
        let node = self.node(Shape::Anywhere, Vec::new(), wrap(&words, SMALL, 130.0));
        self.graph.nodes[node].order = 0.5;
        node
    }

    /// An action as a node: below the last open stage before it, unless it leads back to an earlier one.
    fn action(&mut self, bundle: &Bundle<'_>) {
        let titles = bundle.titles.iter().flat_map(|title| wrap(&capital(title), SMALL, LABEL)).collect();
        let node = self.node(Shape::Action, Vec::new(), titles);
        let order = |at: &usize| self.graph.nodes[self.stages[*at]].order;
        let open = bundle.from.iter().filter(|at| !self.track.stages[**at].end);
        let last = open.map(order).fold(0.0, f64::max);
        let back = bundle.to.iter().filter_map(|to| match to {
            Target::Here(at) => Some(order(at)).filter(|place| *place <= last),
            _ => None,
        });
        let back = back.fold(f64::MAX, f64::min);
        self.graph.nodes[node].order = if back < f64::MAX { back + 0.4 } else { last + 0.5 };
        for from in &bundle.from {
            self.edge(self.stages[*from], node, &[], false, false);
        }
        for to in &bundle.to {
            self.arrow(node, to, &[]);
        }
    }

    /// An arrow to a target; actions with the same arrow share it.
    fn arrow(&mut self, from: usize, to: &Target, titles: &[&str]) {
        let node = self.target(to);
        match self.graph.edges.iter().position(|edge| edge.from == from && edge.to == node) {
            Some(known) => {
                let labels = titles.iter().map(|title| wrap(&capital(title), SMALL, LABEL));
                for label in labels {
                    if !self.graph.edges[known].labels.contains(&label) {
                        self.graph.edges[known].labels.push(label);
                    }
                }
            }
            None => self.edge(from, node, titles, matches!(to, Target::Interrupt(_)), true),
        }
    }

    fn target(&mut self, target: &Target) -> usize {
        let procedure = self.speaker.procedure;
        if let Some(known) = self.others.get(target) {
            return *known;
        }
        let made = match target {
            Target::Here(at) => return self.stages[*at],
            Target::Interrupt(id) => {
                let title = procedure.interrupt(id).map_or_else(|| id.clone(), |interrupt| interrupt.title.clone());
                self.node(Shape::Interrupt, wrap(&capital(&title), TITLE, 170.0), Vec::new())
            }
            Target::There(id, _) => {
                let name = procedure.track(id).map_or("", |track| &track.title);
                let words = self.speaker.say(Message::new("diagram-elsewhere").with("track", name));
                let stages = self.speaker.one_of(self.stages_there(id));
                let node = self.node(Shape::Elsewhere, wrap(&words, TITLE, 170.0), wrap(&stages, SMALL, 170.0));
                // Every stage of the other track is the same signpost.
                let all = steps(self.track).into_iter().flat_map(|step| step.to);
                self.others
                    .extend(all.filter(|to| matches!(to, Target::There(track, _) if track == id)).map(|to| (to, node)));
                node
            }
        };
        self.others.insert(target.clone(), made);
        made
    }

    /// The stages of another track to which this one leads.
    fn stages_there(&self, id: &str) -> Vec<String> {
        let mut titles: Vec<String> = Vec::new();
        for target in steps(self.track).into_iter().flat_map(|step| step.to) {
            let Target::There(track, stage) = target else { continue };
            let found = self.speaker.procedure.track(&track).and_then(|track| track.stage(&stage));
            if let Some(stage) = found.filter(|stage| &*track == id && !titles.contains(&stage.title.to_string())) {
                titles.push(stage.title.to_string());
            }
        }
        titles
    }

    fn node(&mut self, shape: Shape, title: Vec<String>, note: Vec<String>) -> usize {
        let words = widest(&title, TITLE).max(widest(&note, SMALL));
        let lines = title.len() as f64 * TITLE_LINE + note.len() as f64 * SMALL_LINE;
        let (width, height) = match shape {
            Shape::Start => (18.0, 18.0),
            Shape::Action => (words + 26.0, lines + 10.0),
            Shape::Interrupt | Shape::Elsewhere => (words + 56.0, lines + 20.0),
            Shape::Stage | Shape::Anywhere => ((words + 32.0).max(90.0), lines + 20.0),
            Shape::End => ((words + 44.0).max(90.0), lines + 20.0),
        };
        let order = self.graph.nodes.len() as f64;
        self.graph.nodes.push(Node { mark: Mark::None, shape, title, note, width, height, order });
        self.graph.nodes.len() - 1
    }

    fn edge(&mut self, from: usize, to: usize, titles: &[&str], dashed: bool, points: bool) {
        let labels = titles.iter().map(|title| wrap(&capital(title), SMALL, LABEL)).collect();
        self.graph.edges.push(Edge { from, to, labels, dashed, points });
    }
}

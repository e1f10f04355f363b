//! A track as a graph: stages, and the actions that lead from one to another.

use std::collections::BTreeMap;

use text::Message;

use super::measure::{widest, wrap};
use crate::explain::Speaker;
use crate::explain::page::capital;
use crate::model::{Action, Go, Id, Stage, Track};

/// The size of the letters of a title.
pub(super) const TITLE: f64 = 14.0;
/// The size of the letters of a label or a note.
pub(super) const SMALL: f64 = 12.0;
/// The height of a line of a title.
pub(super) const TITLE_LINE: f64 = 18.0;
/// The height of a line of a label or a note.
pub(super) const SMALL_LINE: f64 = 15.0;

/// From how many stages the same step must be possible to draw its arrows together.
const TOGETHER: usize = 3;

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
    /// A point where arrows come together.
    Junction,
}

/// A node with its words, and its size.
#[derive(Clone, Debug)]
pub(super) struct Node {
    pub shape: Shape,
    pub title: Vec<String>,
    pub note: Vec<String>,
    pub width: f64,
    pub height: f64,
}

/// An arrow with its labels, a wrapped one per action.
#[derive(Clone, Debug)]
pub(super) struct Edge {
    pub from: usize,
    pub to: usize,
    pub labels: Vec<Vec<String>>,
    pub dashed: bool,
    /// Whether it points: the arrows into a junction do not.
    pub points: bool,
}

/// The nodes in the order of the course, and the arrows.
#[derive(Clone, Debug, Default)]
pub(super) struct Graph {
    pub nodes: Vec<Node>,
    pub edges: Vec<Edge>,
}

/// Where a step leads.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Target {
    /// A stage of the track, by its place.
    Here(usize),
    /// A stage of another track.
    There(Id, Id),
    /// An interrupt.
    Interrupt(Id),
}

/// A step: from these stages, by this action, to there.
pub(super) struct Step<'a> {
    pub action: &'a Action,
    pub from: Vec<usize>,
    pub to: Target,
}

/// Every step of a track that leads somewhere else, in the order of the file.
pub(super) fn steps(track: &Track) -> Vec<Step<'_>> {
    let mut steps = Vec::new();
    for action in &track.actions {
        let open: Vec<usize> =
            track.stages.iter().enumerate().filter(|(_, stage)| action.open_in(stage)).map(|(at, _)| at).collect();
        for to in targets(track, action) {
            let from: Vec<usize> = open.iter().copied().filter(|at| to != Target::Here(*at)).collect();
            if !from.is_empty() {
                steps.push(Step { action, from, to });
            }
        }
    }
    steps
}

fn targets(track: &Track, action: &Action) -> Vec<Target> {
    let mut found = Vec::new();
    let mut add = |target: Target| {
        if !found.contains(&target) {
            found.push(target);
        }
    };
    let decided = action.then.iter().all(|outcome| outcome.go.is_some())
        && action.then.last().is_some_and(|last| last.if_.is_none());
    for outcome in action.outcomes() {
        let counts = !std::ptr::eq(outcome, &raw const action.always) || !decided;
        if let Some(go) = outcome.go.as_ref().filter(|_| counts) {
            add(target(track, go));
        }
        if let Some(interrupt) = &outcome.raises {
            add(Target::Interrupt(interrupt.clone()));
        }
    }
    found
}

fn target(track: &Track, go: &Go) -> Target {
    let here = track.stages.iter().position(|stage| go.track == track.id && stage.id == go.stage);
    here.map_or_else(|| Target::There(go.track.clone(), go.stage.clone()), Target::Here)
}

/// The stages in which something arrives from outside: by the routes of the intake, or else the first.
pub(super) fn beginnings(speaker: &Speaker<'_>, track: &Track) -> Vec<usize> {
    let routes = speaker.procedure.intake.routes.iter().filter(|route| route.go.track == track.id);
    let mut at: Vec<usize> =
        routes.filter_map(|route| track.stages.iter().position(|stage| stage.id == route.go.stage)).collect();
    at.sort_unstable();
    at.dedup();
    if at.is_empty() && !track.stages.is_empty() { vec![0] } else { at }
}

/// Draws up the graph of a track.
pub(super) fn graph(speaker: &Speaker<'_>, track: &Track) -> Graph {
    let mut builder = Builder { speaker, track, graph: Graph::default(), stages: Vec::new(), others: BTreeMap::new() };
    builder.stages();
    builder.arrows();
    builder.graph
}

struct Builder<'a> {
    speaker: &'a Speaker<'a>,
    track: &'a Track,
    graph: Graph,
    /// The node of each stage, by the place of the stage.
    stages: Vec<usize>,
    others: BTreeMap<Target, usize>,
}

impl Builder<'_> {
    /// The beginning, then the stages: those that are open first, so that the ends come below.
    fn stages(&mut self) {
        let start = self.node(Shape::Start, Vec::new(), Vec::new());
        self.stages = vec![0; self.track.stages.len()];
        for end in [false, true] {
            for (at, stage) in self.track.stages.iter().enumerate().filter(|(_, stage)| stage.end == end) {
                self.stages[at] = self.stage(stage);
            }
        }
        for at in beginnings(self.speaker, self.track) {
            self.edge(start, self.stages[at], None, false, true);
        }
    }

    fn stage(&mut self, stage: &Stage) -> usize {
        let note = stage.responsible.as_ref().map(|role| self.speaker.procedure.title_of(role));
        let note = note.map_or_else(Vec::new, |role| wrap(&role, SMALL, 190.0));
        let shape = if stage.end { Shape::End } else { Shape::Stage };
        self.node(shape, wrap(&capital(&stage.title), TITLE, 190.0), note)
    }

    fn arrows(&mut self) {
        let open: Vec<usize> = (0..self.track.stages.len()).filter(|at| !self.track.stages[*at].end).collect();
        // The steps with the same sources and the same target share their arrows.
        let mut together: Vec<(Vec<usize>, Target, Vec<&str>)> = Vec::new();
        let mut apart: Vec<(usize, Target, Vec<&str>)> = Vec::new();
        for step in steps(self.track) {
            let title = &*step.action.title;
            if step.from.len() >= TOGETHER {
                let covers = open.iter().all(|at| step.from.contains(at));
                let from = if covers { open.clone() } else { step.from };
                match together.iter_mut().find(|(known, to, _)| *known == from && *to == step.to) {
                    Some((_, _, titles)) => titles.push(title),
                    None => together.push((from, step.to, vec![title])),
                }
                continue;
            }
            for from in step.from {
                match apart.iter_mut().find(|(known, to, _)| *known == from && *to == step.to) {
                    Some((_, _, titles)) => titles.push(title),
                    None => apart.push((from, step.to.clone(), vec![title])),
                }
            }
        }
        for (from, to, titles) in apart {
            let node = self.target(&to);
            self.edge(self.stages[from], node, Some(&titles), matches!(to, Target::Interrupt(_)), true);
        }
        let mut anywhere = None;
        for (from, to, titles) in together {
            let node = self.target(&to);
            let dashed = matches!(to, Target::Interrupt(_));
            let source = if from == open {
                *anywhere.get_or_insert_with(|| self.anywhere())
            } else {
                self.junction(&from, dashed)
            };
            self.edge(source, node, Some(&titles), dashed, true);
        }
    }

    fn anywhere(&mut self) -> usize {
        let words = self.speaker.word("diagram-anywhere");
        self.node(Shape::Anywhere, Vec::new(), wrap(&words, SMALL, 120.0))
    }

    fn junction(&mut self, from: &[usize], dashed: bool) -> usize {
        let junction = self.node(Shape::Junction, Vec::new(), Vec::new());
        for at in from {
            self.edge(self.stages[*at], junction, None, dashed, false);
        }
        junction
    }

    fn target(&mut self, target: &Target) -> usize {
        let procedure = self.speaker.procedure;
        if let Target::Here(at) = target {
            return self.stages[*at];
        }
        if let Some(known) = self.others.get(target) {
            return *known;
        }
        let made = match target {
            Target::Interrupt(id) => {
                let title = procedure.interrupt(id).map_or_else(|| id.clone(), |interrupt| interrupt.title.clone());
                self.node(Shape::Interrupt, wrap(&capital(&title), TITLE, 170.0), Vec::new())
            }
            Target::There(track, stage) => {
                let track = procedure.track(track);
                let stage = track.and_then(|track| track.stage(stage)).map_or(&**stage, |stage| &stage.title);
                let name = track.map_or("", |track| &track.title);
                let words = self.speaker.say(Message::new("diagram-elsewhere").with("track", name));
                self.node(Shape::Elsewhere, wrap(&words, TITLE, 170.0), wrap(stage, SMALL, 170.0))
            }
            Target::Here(at) => self.stages[*at],
        };
        self.others.insert(target.clone(), made);
        made
    }

    fn node(&mut self, shape: Shape, title: Vec<String>, note: Vec<String>) -> usize {
        let words = widest(&title, TITLE).max(widest(&note, SMALL));
        let lines = title.len() as f64 * TITLE_LINE + note.len() as f64 * SMALL_LINE;
        let (width, height) = match shape {
            Shape::Start => (18.0, 18.0),
            Shape::Junction => (8.0, 8.0),
            Shape::Interrupt | Shape::Elsewhere => (words + 56.0, lines + 20.0),
            Shape::Stage | Shape::End | Shape::Anywhere => ((words + 32.0).max(90.0), lines + 20.0),
        };
        self.graph.nodes.push(Node { shape, title, note, width, height });
        self.graph.nodes.len() - 1
    }

    fn edge(&mut self, from: usize, to: usize, titles: Option<&[&str]>, dashed: bool, points: bool) {
        let titles = titles.unwrap_or_default();
        let labels = titles.iter().map(|title| wrap(&capital(title), SMALL, 150.0)).collect();
        self.graph.edges.push(Edge { from, to, labels, dashed, points });
    }
}

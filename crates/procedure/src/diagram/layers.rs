//! In which layer every node lies, and through which places every arrow runs.

use super::graph::{Edge, Graph, SMALL, SMALL_LINE, Shape};
use super::measure::widest;

/// Something that takes room in a layer: a node, a label, or the place where an arrow passes.
#[derive(Clone, Debug)]
pub(super) struct Slot {
    pub layer: usize,
    pub width: f64,
    pub height: f64,
    pub what: What,
}

/// What takes the room.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What {
    /// A node.
    Node(usize),
    /// The labels of an arrow.
    Label(usize),
    /// An arrow that passes.
    Pass,
}

/// The slots, and per arrow the slots through which it runs, from above to below.
pub(super) struct Layers {
    pub slots: Vec<Slot>,
    pub layers: usize,
    pub runs: Vec<Run>,
}

/// The way of an arrow.
pub(super) struct Run {
    /// The slots from the upper to the lower node.
    pub through: Vec<usize>,
    /// Whether the arrow points upwards.
    pub upwards: bool,
}

/// Lays the nodes in layers: each below all that lead to it. Arrows back to an earlier node run upwards.
pub(super) fn layers(graph: &Graph) -> Layers {
    let order: Vec<f64> = graph.nodes.iter().map(|node| node.order).collect();
    let down: Vec<(usize, usize)> = graph
        .edges
        .iter()
        .map(|edge| if order[edge.from] <= order[edge.to] { (edge.from, edge.to) } else { (edge.to, edge.from) })
        .collect();
    let layer = rank(graph, &order, &down);
    let mut slots: Vec<Slot> = graph
        .nodes
        .iter()
        .enumerate()
        .map(|(at, node)| Slot { layer: layer[at], width: node.width, height: node.height, what: What::Node(at) })
        .collect();
    let count = layer.iter().max().map_or(0, |most| most + 1);
    let mut crowd = vec![0.0; count];
    for slot in &slots {
        crowd[slot.layer] += slot.width;
    }
    let mut runs = Vec::with_capacity(graph.edges.len());
    for (at, edge) in graph.edges.iter().enumerate() {
        let (above, below) = down[at];
        runs.push(Run { through: run(edge, at, above, below, &mut slots, &mut crowd), upwards: above != edge.from });
    }
    Layers { slots, layers: count, runs }
}

/// How many layers an arrow spans at least: one more when its label needs room.
fn least(edge: &Edge) -> usize {
    if edge.labels.is_empty() { 1 } else { 2 }
}

/// The layer of every node, by the longest way to it.
fn rank(graph: &Graph, order: &[f64], down: &[(usize, usize)]) -> Vec<usize> {
    let mut by_order: Vec<usize> = (0..graph.nodes.len()).collect();
    by_order.sort_by(|a, b| order[*a].total_cmp(&order[*b]));
    let mut layer = vec![0; graph.nodes.len()];
    for node in &by_order {
        for (edge, (above, below)) in graph.edges.iter().zip(down) {
            if above == node {
                layer[*below] = layer[*below].max(layer[*above] + least(edge));
            }
        }
    }
    // What nothing leads to comes down to just above what it leads to.
    for node in by_order.iter().rev() {
        let entered = down.iter().any(|(_, below)| below == node);
        let leads = graph.edges.iter().zip(down).filter(|(_, (above, _))| above == node);
        let room = leads.map(|(edge, (_, below))| layer[*below] - least(edge)).min();
        if let Some(room) = room.filter(|_| !entered && graph.nodes[*node].shape == Shape::Anywhere) {
            layer[*node] = room;
        }
    }
    layer
}

/// The slots of an arrow; its label goes where there is most room.
fn run(edge: &Edge, at: usize, above: usize, below: usize, slots: &mut Vec<Slot>, crowd: &mut [f64]) -> Vec<usize> {
    let between = slots[above].layer + 1..slots[below].layer;
    let lines: Vec<String> = edge.labels.concat();
    let width = widest(&lines, SMALL) + if edge.labels.len() > 1 { 12.0 } else { 0.0 };
    let label = between
        .clone()
        .filter(|_| !edge.labels.is_empty())
        .min_by(|a, b| crowd[*a].total_cmp(&crowd[*b]).then(a.cmp(b)));
    let mut through = vec![above];
    for layer in between {
        let slot = if Some(layer) == label {
            let height = lines.len() as f64 * SMALL_LINE + 4.0 * (edge.labels.len() as f64);
            Slot { layer, width: width + 12.0, height, what: What::Label(at) }
        } else {
            Slot { layer, width: 6.0, height: 0.0, what: What::Pass }
        };
        crowd[layer] += slot.width + 20.0;
        slots.push(slot);
        through.push(slots.len() - 1);
    }
    through.push(below);
    through
}

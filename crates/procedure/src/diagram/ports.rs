//! Where arrows leave and enter a node: straight above or below where they go, and never through each other.

use super::graph::{Graph, Shape};
use super::layers::{Layers, What};

/// The room between two arrows on the same side of a node.
const APART: f64 = 15.0;
/// How much of the side of a node is for arrows that come from far beside it.
const INNER: f64 = 0.7;

/// Per arrow, where it leaves its upper node and where it enters its lower node.
pub(super) fn ports(graph: &Graph, layers: &Layers, x: &[f64]) -> Vec<(f64, f64)> {
    let corners: Vec<f64> = layers.slots.iter().map(|slot| corner(graph, slot.what)).collect();
    let mut ports = vec![(0.0, 0.0); layers.runs.len()];
    for (slot, place) in x.iter().enumerate() {
        for below in [true, false] {
            let mut sharing: Vec<(f64, usize)> = Vec::new();
            for (arrow, run) in layers.runs.iter().enumerate() {
                match (run.through.as_slice(), below) {
                    ([first, next, ..], true) if *first == slot => sharing.push((x[*next], arrow)),
                    ([.., next, last], false) if *last == slot => sharing.push((x[*next], arrow)),
                    _ => {}
                }
            }
            sharing.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
            let room = (layers.slots[slot].width / 2.0 - corners[slot]).max(0.0);
            let near = |wanted: f64| {
                if (wanted - place).abs() <= room {
                    wanted
                } else {
                    wanted.clamp(place - room * INNER, place + room * INNER)
                }
            };
            let wanted: Vec<f64> = sharing.iter().map(|(wanted, _)| near(*wanted)).collect();
            for ((_, arrow), port) in sharing.iter().zip(spread(&wanted, place - room, place + room)) {
                if below {
                    ports[*arrow].0 = port;
                } else {
                    ports[*arrow].1 = port;
                }
            }
        }
    }
    ports
}

/// How much of a side a corner takes: more where it is round or slanted.
fn corner(graph: &Graph, what: What) -> f64 {
    match what {
        What::Node(at) => match graph.nodes[at].shape {
            Shape::Stage | Shape::Anywhere => 12.0,
            _ => 26.0,
        },
        _ => 0.0,
    }
}

/// Places between two bounds, in order and apart, as near to what is wanted as that allows.
fn spread(wanted: &[f64], from: f64, until: f64) -> Vec<f64> {
    let steps = wanted.len().saturating_sub(1) as f64;
    let apart = if steps > 0.0 { APART.min((until - from) / steps) } else { 0.0 };
    let mut places: Vec<f64> = wanted.iter().map(|place| place.clamp(from, until)).collect();
    // Blocks that would be too near each other lie around their middle.
    let mut blocks: Vec<(f64, usize)> = Vec::new();
    for (index, place) in places.iter().enumerate() {
        blocks.push((place - index as f64 * apart, 1));
        while let [.., before, last] = blocks.as_slice() {
            if before.0 <= last.0 {
                break;
            }
            let count = before.1 + last.1;
            let middle = (before.0 * before.1 as f64 + last.0 * last.1 as f64) / count as f64;
            blocks.truncate(blocks.len() - 2);
            blocks.push((middle, count));
        }
    }
    let middles = blocks.iter().flat_map(|(place, count)| std::iter::repeat_n(*place, *count));
    for (index, (place, middle)) in places.iter_mut().zip(middles).enumerate() {
        *place = middle + index as f64 * apart;
    }
    let too_far_left = (from - places.first().copied().unwrap_or(from)).max(0.0);
    let too_far_right = (places.last().copied().unwrap_or(until) - until).max(0.0);
    places.iter().map(|place| place + too_far_left - too_far_right).collect()
}

//! Where every slot lies: near its neighbours, never upon another.

use super::graph::{Graph, Shape};
use super::layers::{Layers, What};
use super::order::links;

/// The room between two slots beside each other.
const BESIDE: f64 = 26.0;
/// The room between two layers.
const BELOW: f64 = 26.0;

/// The middle of every slot, and where every layer begins and ends.
pub(super) struct Places {
    pub x: Vec<f64>,
    /// Top and bottom of every layer.
    pub bands: Vec<(f64, f64)>,
    pub width: f64,
    pub height: f64,
}

/// Gives every slot its place.
pub(super) fn places(graph: &Graph, layers: &Layers, order: &[Vec<usize>]) -> Places {
    let mut x = across(graph, layers, order);
    let left = layers.slots.iter().zip(&x).map(|(slot, x)| x - slot.width / 2.0).fold(f64::MAX, f64::min);
    x.iter_mut().for_each(|x| *x -= left);
    let width = layers.slots.iter().zip(&x).map(|(slot, x)| x + slot.width / 2.0).fold(0.0, f64::max);
    let mut bands = Vec::with_capacity(layers.layers);
    let mut top = 0.0;
    let links = links(layers);
    for (layer, slots) in order.iter().enumerate() {
        let height = slots.iter().map(|slot| layers.slots[*slot].height).fold(0.0, f64::max);
        bands.push((top, top + height));
        // Arrows that go far to the side need more room to do so.
        let from_here = links.iter().filter(|(above, _)| layers.slots[*above].layer == layer);
        let far = from_here.map(|(above, below)| (x[*above] - x[*below]).abs()).fold(0.0, f64::max);
        top += height + BELOW + (far * 0.07).min(34.0);
    }
    let height = bands.last().map_or(0.0, |(_, bottom)| *bottom);
    Places { x, bands, width, height }
}

/// The middles: gone through down and up, each layer laid as near to its neighbours as the order allows.
fn across(graph: &Graph, layers: &Layers, order: &[Vec<usize>]) -> Vec<f64> {
    let slots = &layers.slots;
    let mut x = vec![0.0; slots.len()];
    for layer in order {
        let mut at = 0.0;
        for slot in layer {
            x[*slot] = at + slots[*slot].width / 2.0;
            at += slots[*slot].width + BESIDE;
        }
    }
    let links = links(layers);
    for sweep in 0..80 {
        let mut sequence: Vec<usize> = (0..order.len()).collect();
        if sweep % 2 == 1 {
            sequence.reverse();
        }
        let both = sweep > 60;
        for layer in sequence {
            let wanted: Vec<(f64, f64)> = order[layer]
                .iter()
                .map(|slot| wanted(graph, layers, &links, &x, *slot, (sweep % 2 == 0, both)))
                .collect();
            let apart: Vec<f64> = order[layer]
                .windows(2)
                .map(|pair| (slots[pair[0]].width + slots[pair[1]].width) / 2.0 + BESIDE)
                .collect();
            for (slot, place) in order[layer].iter().zip(settle(&wanted, &apart)) {
                x[*slot] = place;
            }
        }
    }
    x
}

/// Where a slot would like to lie, and how much.
fn wanted(
    graph: &Graph,
    layers: &Layers,
    links: &[(usize, usize)],
    x: &[f64],
    slot: usize,
    (downwards, both): (bool, bool),
) -> (f64, f64) {
    let (mut sum, mut weight) = (0.0, 0.0);
    for (above, below) in links {
        let other = match (*above == slot, *below == slot) {
            (true, _) if both || !downwards => *below,
            (_, true) if both || downwards => *above,
            _ => continue,
        };
        let pull = pull(graph, layers.slots[slot].what) * pull(graph, layers.slots[other].what);
        sum += pull * x[other];
        weight += pull;
    }
    if weight == 0.0 { (x[slot], 0.05) } else { (sum / weight, weight) }
}

/// How straight an arrow wants to be at a slot: passing arrows most.
fn pull(graph: &Graph, what: What) -> f64 {
    match what {
        What::Pass => 3.0,
        What::Label(_) => 2.0,
        What::Node(at) if graph.nodes[at].shape == Shape::Junction => 2.0,
        What::Node(_) => 1.0,
    }
}

/// The places nearest to what is wanted (by least squares) that keep the order and the distances.
fn settle(wanted: &[(f64, f64)], apart: &[f64]) -> Vec<f64> {
    let mut offset = 0.0;
    let mut offsets = vec![0.0];
    for distance in apart {
        offset += distance;
        offsets.push(offset);
    }
    // Blocks of slots that touch, each with its weight and its wanted place.
    let mut blocks: Vec<(f64, f64, usize)> = Vec::new();
    for ((place, weight), offset) in wanted.iter().zip(&offsets) {
        blocks.push((place - offset, *weight, 1));
        while let [.., before, last] = blocks.as_slice() {
            if before.0 <= last.0 {
                break;
            }
            let weight = before.1 + last.1;
            let merged = ((before.0 * before.1 + last.0 * last.1) / weight, weight, before.2 + last.2);
            blocks.truncate(blocks.len() - 2);
            blocks.push(merged);
        }
    }
    let places = blocks.iter().flat_map(|(place, _, count)| std::iter::repeat_n(*place, *count));
    places.zip(&offsets).map(|(place, offset)| place + offset).collect()
}

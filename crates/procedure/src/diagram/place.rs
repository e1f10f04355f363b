//! Where every slot lies, and every layer.

use super::align::across;
use super::graph::Graph;
use super::layers::Layers;
use super::order::links;
use super::ports::ports;

/// The room between two layers.
const BELOW: f64 = 26.0;

/// The middle of every slot, and where every layer begins and ends.
pub(super) struct Places {
    pub x: Vec<f64>,
    /// Where every arrow leaves its upper and enters its lower node.
    pub ports: Vec<(f64, f64)>,
    /// Top and bottom of every layer.
    pub bands: Vec<(f64, f64)>,
    pub width: f64,
    pub height: f64,
}

/// Gives every slot its place.
pub(super) fn places(graph: &Graph, layers: &Layers, order: &[Vec<usize>]) -> Places {
    let mut x = across(layers, order);
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
    let ports = ports(graph, layers, &x);
    Places { x, ports, bands, width, height }
}

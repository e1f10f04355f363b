//! The order in every layer, so that few arrows cross: each slot goes where the middle of its neighbours is.

use super::layers::Layers;

/// How often the layers are gone through, down and up.
const SWEEPS: usize = 24;

/// The slots of every layer from left to right.
pub(super) fn order(layers: &Layers) -> Vec<Vec<usize>> {
    let links = links(layers);
    let mut order: Vec<Vec<usize>> = vec![Vec::new(); layers.layers];
    for (at, slot) in layers.slots.iter().enumerate() {
        order[slot.layer].push(at);
    }
    let mut best = order.clone();
    let mut fewest = crossings(&order, &links);
    for sweep in 0..SWEEPS {
        let downwards = sweep % 2 == 0;
        let mut sequence: Vec<usize> = (0..order.len()).collect();
        if !downwards {
            sequence.reverse();
        }
        for layer in sequence {
            arrange(&mut order, layer, &links, downwards);
        }
        let count = crossings(&order, &links);
        if count < fewest {
            fewest = count;
            best.clone_from(&order);
        }
    }
    improve(&mut best, &links);
    best
}

/// The pairs of neighbouring slots that an arrow joins, upper and lower.
pub(super) fn links(layers: &Layers) -> Vec<(usize, usize)> {
    layers.runs.iter().flat_map(|run| run.through.windows(2).map(|pair| (pair[0], pair[1]))).collect()
}

fn places(order: &[Vec<usize>]) -> Vec<usize> {
    let count = order.iter().map(Vec::len).sum();
    let mut places = vec![0; count];
    for layer in order {
        for (place, slot) in layer.iter().enumerate() {
            places[*slot] = place;
        }
    }
    places
}

fn arrange(order: &mut [Vec<usize>], layer: usize, links: &[(usize, usize)], downwards: bool) {
    let places = places(order);
    let middle = |slot: usize, own: usize| {
        let near: Vec<usize> = links
            .iter()
            .filter_map(|(above, below)| match downwards {
                true if *below == slot => Some(places[*above]),
                false if *above == slot => Some(places[*below]),
                _ => None,
            })
            .collect();
        if near.is_empty() { own as f64 } else { near.iter().sum::<usize>() as f64 / near.len() as f64 }
    };
    let mut sorted: Vec<(f64, usize)> =
        order[layer].iter().enumerate().map(|(own, slot)| (middle(*slot, own), *slot)).collect();
    sorted.sort_by(|a, b| a.0.total_cmp(&b.0));
    order[layer] = sorted.into_iter().map(|(_, slot)| slot).collect();
}

/// Swaps neighbours as long as that takes crossings away.
fn improve(order: &mut [Vec<usize>], links: &[(usize, usize)]) {
    let mut fewest = crossings(order, links);
    for _ in 0..8 {
        let before = fewest;
        for layer in 0..order.len() {
            for place in 1..order[layer].len() {
                order[layer].swap(place - 1, place);
                let count = crossings(order, links);
                if count < fewest {
                    fewest = count;
                } else {
                    order[layer].swap(place - 1, place);
                }
            }
        }
        if fewest == before {
            break;
        }
    }
}

fn crossings(order: &[Vec<usize>], links: &[(usize, usize)]) -> usize {
    let places = places(order);
    let mut layer_of = vec![0; places.len()];
    for (layer, slots) in order.iter().enumerate() {
        for slot in slots {
            layer_of[*slot] = layer;
        }
    }
    let mut count = 0;
    for (index, (a, b)) in links.iter().enumerate() {
        for (c, d) in &links[index + 1..] {
            let apart = layer_of[*a] != layer_of[*c];
            if !apart && (places[*a].cmp(&places[*c]) as i8) * (places[*b].cmp(&places[*d]) as i8) < 0 {
                count += 1;
            }
        }
    }
    count
}

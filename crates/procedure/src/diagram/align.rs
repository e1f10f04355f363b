//! The place of every slot across the page, after Brandes and Köpf: arrows through several layers run straight.
//!
//! Slots are chained into blocks that get one place each, in four ways: seen from above and from below, with the left
//! and with the right going first. The place of a slot is the middle of the four.

use super::layers::{Layers, What};
use super::order::links;

/// The room between two slots beside each other.
const BESIDE: f64 = 26.0;
/// The room beside an arrow that only passes.
const PASSING: f64 = 14.0;

/// The middle of every slot.
pub(super) fn across(layers: &Layers, order: &[Vec<usize>]) -> Vec<f64> {
    let links = mains(links(layers));
    let kept = keep_straight(layers, order, &links);
    let mut four: Vec<Vec<f64>> = Vec::new();
    for from_below in [false, true] {
        for from_right in [false, true] {
            let mut seen: Vec<Vec<usize>> = order.to_vec();
            if from_below {
                seen.reverse();
            }
            if from_right {
                seen.iter_mut().for_each(|layer| layer.reverse());
            }
            let near = |slot: usize| {
                let joined = kept.iter().filter_map(move |(above, below)| match from_below {
                    false if *below == slot => Some(*above),
                    true if *above == slot => Some(*below),
                    _ => None,
                });
                joined.collect::<Vec<usize>>()
            };
            let blocks = blocks(&seen, layers.slots.len(), near);
            let mut x = compact(layers, &seen, &blocks);
            if from_right {
                x.iter_mut().for_each(|x| *x = -*x);
            }
            four.push(x);
        }
    }
    balance(layers, &four)
}

/// The links, of those from the beginning only the first: it lies straight above the stage that comes first.
fn mains(links: Vec<(usize, usize)>) -> Vec<(usize, usize)> {
    let mut begun = false;
    let mut mains = links;
    mains.retain(|(above, _)| *above != 0 || !std::mem::replace(&mut begun, true));
    mains
}

/// Whether a slot belongs to the way of an arrow, rather than being one of its ends.
fn passes(layers: &Layers, slot: usize) -> bool {
    !matches!(layers.slots[slot].what, What::Node(_))
}

/// The links without those that cross the way of a long arrow: long arrows stay straight.
fn keep_straight(layers: &Layers, order: &[Vec<usize>], links: &[(usize, usize)]) -> Vec<(usize, usize)> {
    let mut place = vec![0; layers.slots.len()];
    for layer in order {
        layer.iter().enumerate().for_each(|(at, slot)| place[*slot] = at);
    }
    let inner = |link: &(usize, usize)| passes(layers, link.0) && passes(layers, link.1);
    let crosses = |a: &(usize, usize), b: &(usize, usize)| {
        layers.slots[a.0].layer == layers.slots[b.0].layer
            && (place[a.0] < place[b.0] && place[a.1] > place[b.1]
                || place[a.0] > place[b.0] && place[a.1] < place[b.1])
    };
    let mut kept: Vec<(usize, usize)> = Vec::new();
    for link in links.iter().filter(|link| inner(link)) {
        if !kept.iter().any(|other| crosses(link, other)) {
            kept.push(*link);
        }
    }
    let straight = kept.clone();
    kept.extend(links.iter().filter(|link| !inner(link) && !straight.iter().any(|other| crosses(link, other))));
    kept
}

/// The block of every slot, named by its first slot: each slot joins the middle one of its neighbours, if that is
/// free and to the right of what was joined before.
fn blocks(seen: &[Vec<usize>], count: usize, near: impl Fn(usize) -> Vec<usize>) -> Vec<usize> {
    let mut place = vec![0; count];
    for layer in seen {
        layer.iter().enumerate().for_each(|(at, slot)| place[*slot] = at);
    }
    let mut root: Vec<usize> = (0..count).collect();
    let mut taken = vec![false; count];
    for layer in seen.iter().skip(1) {
        let mut reached: Option<usize> = None;
        for slot in layer {
            let mut neighbours = near(*slot);
            neighbours.sort_by_key(|other| place[*other]);
            let Some(last) = neighbours.len().checked_sub(1) else { continue };
            for middle in [last / 2, last.div_ceil(2)] {
                let other = neighbours[middle];
                let free = root[*slot] == *slot && !taken[other];
                if free && reached.is_none_or(|reached| reached < place[other]) {
                    root[*slot] = root[other];
                    taken[other] = true;
                    reached = Some(place[other]);
                }
            }
        }
    }
    root
}

/// The least place of every block that keeps the distances; then each moves up to what stands after it.
fn compact(layers: &Layers, seen: &[Vec<usize>], root: &[usize]) -> Vec<f64> {
    let apart = |left: usize, right: usize| {
        let pass = |slot: usize| matches!(layers.slots[slot].what, What::Pass);
        let room = if pass(left) && pass(right) { PASSING } else { BESIDE };
        f64::midpoint(layers.slots[left].width, layers.slots[right].width) + room
    };
    let mut after: Vec<(usize, usize, f64)> = Vec::new();
    for layer in seen {
        after.extend(layer.windows(2).map(|pair| (root[pair[0]], root[pair[1]], apart(pair[0], pair[1]))));
    }
    let order = sorted(root, &after);
    let mut x = vec![0.0_f64; root.len()];
    for block in &order {
        let least = after.iter().filter(|(_, right, _)| right == block).map(|(left, _, room)| x[*left] + room);
        x[*block] = least.fold(0.0, f64::max);
    }
    for block in order.iter().rev() {
        let most = after.iter().filter(|(left, _, _)| left == block).map(|(_, right, room)| x[*right] - room);
        let most = most.fold(f64::MAX, f64::min);
        if most < f64::MAX {
            x[*block] = x[*block].max(most);
        }
    }
    root.iter().map(|block| x[*block]).collect()
}

/// The blocks, each after all that stand to its left.
fn sorted(root: &[usize], after: &[(usize, usize, f64)]) -> Vec<usize> {
    let mut waiting: Vec<usize> = (0..root.len()).filter(|slot| root[*slot] == *slot).collect();
    let mut order: Vec<usize> = Vec::with_capacity(waiting.len());
    while !waiting.is_empty() {
        let ready = waiting
            .iter()
            .position(|block| !after.iter().any(|(left, right, _)| right == block && waiting.contains(left)))
            .unwrap_or(0);
        order.push(waiting.remove(ready));
    }
    order
}

/// The middle of the four ways, each first moved against the narrowest.
fn balance(layers: &Layers, four: &[Vec<f64>]) -> Vec<f64> {
    let edges = |x: &[f64]| {
        let half = |slot: usize| layers.slots[slot].width / 2.0;
        let left = x.iter().enumerate().map(|(slot, x)| x - half(slot)).fold(f64::MAX, f64::min);
        let right = x.iter().enumerate().map(|(slot, x)| x + half(slot)).fold(f64::MIN, f64::max);
        (left, right)
    };
    let narrowest = four.iter().map(|x| edges(x)).min_by(|a, b| (a.1 - a.0).total_cmp(&(b.1 - b.0)));
    let Some(narrowest) = narrowest else { return Vec::new() };
    let shifts: Vec<f64> = four
        .iter()
        .enumerate()
        .map(|(way, x)| if way % 2 == 0 { narrowest.0 - edges(x).0 } else { narrowest.1 - edges(x).1 })
        .collect();
    (0..layers.slots.len())
        .map(|slot| {
            let mut places: Vec<f64> = four.iter().zip(&shifts).map(|(x, shift)| x[slot] + shift).collect();
            places.sort_by(f64::total_cmp);
            f64::midpoint(places[1], places[2])
        })
        .collect()
}

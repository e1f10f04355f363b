//! Combinations of choices: all of them when they are few, every pair when they are many.

use std::collections::BTreeSet;

use super::solve::turn;

/// Rows of choices for several things at once; a place without a choice is left to whoever uses the row.
pub(super) struct Rows<T> {
    /// The rows.
    pub rows: Vec<Vec<Option<T>>>,
    /// Whether every combination is among them.
    pub whole: bool,
}

/// All combinations when there are at most so many; otherwise rows in which every pair of values stands together, and
/// each value once by itself.
pub(super) fn combine<T: Clone>(domains: &[Vec<T>], most: usize) -> Rows<T> {
    let sizes: Vec<usize> = domains.iter().map(Vec::len).collect();
    let all = sizes.iter().try_fold(1_usize, |product, size| product.checked_mul((*size).max(1)));
    let pick =
        |places: &[usize]| domains.iter().zip(places).map(|(domain, place)| domain.get(*place).cloned()).collect();
    if all.is_some_and(|all| all <= most) {
        let refs: Vec<&Vec<T>> = domains.iter().collect();
        let mut places = vec![0; domains.len()];
        let mut rows = vec![pick(&places)];
        while turn(&mut places, &refs) {
            rows.push(pick(&places));
        }
        return Rows { rows, whole: true };
    }
    let mut rows: Vec<Vec<Option<T>>> = Vec::new();
    for (column, domain) in domains.iter().enumerate() {
        for value in domain {
            rows.push((0..domains.len()).map(|place| (place == column).then(|| value.clone())).collect());
        }
    }
    rows.extend(pairs(&sizes).iter().map(|places| pick(places)));
    Rows { rows, whole: false }
}

/// Rows in which every two columns show every pair of their values; each row is filled so that it shows many new ones.
fn pairs(sizes: &[usize]) -> Vec<Vec<usize>> {
    let mut missing: BTreeSet<(usize, usize, usize, usize)> = BTreeSet::new();
    for first in 0..sizes.len() {
        for second in first + 1..sizes.len() {
            for one in 0..sizes[first] {
                missing.extend((0..sizes[second]).map(|other| (first, second, one, other)));
            }
        }
    }
    let mut rows = Vec::new();
    while let Some((first, second, one, other)) = missing.first().copied() {
        let mut row: Vec<Option<usize>> = vec![None; sizes.len()];
        (row[first], row[second]) = (Some(one), Some(other));
        for column in 0..sizes.len() {
            if row[column].is_none() {
                let new = |value: usize| {
                    let shown = |(place, chosen): (usize, &Option<usize>)| match chosen {
                        Some(chosen) if place < column => missing.contains(&(place, column, *chosen, value)),
                        Some(chosen) if place > column => missing.contains(&(column, place, value, *chosen)),
                        _ => false,
                    };
                    row.iter().enumerate().filter(|entry| shown(*entry)).count()
                };
                // Of equals the first: the usual value.
                row[column] = (0..sizes[column]).rev().max_by_key(|value| new(*value));
            }
        }
        let row: Vec<usize> = row.into_iter().map(Option::unwrap_or_default).collect();
        for first in 0..row.len() {
            for second in first + 1..row.len() {
                missing.remove(&(first, second, row[first], row[second]));
            }
        }
        rows.push(row);
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_choices_are_all_combined() {
        let rows = combine(&[vec!['a', 'b'], vec!['c', 'd', 'e']], 6);
        assert!(rows.whole);
        assert_eq!(rows.rows.len(), 6);
    }

    #[test]
    fn of_many_choices_every_pair_stands_together_in_few_rows() {
        let domains: Vec<Vec<usize>> = (0..10).map(|_| vec![0, 1, 2]).collect();
        let rows = combine(&domains, 100);
        assert!(!rows.whole && rows.rows.len() < 30 + 30, "{} rows", rows.rows.len());
        for first in 0..10 {
            for second in first + 1..10 {
                for (one, other) in (0..3).flat_map(|one| (0..3).map(move |other| (one, other))) {
                    let shows = |row: &Vec<Option<usize>>| row[first] == Some(one) && row[second] == Some(other);
                    assert!(rows.rows.iter().any(shows), "{first}={one} with {second}={other}");
                }
            }
        }
    }
}

//! How fast the engine reads a dossier, and how fast a register of a million finds what is due next.
#![allow(clippy::disallowed_methods, missing_docs, reason = "a bench looks at the clock")]

#[path = "../tests/random/mod.rs"]
mod random;

use std::hint::black_box;
use std::time::{Duration, Instant};

use criterion::{Criterion, criterion_group, criterion_main};
use dossier::{Actor, Event, clock_views, fold, next_due, view};
use jiff::Timestamp;
use procedure::Procedure;
use random::House;
use random::logs::logs;

/// What one page of one dossier takes: its log of 40 events read, all its clocks, and what one person can do.
fn one_dossier(c: &mut Criterion) {
    let mut group = c.benchmark_group("a dossier of 40 events");
    for (house, sample) in logs(40, 24) {
        let now: Timestamp = "2027-03-01T10:00:00Z".parse().expect("a moment");
        let actor = busiest(house, &sample[0], now);

        group.bench_function(format!("{}: read, clocks, actions", house.id), |b| {
            let mut next = sample.iter().cycle();
            b.iter(|| page(house, next.next().expect("a log"), &actor, now));
        });
        group.bench_function(format!("{}: read", house.id), |b| {
            let mut next = sample.iter().cycle();
            b.iter(|| fold(&house.versions, next.next().expect("a log")).expect("a dossier"));
        });
    }
    group.finish();
}

#[inline(never)]
fn page(house: &House, log: &[Event], actor: &Actor, now: Timestamp) {
    let dossier = fold(&house.versions, log).expect("a dossier");
    let procedure = version(house, &dossier);
    let today = procedure.time_zone.to_datetime(now).date();
    for part in &dossier.parts {
        black_box(clock_views(procedure, &dossier, part, today));
        let context = dossier::Context { procedures: &house.versions, people: &house.people, now };
        black_box(view::actions(&context, &dossier, part.number, actor));
    }
}

fn version<'h>(house: &'h House, dossier: &dossier::Dossier) -> &'h Procedure {
    house.versions.iter().find(|known| known.version == dossier.version).expect("a version")
}

/// Whoever can do most.
fn busiest(house: &House, log: &[Event], now: Timestamp) -> Actor {
    let dossier = fold(&house.versions, log).expect("a dossier");
    let context = dossier::Context { procedures: &house.versions, people: &house.people, now };
    let open = |person: &procedure::Id| {
        let actor = Actor { person: person.clone(), at: now };
        let list = view::actions(&context, &dossier, 1, &actor);
        list.iter().filter(|action| action.is_open()).count()
    };
    let person = house.people.people.keys().max_by_key(|person| open(person)).expect("somebody");
    Actor { person: person.clone(), at: now }
}

/// A register: every log read and its next last day found, on two threads. A share is measured; the whole is printed.
fn register(c: &mut Criterion) {
    const SHARE: usize = 10_000;
    const WHOLE: usize = 1_000_000;
    let samples = logs(15, 40);
    let today = jiff::civil::Date::constant(2027, 3, 1);
    let all: Vec<(&House, &[Event])> =
        samples.iter().flat_map(|(house, logs)| logs.iter().map(move |log| (*house, log.as_slice()))).collect();
    let half = |share: usize, from: usize| {
        for index in 0..share {
            let (house, log) = all[(index * 7 + from) % all.len()];
            let dossier = fold(&house.versions, log).expect("a dossier");
            black_box(next_due(&house.versions, &dossier, today));
        }
    };
    let both = |share: usize| {
        let begin = Instant::now();
        std::thread::scope(|scope| {
            scope.spawn(|| half(share / 2, 0));
            scope.spawn(|| half(share / 2, 1));
        });
        begin.elapsed()
    };
    let best = (0..5).map(|_| both(SHARE)).min().unwrap_or_default();
    let whole = best.as_secs_f64() * (WHOLE / SHARE) as f64;
    println!("a million dossiers of 15 events, two threads: {whole:.1} s (from the best of five shares of {SHARE})");
    let mut group = c.benchmark_group("a register");
    group.sample_size(10).measurement_time(Duration::from_secs(5));
    group
        .bench_function(format!("{SHARE} of a million dossiers of 15 events, two threads"), |b| b.iter(|| both(SHARE)));
    group.finish();
}

criterion_group!(figures, one_dossier, register);
criterion_main!(figures);

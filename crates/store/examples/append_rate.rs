//! How fast the store writes, beside what the database itself can do on this machine in the same run.
//!
//! `cargo run --release -p store --example append_rate [-- sqlite|postgres] [seconds] [callers] [dossiers stored before]`
//!
//! The limit: one event of 500 bytes, one row and one job as plain rows, grouped as the store groups them, durable, each
//! caller answered. Beside it `Store::write` with sealing and hashing: the same three, and a whole submission.

#[path = "../tests/common/cluster.rs"]
#[allow(dead_code, reason = "the example uses a part of what the tests do")]
mod cluster;
#[path = "append_rate/limit.rs"]
mod limit;

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use store::{Begin, Change, Duty, Event, Job, MasterKeys, Row, Settings, Store, Token};
use uuid::Uuid;

const ORG: &str = "koksijde";

/// How long, and with how many callers at a time.
#[derive(Clone, Copy)]
pub struct Load {
    seconds: u64,
    callers: usize,
}

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let on = args.first().map_or("sqlite", String::as_str);
    let number = |index: usize, other: usize| args.get(index).and_then(|text| text.parse().ok()).unwrap_or(other);
    let load = Load { seconds: number(1, 5) as u64, callers: number(2, 32) };
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime");
    runtime.block_on(run(on, load, number(3, 0)));
}

async fn run(on: &str, load: Load, stored: usize) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let server = (on == "postgres").then(|| cluster::Cluster::new(""));
    println!("{on}, {} s each, {} callers", load.seconds, load.callers);
    let limit = match &server {
        Some(server) => limit::postgres(&server.database(), load).await,
        None => limit::sqlite(&folder.path().join("limit.db"), load).await,
    };
    let database = match &server {
        Some(server) => server.database(),
        None => format!("sqlite:{}", folder.path().join("store.db").display()),
    };
    let keys = MasterKeys::from_text(&MasterKeys::new_text()).expect("a key");
    let attachments = folder.path().join("attachments").display().to_string();
    let settings = Settings { database, attachments, keys };
    let store = Store::open(&settings).await.expect("the store opens");
    let ids = fill(&store, stored).await;
    let held = store.clone();
    let append = measure("store: event, row, job", load, move |_| {
        let store = held.clone();
        async move {
            let mut change = begin(&store).await;
            change.row(row());
            store.write(change).await.expect("written");
        }
    })
    .await;
    let held = store.clone();
    let submission = measure("store: whole submission", load, move |_| {
        let store = held.clone();
        async move {
            let change = submission(&store).await;
            store.write(change).await.expect("written");
        }
    })
    .await;
    println!("the store reaches {:.0} % and {:.0} % of the limit", 100. * append / limit, 100. * submission / limit);
    building(&store).await;
    if stored > 0 {
        reading(&settings, store, ids, load).await;
    }
}

/// Stores dossiers, many to a commit; gives the id of every hundredth.
async fn fill(store: &Store, count: usize) -> Vec<Uuid> {
    let begun = Instant::now();
    let mut ids = Vec::new();
    for _ in 0..count.div_ceil(100) {
        let mut set = store::WriteSet::new();
        for n in 0..100 {
            let change = submission(store).await;
            if n == 0 {
                ids.push(change.dossier());
            }
            set.add(change);
        }
        store.write(set).await.expect("written");
    }
    if count > 0 {
        println!("{count} dossiers stored in {:.0} s", begun.elapsed().as_secs_f64());
    }
    ids
}

/// What is read from a full store, and how long it takes to open.
async fn reading(settings: &Settings, store: Store, ids: Vec<Uuid>, load: Load) {
    let ids = Arc::new(ids);
    let next = Arc::new(std::sync::atomic::AtomicUsize::new(0));
    let id = move |ids: &[Uuid]| ids[next.fetch_add(7919, Ordering::Relaxed) % ids.len()];
    let (held, all, pick) = (store.clone(), Arc::clone(&ids), id.clone());
    measure("read: a dossier with its log", load, move |_| {
        let (store, id) = (held.clone(), pick(&all));
        async move { drop(store.dossier(id).await.expect("read").expect("there")) }
    })
    .await;
    let (held, all, pick) = (store.clone(), Arc::clone(&ids), id);
    measure("read: a dossier's row", load, move |_| {
        let (store, id) = (held.clone(), pick(&all));
        async move { drop(store.listed(id).await.expect("read").expect("there")) }
    })
    .await;
    let held = store.clone();
    measure("read: 50 rows of a work list", load, move |_| {
        let store = held.clone();
        async move { drop(store.open_dossiers(ORG, &store::Filter::default(), None, 50).await.expect("read")) }
    })
    .await;
    let begun = Instant::now();
    let verified = store.verify(|_| ()).await.expect("read");
    assert!(verified.is_sound());
    let seconds = begun.elapsed().as_secs_f64();
    println!("verify: {} dossiers, {} entries in {seconds:.1} s", verified.dossiers, verified.entries);
    drop(store);
    std::thread::sleep(Duration::from_millis(300));
    let begun = Instant::now();
    Store::open(settings).await.expect("it opens").alive().await.expect("it answers");
    println!("open: {:.1} ms", begun.elapsed().as_secs_f64() * 1000.);
    if let Some(path) = settings.database.strip_prefix("sqlite:") {
        let size = std::fs::metadata(path).expect("there").len();
        println!("size: {:.2} KB a dossier", size as f64 / 1000. / verified.dossiers as f64);
    }
}

/// Runs `one` by many callers at once, prints the rate and the times, and returns the rate.
pub async fn measure<F, W>(what: &str, load: Load, one: F) -> f64
where
    F: Fn(usize) -> W + Send + Sync + 'static,
    W: Future<Output = ()> + Send,
{
    let (one, stop) = (Arc::new(one), Arc::new(AtomicBool::new(false)));
    let (begun, used) = (Instant::now(), processor_seconds());
    let callers: Vec<_> = (0..load.callers)
        .map(|caller| {
            let (one, stop) = (Arc::clone(&one), Arc::clone(&stop));
            tokio::spawn(async move {
                let mut times = Vec::new();
                while !stop.load(Ordering::Relaxed) {
                    let begun = Instant::now();
                    one(caller).await;
                    times.push(begun.elapsed());
                }
                times
            })
        })
        .collect();
    tokio::time::sleep(Duration::from_secs(load.seconds)).await;
    stop.store(true, Ordering::Relaxed);
    let mut times = Vec::new();
    for caller in callers {
        times.extend(caller.await.expect("a caller ends"));
    }
    let rate = times.len() as f64 / begun.elapsed().as_secs_f64();
    times.sort();
    let at = |share: f64| times[((times.len() - 1) as f64 * share) as usize].as_secs_f64() * 1000.;
    let now = processor_seconds();
    let each = (now.0 - used.0) * 1e6 / times.len() as f64;
    let writer = (now.1 - used.1) * 1e6 / times.len() as f64;
    let (p50, p99, max) = (at(0.5), at(0.99), at(1.));
    println!(
        "{what:<28} {rate:>8.0} /s   p50 {p50:.2} ms   p99 {p99:.2} ms   max {max:.1} ms   processor {each:.0} µs each, writer {writer:.0}"
    );
    rate
}

/// Processor time that this process used, and the writer's thread alone. It tells more than the clock when the machine
/// is busy with other things.
fn processor_seconds() -> (f64, f64) {
    let seconds = |path: std::path::PathBuf| {
        let stat = std::fs::read_to_string(path).unwrap_or_default();
        let fields = stat.rsplit(')').next().unwrap_or_default().split_whitespace().skip(11).take(2);
        fields.filter_map(|ticks| ticks.parse::<f64>().ok()).sum::<f64>() / 100.
    };
    let tasks = std::fs::read_dir("/proc/self/task").into_iter().flatten().flatten();
    let writer = |task: &std::path::PathBuf| {
        std::fs::read_to_string(task.join("comm")).is_ok_and(|name| name.trim() == "store-writer")
    };
    let writers = tasks.map(|task| task.path()).filter(writer).map(|task| seconds(task.join("stat"))).sum();
    (seconds("/proc/self/stat".into()), writers)
}

async fn begin(store: &Store) -> Change {
    let number = store.next_number(ORG, "KK-2026").await.expect("a number");
    let mut change = store.begin(Begin { id: Uuid::now_v7(), organisation: ORG, number, at: 1 });
    change.append(&Event { at: 1, recorded: 1, kind: "received", payload: &[b'x'; 500] });
    change.job(&Job { id: Uuid::now_v7(), kind: "mail", run_after: i64::MAX - 1, payload: &[b'j'; 100] });
    change
}

fn row() -> Row {
    Row {
        procedure: "klacht".to_owned(),
        edition: "1".to_owned(),
        stage: "received".to_owned(),
        next_due: Some(20_000),
        role: "handler".to_owned(),
        page: vec![b'p'; 300],
        ..Row::default()
    }
}

async fn submission(store: &Store) -> Change {
    let mut change = begin(store).await;
    let (token, code) = (Uuid::now_v7(), Uuid::now_v7());
    let duty = Duty {
        part: "1".to_owned(),
        kind: "acknowledge".to_owned(),
        role: "handler".to_owned(),
        due_date: Some(20_000),
        ..Duty::default()
    };
    change
        .row(row())
        .duties(vec![duty])
        .code(&store.code_hash(ORG, &code.to_string()))
        .answer(&Token::of(token.as_bytes()), 1, &[b'a'; 200])
        .search("De stoep voor de school ligt open en mijn kind struikelt er over");
    change
}

/// What sealing, hashing and building cost, without the database: a submission that is built and thrown away.
async fn building(store: &Store) {
    let begun = Instant::now();
    let rounds = 20_000;
    for _ in 0..rounds {
        std::hint::black_box(submission(store).await);
    }
    let each = |begun: Instant| begun.elapsed().as_secs_f64() * 1e6 / f64::from(rounds);
    println!("building one submission (sealing, hashing): {:.1} µs", each(begun));
    let sealed = store.seal("key", &[7; 32]);
    let begun = Instant::now();
    for _ in 0..rounds {
        std::hint::black_box(store.unseal("key", &sealed));
    }
    println!("opening what is as long as a key: {:.2} µs", each(begun));
}

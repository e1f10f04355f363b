//! What a page of a work list and a search cost in a full store, beside a small one in the same run.
//!
//! `cargo run --release -p store --example lists [-- sqlite|postgres] [dossiers in the full one] [in the small one]`
//!
//! One in ten dossiers is open: nearly all of the newest, and a few older ones. What is due on a day was received on many
//! days, so a page touches rows that lie far apart. Every dossier has some forty words of a vocabulary in which the
//! thousandth word is a thousand times as rare as the first, and planted words whose share is known.

#[path = "../tests/common/cluster.rs"]
#[allow(dead_code, reason = "the example uses a part of what the tests do")]
mod cluster;
#[path = "lists/fill.rs"]
mod fill;

use std::time::Instant;

use store::{Filter, Mark, MasterKeys, Settings, Store, Whose};

use fill::{Dice, Filled, ORG, fill};

/// Questions of each kind.
const ROUNDS: usize = 1000;

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let on = args.first().map_or("sqlite", String::as_str).to_owned();
    let number = |index: usize, other: usize| args.get(index).and_then(|text| text.parse().ok()).unwrap_or(other);
    let (many, few) = (number(1, 200_000), number(2, 10_000));
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime");
    runtime.block_on(run(&on, many, few));
}

async fn run(on: &str, many: usize, few: usize) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let server = (on == "postgres").then(|| cluster::Cluster::new("-c shared_buffers=1GB -c max_wal_size=8GB"));
    let mut stores = Vec::new();
    for count in [few, many] {
        let database = match &server {
            Some(server) => server.database(),
            None => format!("sqlite:{}", folder.path().join(format!("{count}.db")).display()),
        };
        let keys = MasterKeys::from_text(&MasterKeys::new_text()).expect("a key");
        let attachments = folder.path().join(format!("attachments-{count}")).display().to_string();
        let store = Store::open(&Settings { database: database.clone(), attachments, keys }).await.expect("it opens");
        let begun = Instant::now();
        let filled = fill(&store, count).await;
        if let Some(server) = &server {
            server.sql(&database, "vacuum analyze");
        }
        println!("{on}: {count} dossiers stored in {:.0} s", begun.elapsed().as_secs_f64());
        stores.push((store, filled));
    }
    lists(&stores).await;
    for (words, share) in fill::PLANTED {
        search(&stores, words, share).await;
    }
    for words in ["st", "de speeltuin", "sto", "speel", "speeltuin klacht", "zeewier klacht", "nergens"] {
        search(&stores, words, "").await;
    }
}

async fn lists(stores: &[(Store, Filled)]) {
    compare("open_dossiers, the first page", stores, async |store, _, _| {
        let page = store.open_dossiers(ORG, &Filter::default(), None, 50).await.expect("read");
        assert_eq!(page.items.len(), 50);
    })
    .await;
    compare("open_dossiers, any page", stores, async |store, filled, dice| {
        let mark = Some(somewhere(filled, dice));
        assert!(!store.open_dossiers(ORG, &Filter::default(), mark, 50).await.expect("read").items.is_empty());
    })
    .await;
    let mine = [Whose::Person("medewerker-3"), Whose::Role("handler"), Whose::Role("mediator")];
    compare("tasks of three, the first page", stores, async |store, _, _| {
        assert_eq!(store.tasks(ORG, &mine, None, None, None, 50).await.expect("read").items.len(), 50);
    })
    .await;
    compare("tasks of three, any page", stores, async |store, filled, dice| {
        let mark = Some(somewhere(filled, dice));
        assert!(!store.tasks(ORG, &mine, None, None, mark, 50).await.expect("read").items.is_empty());
    })
    .await;
    compare("tasks of three, from a day until one", stores, async |store, filled, dice| {
        let from = somewhere(filled, dice).day;
        assert!(!store.tasks(ORG, &mine, Some(from), Some(from + 400), None, 50).await.expect("read").items.is_empty());
    })
    .await;
    let who: Vec<String> = (0..20).map(|n| format!("team:{n}")).collect();
    let who: Vec<&str> = who.iter().map(String::as_str).collect();
    compare("seen_dossiers of twenty, any page", stores, async |store, filled, dice| {
        let mark = Some(somewhere(filled, dice));
        store.seen_dossiers(ORG, &who, true, &Filter::default(), mark, 50).await.expect("read");
    })
    .await;
    let stage = Filter { stage: "klacht/second-line", ..Filter::default() };
    compare("open_dossiers in a stage, any page", stores, async |store, filled, dice| {
        let mark = Some(somewhere(filled, dice));
        store.open_dossiers(ORG, &stage, mark, 50).await.expect("read");
    })
    .await;
}

async fn search(stores: &[(Store, Filled)], words: &str, share: &str) {
    compare(&format!("search `{words}` {share}"), stores, async |store, _, _| {
        store.search(ORG, words, None, 50).await.expect("searched");
    })
    .await;
}

/// A place in the list from which at least a page is left, nine times out of ten.
fn somewhere(filled: &Filled, dice: &mut Dice) -> Mark {
    let (first, last) = filled.days;
    let day = first + (dice.roll() * ((last - first) as f64 * 0.9)) as i64;
    Mark { day, dossier: filled.ids[(dice.roll() * filled.ids.len() as f64) as usize], nr: 0 }
}

/// Asks each store in turn, so that whatever else the machine does slows both; prints what it takes.
async fn compare(what: &str, stores: &[(Store, Filled)], ask: impl AsyncFn(&Store, &Filled, &mut Dice)) {
    let mut times = vec![Vec::new(); stores.len()];
    let begun = Instant::now();
    let mut dice = Dice(1);
    for _ in 0..ROUNDS {
        for ((store, filled), times) in stores.iter().zip(&mut times) {
            let begun = Instant::now();
            ask(store, filled, &mut dice).await;
            times.push(begun.elapsed().as_secs_f64() * 1000.);
        }
        if begun.elapsed().as_secs() > 20 {
            break;
        }
    }
    print!("{what:<40}");
    let mut middles = Vec::new();
    for times in &mut times {
        times.sort_by(f64::total_cmp);
        let at = |share: f64| times[((times.len() - 1) as f64 * share) as usize];
        middles.push(at(0.5));
        print!("   p50 {:>7.2} ms  p99 {:>7.2} ms", at(0.5), at(0.99));
    }
    println!("   {:.2} times", middles[middles.len() - 1] / middles[0]);
}

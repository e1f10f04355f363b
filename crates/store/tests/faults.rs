//! Disks that are full, read-only or gone, and servers that stop: each is told apart, nothing acknowledged is lost, and
//! the store goes on by itself.

mod common;

use std::io::BufRead;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use common::cluster::Cluster;
use common::{ORG, On, begun, house, row, told};
use store::{MasterKeys, Settings, Store, Token, WriteError};
use uuid::Uuid;

/// Runs one of the `inside` tests below with a small disk of its own, which no other process sees and which is gone
/// with it.
fn on_a_small_disk(test: &str) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let program = std::env::current_exe().expect("this test");
    let script = format!(
        "mount -t tmpfs -o size=4m tmpfs '{0}' && SMALL_DISK='{0}' exec '{1}' --ignored --exact {test} --nocapture",
        folder.path().display(),
        program.display()
    );
    let mut command = Command::new("unshare");
    if !common::cluster::is_root() {
        command.args(["--user", "--map-root-user"]);
    }
    let output = command.args(["--mount", "sh", "-c", &script]).output().expect("unshare (package util-linux) runs");
    let said = String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && said.contains("1 passed"), "mount namespaces are needed here: {said}");
}

fn small_disk() -> (Settings, String) {
    let folder = std::env::var("SMALL_DISK").expect("a small disk");
    let keys = MasterKeys::from_text(&MasterKeys::new_text()).expect("a key");
    let settings =
        Settings { database: format!("sqlite:{folder}/gehoor.db"), attachments: format!("{folder}/attachments"), keys };
    (settings, folder)
}

/// Writes until it fails; what was acknowledged, and why it ended.
async fn until_it_fails(store: &Store) -> (Vec<Uuid>, WriteError) {
    let mut written = Vec::new();
    for _ in 0..100_000 {
        let change = begun(store, &"x".repeat(3000)).await;
        let id = change.dossier();
        match store.write(change).await {
            Ok(_) => written.push(id),
            Err(error) => return (written, error),
        }
    }
    panic!("it never failed");
}

async fn all_there(store: &Store, written: &[Uuid]) {
    for &id in written {
        assert!(store.dossier(id).await.expect("read").is_some_and(|dossier| dossier.version == 1));
    }
    let verified = store.verify(|_| ()).await.expect("read");
    assert!(verified.is_sound(), "{:?}", verified.broken);
}

#[test]
fn a_full_disk_is_told_and_survived() {
    on_a_small_disk("inside_a_full_disk");
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "run by the test above, on a small disk"]
async fn inside_a_full_disk() {
    let (settings, folder) = small_disk();
    let filler = Path::new(&folder).join("filler");
    std::fs::write(&filler, vec![0; 1 << 20]).expect("there is room");
    let store = Store::open(&settings).await.expect("it opens");
    let (mut written, error) = until_it_fails(&store).await;
    assert!(matches!(error, WriteError::Full), "{error:?}");
    assert!(written.len() > 10);
    all_there(&store, &written).await;
    let mut staging = store.stage().await.expect("begun");
    let mut outcome = Ok(());
    for _ in 0..100 {
        outcome = outcome.and(staging.write(&[7; 100_000]).await);
    }
    assert!(matches!(outcome, Err(WriteError::Full)), "{outcome:?}");
    drop(staging);

    std::fs::remove_file(&filler).expect("room again");
    let change = begun(&store, "weer ruimte").await;
    written.push(change.dossier());
    store.write(change).await.expect("it goes on by itself");
    all_there(&store, &written).await;
    drop(store);
    all_there(&Store::open(&settings).await.expect("it opens again"), &written).await;
}

#[test]
fn a_read_only_disk_is_told_and_survived() {
    on_a_small_disk("inside_a_read_only_disk");
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "run by the test above, on a small disk"]
async fn inside_a_read_only_disk() {
    let (settings, folder) = small_disk();
    let store = Store::open(&settings).await.expect("it opens");
    let first = begun(&store, "een").await;
    let id = first.dossier();
    store.write(first).await.expect("written");
    let mount = |options: &str| {
        let status = Command::new("mount").args(["-o", options, &folder]).status().expect("mount runs");
        assert!(status.success(), "mount -o {options}");
    };
    let itself = Command::new("mount").args(["--bind", &folder, &folder]).status().expect("mount runs");
    assert!(itself.success());
    mount("remount,bind,ro");
    let reading = Store::open(&settings).await.expect("what is there can be read");
    assert!(reading.dossier(id).await.expect("read").is_some());
    let change = begun(&reading, "twee").await;
    let outcome = reading.write(change).await;
    assert!(matches!(outcome, Err(WriteError::ReadOnly)), "{outcome:?}");
    let mut staging = reading.stage().await;
    if let Ok(staging) = &mut staging {
        assert!(matches!(staging.write(&[0; 200_000]).await, Err(WriteError::ReadOnly)));
    }
    assert!(matches!(staging.map(|_| ()), Err(WriteError::ReadOnly)));
    mount("remount,bind,rw");
    let change = begun(&reading, "drie").await;
    reading.write(change).await.expect("it goes on by itself");
    reading.stage().await.expect("documents as well");
    all_there(&reading, &[id]).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_database_that_is_moved_away_and_back_is_found_again() {
    let house = house(On::Sqlite).await;
    let store = &house.store;
    let change = begun(store, "een").await;
    let id = change.dossier();
    store.write(change).await.expect("written");
    let (here, away) = (house.folder.path().join("gehoor.db"), house.folder.path().join("weg"));
    std::fs::rename(&here, &away).expect("moved");
    let numbered =
        |seq| store::Begin { id: Uuid::now_v7(), organisation: ORG, number: store::Number::new("KK-2026", seq), at: 0 };
    let outcome = store.write(store.begin(numbered(2))).await;
    assert!(matches!(outcome, Err(WriteError::Unavailable(_))), "{outcome:?}");
    assert!(!here.exists(), "no empty database is made in its place");
    std::fs::write(&here, b"").expect("something else stands there");
    let outcome = store.write(store.begin(numbered(2))).await;
    assert!(matches!(outcome, Err(WriteError::Unavailable(_))), "{outcome:?}");
    assert!(store.next_number(ORG, "KK-2026").await.is_err(), "nor is another database read");
    std::fs::rename(&away, &here).expect("moved back");
    store.write(store.begin(numbered(2))).await.expect("it goes on by itself");
    assert_eq!(store.next_number(ORG, "KK-2026").await.expect("a number").seq(), 3);
    assert!(store.dossier(id).await.expect("read").is_some());
    assert!(store.verify(|_| ()).await.expect("read").is_sound());
}

/// A writer is killed in the middle of its work, again and again; whatever it said was stored is there, whole.
#[test]
fn killed_at_any_moment_nothing_acknowledged_is_lost() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    std::fs::write(folder.path().join("key"), MasterKeys::new_text().as_bytes()).expect("written");
    let mut acknowledged = Vec::new();
    for round in 0..6 {
        let mut writer = Command::new(std::env::current_exe().expect("this test"))
            .args(["--ignored", "--exact", "inside_a_writer", "--nocapture"])
            .env("KILLED_FOLDER", folder.path())
            .stdout(std::process::Stdio::piped())
            .stderr(std::process::Stdio::null())
            .spawn()
            .expect("it starts");
        let mut lines = std::io::BufReader::new(writer.stdout.take().expect("a pipe")).lines();
        let mut told = |line: std::io::Result<String>| {
            acknowledged.extend(line.ok().and_then(|line| Uuid::try_parse(line.trim()).ok()));
        };
        // Killed after a number of acknowledgements that differs each time, while others are under way.
        lines.by_ref().take(40 + 37 * round).for_each(&mut told);
        writer.kill().expect("killed");
        lines.for_each(&mut told);
        writer.wait().expect("it ended");
    }
    assert!(acknowledged.len() > 300, "{}", acknowledged.len());
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async {
        let store = Store::open(&killed_settings(folder.path())).await.expect("it opens");
        all_there(&store, &acknowledged).await;
        for id in acknowledged {
            assert!(store.listed(id).await.expect("read").is_some(), "its row came with it");
            assert_eq!(store.duties_of(id).await.expect("read").len(), 1, "and its duty");
        }
    });
}

fn killed_settings(folder: &Path) -> Settings {
    let key = std::fs::read_to_string(folder.join("key")).expect("a key");
    Settings {
        database: format!("sqlite:{}", folder.join("gehoor.db").display()),
        attachments: folder.join("attachments").display().to_string(),
        keys: MasterKeys::from_text(&key).expect("a key"),
    }
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "run, and killed, by the test above"]
async fn inside_a_writer() {
    use std::io::Write;
    let folder = std::env::var("KILLED_FOLDER").expect("a folder");
    let store = Store::open(&killed_settings(Path::new(&folder))).await.expect("it opens");
    let writers: Vec<_> = (0..8)
        .map(|_| {
            let store = store.clone();
            tokio::spawn(async move {
                loop {
                    let change = begun(&store, &"x".repeat(2000)).await;
                    let id = change.dossier();
                    store.write(change).await.expect("written");
                    // One line in one write: half a line is no acknowledgement.
                    if std::io::stdout().write_all(format!("{id}\n").as_bytes()).is_err() {
                        return;
                    }
                }
            })
        })
        .collect();
    for writer in writers {
        writer.await.expect("until it is killed");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_damaged_file_is_told() {
    let house = house(On::Sqlite).await;
    for n in 0..50 {
        let change = begun(&house.store, &format!("{n}")).await;
        house.store.write(change).await.expect("written");
    }
    let settings = house.settings.clone();
    drop(house.store);
    tokio::time::sleep(Duration::from_millis(200)).await;
    let path = settings.database.strip_prefix("sqlite:").expect("SQLite");
    let mut bytes = std::fs::read(path).expect("read");
    for byte in bytes.iter_mut().skip(4096).step_by(3) {
        *byte = 0xa5;
    }
    std::fs::write(path, bytes).expect("written");
    match Store::open(&settings).await {
        Err(_) => {}
        Ok(store) => {
            let change = store.begin(store::Begin {
                id: Uuid::now_v7(),
                organisation: ORG,
                number: store::Number::new("KK-2026", 999),
                at: 0,
            });
            assert!(matches!(store.write(change).await, Err(WriteError::Damaged(_))));
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_stops_and_starts_is_found_again() {
    let cluster = Cluster::new("");
    let folder = tempfile::tempdir().expect("a temporary folder");
    let settings = Settings {
        database: cluster.database(),
        attachments: folder.path().join("attachments").display().to_string(),
        keys: MasterKeys::from_text(&MasterKeys::new_text()).expect("a key"),
    };
    let store = Store::open(&settings).await.expect("it opens");
    let writing = store.clone();
    let writer = tokio::spawn(async move {
        let (mut written, mut faults, mut again) = (Vec::new(), 0, 0);
        for n in 0.. {
            let token = Token::of(format!("form {n}").as_bytes());
            loop {
                let Ok(number) = writing.next_number(ORG, "KK-2026").await else {
                    faults += 1;
                    tokio::time::sleep(Duration::from_millis(20)).await;
                    continue;
                };
                let begin = store::Begin { id: Uuid::now_v7(), organisation: ORG, number, at: 0 };
                let mut change = writing.begin(begin);
                change.append(&told("een")).row(row("een")).answer(&token, i64::MAX, b"ontvangen");
                let id = change.dossier();
                match writing.write(change).await {
                    Ok(_) => written.push(id),
                    Err(WriteError::Duplicate(answered)) => {
                        again += 1;
                        written.push(answered.dossier);
                    }
                    Err(WriteError::Unavailable(_) | WriteError::Uncertain(_)) => {
                        faults += 1;
                        tokio::time::sleep(Duration::from_millis(20)).await;
                        continue;
                    }
                    Err(error) => panic!("an outage is nothing else: {error:?}"),
                }
                break;
            }
            if n > 50 && faults > 0 && written.len() > 200 {
                break;
            }
        }
        (written, faults, again)
    });
    tokio::time::sleep(Duration::from_millis(300)).await;
    cluster.stop();
    let outage = store.dossier(Uuid::now_v7()).await;
    assert!(matches!(outage, Err(store::ReadError::Unavailable(_))), "{outage:?}");
    assert!(store.alive().await.is_err());
    cluster.start();
    let (written, faults, _) = writer.await.expect("the writer ends");
    assert!(faults > 0, "it met the outage");
    all_there(&store, &written).await;
    let verified = store.verify(|_| ()).await.expect("read");
    assert_eq!(verified.dossiers as usize, written.len(), "nothing twice, nothing half");

    let name = settings.database.rsplit('/').next().expect("a name");
    cluster.sql(&settings.database, &format!("alter database {name} set default_transaction_read_only = on"));
    cluster.sql(
        &settings.database,
        "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'gehoor'",
    );
    tokio::time::sleep(Duration::from_millis(100)).await;
    let begin =
        store::Begin { id: Uuid::now_v7(), organisation: ORG, number: store::Number::new("KK-2026", 9999), at: 0 };
    let outcome = store.write(store.begin(begin)).await;
    assert!(matches!(outcome, Err(WriteError::ReadOnly)), "{outcome:?}");
}

//! Scratch.
#![allow(clippy::disallowed_methods, clippy::disallowed_types, missing_docs)]
use std::sync::Arc;
struct Disk;
impl procedure::Files for Disk {
    fn read(&self, path: &str) -> Option<Vec<u8>> {
        std::fs::read(path).ok()
    }
}
fn main() {
    let read = |dir: &str| -> Vec<(String, String)> {
        let mut v: Vec<(String, String)> = std::fs::read_dir(dir)
            .unwrap()
            .flatten()
            .filter(|e| e.path().extension().is_some_and(|x| x == "yaml"))
            .map(|e| (e.path().to_string_lossy().into_owned(), std::fs::read_to_string(e.path()).unwrap()))
            .collect();
        v.sort();
        v
    };
    let calendars = calendar::Calendars::load(&read("calendars")).unwrap();
    let regimes: Vec<(String, Vec<u8>)> = read("regimes").into_iter().map(|(n, t)| (n, t.into_bytes())).collect();
    let library =
        procedure::Library { calendars: Arc::new(calendars), regimes: procedure::load_regimes(&regimes).unwrap() };
    let deep = std::env::args().any(|a| a == "--deep");
    for path in std::env::args().skip(1).filter(|a| a != "--deep") {
        let t = std::time::Instant::now();
        let loaded = procedure::load(&Disk, &path, &library);
        let load = t.elapsed();
        let Some(procedure) = loaded.procedure else {
            for p in &loaded.problems {
                println!("{}", p.render(text::Language::Nl));
            }
            continue;
        };
        let t = std::time::Instant::now();
        let e = proof::explore::explore(
            &procedure,
            if deep { proof::explore::Bounds::DEEP } else { proof::explore::Bounds::QUICK },
        );
        println!(
            "{path}: load {load:?} explore {:?} states {} tries {} limited {}",
            t.elapsed(),
            e.states,
            e.tries,
            e.limited
        );
        for p in &e.problems {
            println!("{}", p.render(text::Language::Nl));
        }
    }
}

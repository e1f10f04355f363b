//! scratch
#![allow(clippy::disallowed_methods)]
mod common;
use text::Language;
#[test]
fn look() {
    for (path, _) in common::files_in("procedures", &|name| name == "procedure.yaml") {
        let loaded = procedure::load(&common::Repository, &path, &common::library());
        let name = path.split('/').nth(1).unwrap();
        match loaded.procedure {
            Some(found) => {
                let name = format!("{name}-{}", found.version);
                std::fs::create_dir_all("/tmp/look").unwrap();
                std::fs::write(format!("/tmp/look/{name}.nl.md"), procedure::explain(&found, Language::Nl)).unwrap();
                std::fs::write(format!("/tmp/look/{name}.en.md"), procedure::explain(&found, Language::En)).unwrap();
                std::fs::write(format!("/tmp/look/{name}.svg"), procedure::diagram(&found, None, Language::Nl).unwrap()).unwrap();
                for track in &found.tracks {
                    std::fs::write(format!("/tmp/look/{name}.{}.svg", track.id), procedure::diagram(&found, Some(&track.id), Language::Nl).unwrap()).unwrap();
                }
                println!("ok {name}");
            }
            None => {
                println!("NO {path}: {}", loaded.problems.len());
                for problem in loaded.problems.iter().take(5) { println!("   {}", problem.render(Language::Nl)); }
            }
        }
    }
}

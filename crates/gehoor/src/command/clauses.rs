//! `gehoor clauses`: for each clause the rules that execute it, where it is shown, or who it is left to.

use std::process::ExitCode;

use procedure::{Citation, CitedAs, Procedure};
use text::Message;

use super::Paths;
use crate::home;
use crate::output::Voice;

/// Which procedures.
#[derive(clap::Args)]
pub struct Args {
    #[command(flatten)]
    paths: Paths,
}

pub fn run(voice: &Voice, args: &Args) -> ExitCode {
    if !args.paths.lead_somewhere(voice) {
        return ExitCode::from(2);
    }
    let library = match home::library() {
        Ok(library) => library,
        Err(problems) => {
            voice.problems(&problems, false);
            return ExitCode::from(2);
        }
    };
    let (mut total, mut explained) = (0, 0);
    let mut reports = Vec::new();
    for path in &args.paths.paths {
        for folder in home::folders(path) {
            let organisation = home::organisation(&folder, &library);
            let Some(procedure) = organisation.main() else {
                voice.problems(&organisation.problems(), false);
                return ExitCode::FAILURE;
            };
            for clause in &procedure.clauses {
                total += 1;
                let places = places(procedure, &clause.id);
                explained += usize::from(places.iter().any(|citation| citation.how != CitedAs::Choice));
                if voice.json() {
                    reports.push(serde_json::json!({
                        "clause": clause.id, "kind": clause.kind, "says": clause.says,
                        "places": places.iter().map(|c| serde_json::json!({ "place": c.place, "how": how(c) })).collect::<Vec<_>>(),
                    }));
                } else {
                    print(voice, clause, &places);
                }
            }
        }
    }
    if voice.json() {
        voice.value(&serde_json::json!({ "clauses": total, "explained": explained, "list": reports }));
    } else {
        voice.message(&Message::new("gehoor-clauses-total").with("explained", explained).with("total", total));
    }
    if total > 0 && total == explained { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn places<'p>(procedure: &'p Procedure, clause: &str) -> Vec<&'p Citation> {
    let mut places: Vec<&Citation> =
        procedure.citations.iter().filter(|citation| &*citation.clause == clause).collect();
    places.sort_by(|a, b| (a.how, &a.place).cmp(&(b.how, &b.place)));
    places.dedup();
    places
}

fn how(citation: &Citation) -> &'static str {
    match citation.how {
        CitedAs::Rule => "rule",
        CitedAs::Shown => "shown",
        CitedAs::Human => "human",
        CitedAs::Choice => "choice",
    }
}

fn print(voice: &Voice, clause: &procedure::Clause, places: &[&Citation]) {
    voice.line(format!("{}  {}", clause.id, clause.says));
    if places.is_empty() {
        voice.line(format!("    {}", voice.say(&Message::new("gehoor-clause-nowhere"))));
    }
    for citation in places {
        let word = match citation.how {
            CitedAs::Rule => "gehoor-clause-rule",
            CitedAs::Shown => "gehoor-clause-shown",
            CitedAs::Human => "gehoor-clause-human",
            CitedAs::Choice => "gehoor-clause-choice",
        };
        voice.line(format!("    {}", voice.say(&Message::new(word).with("place", &citation.place))));
    }
}

//! The JSON Schemas with which any editor completes and checks the files that authors write.

use calendar::CalendarFile;
use reading::{Decode, Definitions};
use serde_json::{Value as Json, json};

use crate::file::{ClausesFile, ProcedureFile, RegimeFile};

/// The version of the language: it goes up when a file that was right becomes wrong.
pub const VERSION: u32 = 1;

/// Every schema: the name of its file, and what stands in it.
///
/// A file that is only built upon (`extends`) leaves keys out that another fills in, so the root of a procedure
/// requires none; loading does.
pub fn documents() -> Vec<(&'static str, Json)> {
    let mut procedure = document::<ProcedureFile>("procedure");
    if let Some(root) = procedure["$defs"]["ProcedureFile"].as_object_mut() {
        root.remove("required");
    }
    vec![
        ("procedure.json", procedure),
        ("regime.json", document::<RegimeFile>("regime")),
        ("clauses.json", document::<ClausesFile>("clauses")),
        ("calendar.json", document::<CalendarFile>("calendar")),
    ]
}

/// A schema as it stands in its file: readable, and with a line end.
pub fn text_of(document: &Json) -> String {
    format!("{document:#}\n")
}

fn document<T: Decode>(name: &str) -> Json {
    let id = format!("https://gehoor.example/schema/{VERSION}/{name}.json");
    let mut whole = Definitions::document::<T>(&id, name);
    whole["x-language-version"] = json!(VERSION);
    whole
}

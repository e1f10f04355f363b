//! `gehoor schema`: the JSON Schemas of everything that authors write, and the description of the API.

use std::path::PathBuf;
use std::process::ExitCode;

use text::Message;

use crate::files;
use crate::output::Voice;

/// Where to.
#[derive(clap::Args)]
pub struct Args {
    /// The folder to write them to.
    #[arg(default_value = "schema")]
    folder: PathBuf,
}

pub fn run(voice: &Voice, args: &Args) -> ExitCode {
    let written = std::fs::create_dir_all(&args.folder).and_then(|()| {
        let api = ("openapi.json", server::api_document());
        let mut documents = procedure::schema::documents().into_iter().chain([api]);
        documents.try_for_each(|(name, document)| {
            std::fs::write(args.folder.join(name), procedure::schema::text_of(&document))
        })
    });
    match written {
        Ok(()) => {
            voice.message(&Message::new("gehoor-schema-done").with("folder", files::name(&args.folder)));
            ExitCode::SUCCESS
        }
        Err(error) => {
            let message = Message::new("gehoor-new-failed").with("folder", files::name(&args.folder));
            eprintln!("{}", voice.say(&message.with("error", error.to_string())));
            ExitCode::from(2)
        }
    }
}

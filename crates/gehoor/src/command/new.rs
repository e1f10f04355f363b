//! `gehoor new`: a small, complete, commented procedure to start one's own from.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use include_dir::{Dir, include_dir};
use text::{Argument, Message};

use crate::files;
use crate::output::Voice;

static TEMPLATES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/templates");

/// What to begin.
#[derive(clap::Args)]
pub struct Args {
    /// The law that the procedure stands under: nl-awb, nl-wko, nl-jeugdwet, be-bestuursdecreet or be-lokaal.
    #[arg(long)]
    regime: String,
    /// The folder to write; it must not exist yet, or be empty.
    folder: PathBuf,
}

pub fn run(voice: &Voice, args: &Args) -> ExitCode {
    let refuse = |message: Message| {
        eprintln!("{}", voice.say(&message));
        ExitCode::from(2)
    };
    let Some(template) = TEMPLATES.get_dir(&args.regime) else {
        let known = TEMPLATES.dirs().map(|dir| Argument::from(files::name(dir.path()))).collect();
        let message = Message::new("gehoor-new-regime").with("found", &args.regime);
        return refuse(message.with("known", Argument::Choice(known)));
    };
    let taken =
        std::fs::read_dir(&args.folder).is_ok_and(|mut entries| entries.next().is_some()) || args.folder.is_file();
    if taken {
        return refuse(Message::new("gehoor-new-taken").with("folder", files::name(&args.folder)));
    }
    let name = args.folder.file_name().map(|name| name.to_string_lossy().to_lowercase()).unwrap_or_default();
    if let Err(error) = write(template, template.path(), &args.folder, &name) {
        let message = Message::new("gehoor-new-failed").with("folder", files::name(&args.folder));
        return refuse(message.with("error", error.to_string()));
    }
    voice.message(&Message::new("gehoor-new-done").with("folder", files::name(&args.folder)));
    ExitCode::SUCCESS
}

/// Copies a template; the procedure takes the name of its folder as its id.
fn write(dir: &Dir<'_>, root: &Path, folder: &Path, name: &str) -> std::io::Result<()> {
    std::fs::create_dir_all(folder)?;
    for file in dir.files() {
        let inside = file.path().strip_prefix(root).unwrap_or(file.path());
        let path = folder.join(inside);
        if let Some(parent) = path.parent() {
            std::fs::create_dir_all(parent)?;
        }
        let is_procedure = inside == Path::new("procedure.yaml");
        match file.contents_utf8().filter(|_| is_procedure) {
            Some(text) => std::fs::write(path, named(text, name))?,
            None => std::fs::write(path, file.contents())?,
        }
    }
    dir.dirs().try_for_each(|dir| write(dir, root, folder, name))
}

fn named(text: &str, name: &str) -> String {
    let fits = !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    if let Some(line) = lines.iter_mut().find(|line| line.starts_with("procedure:")).filter(|_| fits) {
        *line = format!("procedure: {name}");
    }
    lines.join("\n") + "\n"
}

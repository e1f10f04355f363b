//! `trial`: measures an installation, and tries it.

use std::path::PathBuf;
use std::process::{Command, ExitCode};

use clap::{Parser, Subcommand};
use trial::{Trouble, faults, kill, load};

/// Tries the built program as people and machines do.
#[derive(Parser)]
#[command(name = "trial", about, max_term_width = 100)]
struct Cli {
    /// The program on trial; without it the one beside this one, built anew.
    #[arg(long, global = true)]
    program: Option<PathBuf>,
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// How fast it keeps and shows, beside what its machine can do in the same run.
    Load(load::Load),
    /// Kills the server at random moments while people send, and proves after each that nothing was lost or doubled.
    Kill(kill::Kill),
    /// Fills its disk, makes it read-only, takes its database away, and proves that nobody loses what they typed.
    Faults(faults::Faults),
}

fn main() -> ExitCode {
    let cli = Cli::parse();
    let held = program(cli.program).and_then(|program| match &cli.what {
        What::Load(load) => load::run(load, &program),
        What::Kill(kill) => kill::run(kill, &program),
        What::Faults(faults) => faults::run(faults, &program),
    });
    match held {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(trouble) => {
            eprintln!("{trouble}");
            ExitCode::from(2)
        }
    }
}

/// The program on trial: it belongs to the same build as this one.
fn program(named: Option<PathBuf>) -> Result<PathBuf, Trouble> {
    if let Some(named) = named {
        return Ok(named);
    }
    if let Some(cargo) = std::env::var_os("CARGO") {
        let mut build = Command::new(cargo);
        build.args(["build", "--quiet", "-p", "gehoor"]).current_dir(env!("CARGO_MANIFEST_DIR"));
        if !cfg!(debug_assertions) {
            build.arg("--release");
        }
        if !build.status()?.success() {
            return Err(Trouble::Server("it does not build".to_owned()));
        }
    }
    Ok(std::env::current_exe()?.with_file_name("gehoor"))
}

//! The command line: one file a subcommand; configuration and wiring, no rules.

mod command;
mod configuration;
mod files;
mod home;
mod opening;
mod output;

use std::process::ExitCode;

use clap::Parser;
use mimalloc::MiMalloc;

/// Pages and write sets are many small pieces for a moment: see docs/figures.md for what this gives.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    command::run(command::Cli::parse())
}

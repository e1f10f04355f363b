//! The command line: one file a subcommand; configuration and wiring, no rules.

mod command;
mod files;
mod home;
mod output;

use std::process::ExitCode;

use clap::Parser;

fn main() -> ExitCode {
    command::run(command::Cli::parse())
}

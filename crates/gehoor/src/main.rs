//! The command line: one file a subcommand; configuration and wiring, no rules.

mod command;
mod configuration;
mod files;
mod home;
mod opening;
mod output;

use std::process::ExitCode;

use clap::Parser;

fn main() -> ExitCode {
    command::run(command::Cli::parse())
}

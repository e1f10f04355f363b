//! `gehoor demo`: the organisations with lifelike dossiers and a clock that can be moved forward.

use std::collections::BTreeMap;
use std::future::Future;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use dossier::Event;
use jiff::Timestamp;
use procedure::Id;
use proof::scenario;
use service::{Clock, Organisation, Organisations, Service};
use text::Message;

use crate::configuration::{Configuration, LogFormat};
use crate::opening::{self, CannotOpen};
use crate::output::Voice;
use crate::{files, home};

/// Where the demo is.
#[derive(clap::Args)]
pub struct Args {
    /// Where pages are served.
    #[arg(long, default_value = "127.0.0.1:8080")]
    listen: SocketAddr,
    /// The folder of the demo; without it a temporary one, which is taken away at the end.
    #[arg(long)]
    data: Option<PathBuf>,
    /// The folder with the procedures; when it is not there, those that the program carries.
    #[arg(long, default_value = "procedures")]
    procedures: PathBuf,
    /// No limit on how often and how fast forms are sent, for tests and measurements.
    #[arg(long)]
    unhurried: bool,
}

pub fn run(voice: &Voice, args: &Args) -> ExitCode {
    let temporary = match &args.data {
        Some(_) => None,
        None => match tempfile::Builder::new().prefix("gehoor-demo-").tempdir() {
            Ok(folder) => Some(folder),
            Err(error) => {
                eprintln!("{error}");
                return ExitCode::from(2);
            }
        },
    };
    let data = args.data.clone().or_else(|| temporary.as_ref().map(|folder| folder.path().to_path_buf()));
    let data = data.unwrap_or_default();
    let configuration = configuration(args, &data);
    opening::log(&configuration);
    block(voice, async {
        if !configuration.procedures.is_dir() {
            home::write_procedures(&configuration.procedures)
                .map_err(|error| CannotOpen::Because(error.to_string()))?;
        }
        let list = opening::organisations(voice, &configuration.procedures)?;
        let samples: Vec<Sample> = list.iter().flat_map(|(folder, one)| samples(voice, folder, one)).collect();
        let last = samples.iter().filter_map(|sample| sample.events.last()).map(|event| event.recorded).max();
        let clock = Clock::beginning_at(begins(last, &data));
        let empty = !data.join("gehoor.db").exists();
        let store = opening::store(&configuration).await?;
        let organisations = Organisations::new(list.into_iter().map(|(_, organisation)| organisation).collect());
        let service = Service::new(store.clone(), organisations.clone(), clock.clone());
        let codes = if empty { keep(&service, &samples).await? } else { Vec::new() };
        for line in codes {
            voice.line(line);
        }
        let app = opening::app(&configuration, store, organisations, clock);
        super::serve::serve(voice, &configuration, app, "gehoor-demo-ready").await
    })
}

fn configuration(args: &Args, data: &Path) -> Configuration {
    let unhurried = |limit: u32| if args.unhurried { 0 } else { limit };
    let usual = Configuration::default();
    let procedures = if args.procedures.is_dir() { args.procedures.clone() } else { data.join("procedures") };
    Configuration {
        listen: args.listen,
        database: format!("sqlite:{}", data.join("gehoor.db").display()),
        attachments: data.join("attachments").display().to_string(),
        master_key_file: data.join("master.key"),
        procedures,
        secure_cookies: false,
        forms_a_minute: unhurried(usual.forms_a_minute),
        codes_a_minute: unhurried(usual.codes_a_minute),
        quickest_form_seconds: if args.unhurried { 0 } else { usual.quickest_form_seconds },
        log: "warn".to_owned(),
        log_format: LogFormat::Text,
        ..usual
    }
}

/// When the clock of a demo begins: at nine in the morning after the last sample, and on a demo that is opened again
/// where it stood, as far as its dossiers tell.
fn begins(last: Option<Timestamp>, data: &Path) -> Timestamp {
    let stood = std::fs::read_to_string(data.join("clock")).ok().and_then(|text| text.trim().parse().ok());
    let after = last.map(|last| {
        let zone = jiff::tz::TimeZone::get("Europe/Brussels").unwrap_or(jiff::tz::TimeZone::UTC);
        let mut day = zone.to_datetime(last).date().tomorrow().unwrap_or(jiff::civil::Date::MAX);
        while matches!(day.weekday(), jiff::civil::Weekday::Saturday | jiff::civil::Weekday::Sunday) {
            day = day.tomorrow().unwrap_or(jiff::civil::Date::MAX);
        }
        day.at(9, 0, 0, 0).to_zoned(zone).map_or(last, |zoned| zoned.timestamp())
    });
    stood.or(after).unwrap_or_else(Timestamp::now)
}

/// A dossier of the demo.
struct Sample {
    organisation: Id,
    title: String,
    events: Vec<Event>,
}

/// The dossiers of an organisation's `demo` folder, which holds scenarios: each dossier in them, with its history.
fn samples(voice: &Voice, folder: &Path, organisation: &Organisation) -> Vec<Sample> {
    let library = match home::library() {
        Ok(library) => library,
        Err(_) => return Vec::new(),
    };
    let cast = home::organisation(folder, &library).cast;
    let mut samples = Vec::new();
    for file in files::below(&folder.join("demo"), &["yaml"]) {
        let read = scenario::load_scenarios(&files::name(&file), &files::read(&file).unwrap_or_default());
        let scenarios = read.unwrap_or_else(|problems| {
            voice.problems(&problems, false);
            Vec::new()
        });
        for one in scenarios {
            let (outcome, traces) = scenario::run_traced(organisation.versions(), &organisation.id, &cast, &one);
            let mut dossiers: BTreeMap<Id, Vec<Event>> = BTreeMap::new();
            for trace in traces {
                dossiers.entry(trace.dossier).or_default().extend(trace.events);
            }
            let (organisation, title) = (organisation.id.clone(), outcome.title);
            let sample = |events| Sample { organisation: organisation.clone(), title: title.to_string(), events };
            samples.extend(dossiers.into_values().filter(|events| !events.is_empty()).map(sample));
        }
    }
    samples
}

/// Keeps the samples; for each organisation one line to follow a dossier with.
async fn keep(service: &Service, samples: &[Sample]) -> Result<Vec<String>, CannotOpen> {
    let mut lines: BTreeMap<Id, String> = BTreeMap::new();
    for sample in samples {
        let Some(organisation) = service.organisations().get(&sample.organisation) else { continue };
        let receipt = service.import(organisation, &sample.events).await;
        let receipt = receipt.map_err(|error| CannotOpen::Because(format!("{}: {error}", sample.title)))?;
        let line = format!("{} · {} · {} · {}", sample.organisation, receipt.number, receipt.code, sample.title);
        // The one with the longest history shows most.
        let longest = samples.iter().filter(|other| other.organisation == sample.organisation);
        let most = longest.map(|other| other.events.len()).max().unwrap_or(0);
        if sample.events.len() == most {
            lines.insert(sample.organisation.clone(), line);
        }
    }
    Ok(lines.into_values().collect())
}

/// Runs something that waits, and says why it could not be done.
pub fn block(voice: &Voice, work: impl Future<Output = Result<(), CannotOpen>>) -> ExitCode {
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => {
            eprintln!("{error}");
            return ExitCode::from(2);
        }
    };
    match runtime.block_on(work) {
        Ok(()) => ExitCode::SUCCESS,
        Err(CannotOpen::Told) => ExitCode::from(2),
        Err(CannotOpen::Because(because)) => {
            eprintln!("{}", voice.say(&Message::new("gehoor-cannot-open").with("because", because)));
            ExitCode::from(2)
        }
    }
}

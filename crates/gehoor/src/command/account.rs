//! `gehoor account`: a seat for the first manager, a new invitation, and who has an account.

use std::path::PathBuf;
use std::process::ExitCode;

use procedure::Id;
use service::{Account, AccountError, Clock, Organisations, Seat, Secret, Service};
use text::Message;

use super::demo::block;
use crate::configuration::Configuration;
use crate::opening::{self, CannotOpen};
use crate::output::Voice;

/// What is done, and of which installation.
#[derive(clap::Args)]
pub struct Args {
    #[command(subcommand)]
    verb: Verb,
    /// The configuration file; without it every setting has its default.
    #[arg(long, global = true)]
    config: Option<PathBuf>,
    /// Where the portal is, to put before the address of an invitation; without it where pages are served.
    #[arg(long, global = true)]
    site: Option<String>,
}

#[derive(clap::Subcommand)]
enum Verb {
    /// Gives somebody an account with a seat, and prints the address of the invitation.
    Add {
        /// The organisation.
        organisation: String,
        /// With what they sign in, such as an e-mail address.
        login: String,
        /// What they are called.
        name: String,
        /// Who they are in the organisation: a key of its people.
        person: String,
        /// Whether they may manage the organisation.
        #[arg(long)]
        manages: bool,
    },
    /// Prints the address of a new invitation; an earlier one no longer holds.
    Invite {
        /// With what they sign in.
        login: String,
    },
    /// Lists the accounts with their seats.
    List,
}

pub fn run(voice: &Voice, args: &Args) -> ExitCode {
    block(voice, async {
        let configuration = opening::configuration(voice, args.config.as_deref())?;
        let list = opening::organisations(voice, &configuration.procedures)?;
        let store = opening::store(&configuration).await?;
        let organisations = Organisations::new(list.into_iter().map(|(_, organisation)| organisation).collect());
        let service = Service::new(store, organisations, Clock::Real);
        service.refresh().await.map_err(|error| CannotOpen::Because(error.to_string()))?;
        let desk =
            Desk { voice, service: service.current(), configuration: &configuration, site: args.site.as_deref() };
        match &args.verb {
            Verb::Add { organisation, login, name, person, manages } => {
                desk.add(organisation, login, name, person, *manages).await
            }
            Verb::Invite { login } => desk.invite(login).await,
            Verb::List => desk.list().await,
        }
    })
}

struct Desk<'a> {
    voice: &'a Voice,
    service: Service,
    configuration: &'a Configuration,
    site: Option<&'a str>,
}

impl Desk<'_> {
    async fn add(
        &self,
        organisation: &str,
        login: &str,
        name: &str,
        person: &str,
        manages: bool,
    ) -> Result<(), CannotOpen> {
        let known = self.service.organisations();
        let Some(found) = known.get(organisation) else {
            let known: Vec<&str> = known.iter().map(|one| &*one.id).collect();
            return self.no("gehoor-account-organisation", &[("found", organisation), ("known", &known.join(", "))]);
        };
        if found.member(person).is_none() {
            let people: Vec<&str> = found.people.people.keys().map(|id| &**id).collect();
            let people: Vec<&str> = people.into_iter().filter(|id| *id != service::SENDER).collect();
            let said = [("organisation", organisation), ("found", person), ("known", &people.join(", "))];
            return self.no("gehoor-account-person", &said);
        }
        let seat = Seat { organisation: found.id.clone(), person: Id::from(person), manages };
        let account = match self.service.add_account(login, name, vec![seat]).await {
            Ok(account) => account,
            Err(AccountError::Taken) => return self.no("gehoor-account-taken", &[("login", login)]),
            Err(AccountError::Login) => return self.no("gehoor-account-login", &[]),
            Err(other) => return Err(CannotOpen::Because(other.to_string())),
        };
        let message = Message::new("gehoor-account-added").with("name", account.name.as_str());
        self.invited(&account, message.with("organisation", organisation)).await
    }

    async fn invite(&self, login: &str) -> Result<(), CannotOpen> {
        let account = self.service.account_of_login(login).await;
        let account = account.map_err(|error| CannotOpen::Because(error.to_string()))?;
        let Some(account) = account else { return self.no("gehoor-account-gone", &[("login", login)]) };
        self.invited(&account, Message::new("gehoor-account-invited")).await
    }

    async fn invited(&self, account: &Account, message: Message) -> Result<(), CannotOpen> {
        let secret = self.service.invite(account.id).await;
        let address = self.address(&secret.map_err(|error| CannotOpen::Because(error.to_string()))?);
        if self.voice.json() {
            self.voice.value(&serde_json::json!({ "login": account.login, "invitation": address }));
        } else {
            self.voice.message(&message);
            self.voice.line(address);
        }
        Ok(())
    }

    fn address(&self, secret: &Secret) -> String {
        let site = self.site.map_or_else(|| format!("http://{}", self.configuration.listen), str::to_owned);
        format!("{}/{}/uitnodiging/{}", site.trim_end_matches('/'), self.voice.language.code(), secret.text())
    }

    async fn list(&self) -> Result<(), CannotOpen> {
        let accounts = self.service.all_accounts().await;
        let accounts = accounts.map_err(|error| CannotOpen::Because(error.to_string()))?;
        if self.voice.json() {
            let one = |account: &Account| {
                serde_json::json!({
                    "login": account.login, "name": account.name, "seats": account.seats,
                    "ready": account.is_ready(), "blocked": account.blocked,
                })
            };
            self.voice.value(&serde_json::Value::Array(accounts.iter().map(one).collect()));
            return Ok(());
        }
        if accounts.is_empty() {
            self.voice.message(&Message::new("gehoor-account-none"));
        }
        for account in &accounts {
            self.voice.line(self.line(account));
        }
        Ok(())
    }

    fn line(&self, account: &Account) -> String {
        let state = match (account.blocked, account.is_ready()) {
            (true, _) => "gehoor-account-blocked",
            (false, true) => "gehoor-account-ready",
            (false, false) => "gehoor-account-open",
        };
        let state = self.voice.say(&Message::new(state));
        let manages = self.voice.say(&Message::new("gehoor-account-manages"));
        let seat = |seat: &Seat| {
            let manages = if seat.manages { format!(" ({manages})") } else { String::new() };
            format!("{}: {}{manages}", seat.organisation, seat.person)
        };
        let seats: Vec<String> = account.seats.iter().map(seat).collect();
        format!("{} · {} · {state} · {}", account.login, account.name, seats.join(", "))
    }

    /// Why it was not done.
    fn no(&self, id: &'static str, arguments: &[(&'static str, &str)]) -> Result<(), CannotOpen> {
        let message = arguments.iter().fold(Message::new(id), |message, (name, value)| message.with(name, *value));
        eprintln!("{}", self.voice.say(&message));
        Err(CannotOpen::Told)
    }
}

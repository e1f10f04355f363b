//! The tokens of one's own account: made for a program, shown once, and revoked.

use std::collections::BTreeSet;

use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use service::{Fault, ListedToken, Scope, Session, TokenError, TokenWish};

use super::sign_in::account_page;
use super::visit::{fault, language, session, with_status};
use super::{Stop, Visit};
use crate::app::App;
use crate::reading::Sent;
use crate::words::Words;

/// For how many days a token can hold.
const DAYS: [i64; 3] = [30, 90, 365];

/// What came of wishing for a token.
#[derive(Default)]
pub struct Wished {
    /// What it was to be called.
    name: String,
    /// How far it was to reach.
    scopes: BTreeSet<Scope>,
    /// What is wrong with the wish.
    problem: Option<String>,
    /// The token, which is shown this once.
    token: Option<String>,
}

/// The tokens in the page of an account.
pub struct Tokens {
    /// Those that one has.
    pub list: Vec<Shown>,
    /// At which desks one can make one.
    pub desks: Vec<(String, String)>,
    /// How far it can reach: the value, the words, and whether it is chosen.
    pub scopes: Vec<(&'static str, String, bool)>,
    /// For how long it can hold.
    pub days: Vec<(i64, String)>,
    /// What it is to be called.
    pub name: String,
    /// What is wrong with the wish.
    pub problem: Option<String>,
    /// The token, which is shown this once.
    pub token: Option<String>,
}

/// A token in the list.
pub struct Shown {
    /// Which.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// Where it works and how far it reaches.
    pub reach: String,
    /// Since and until when, and when it was last used.
    pub times: String,
}

impl Tokens {
    /// The tokens of an account.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn of(app: &App, session: &Session, words: Words, wished: Wished) -> Result<Tokens, Fault> {
        let listed = app.service().tokens(&session.account).await?;
        let title = |organisation: &str| {
            let known = app.service().organisations().get(organisation)?;
            Some(known.at(app.now()).0.title.to_string())
        };
        let desk = |seat: &service::Seat| Some((seat.organisation.to_string(), title(&seat.organisation)?));
        let token = |token: ListedToken| {
            let scopes: Vec<String> = token.scopes.iter().map(|scope| scope_words(*scope, words)).collect();
            let place = title(&token.seat.organisation).unwrap_or_default();
            let until = words.moment(&app.local(token.expires));
            let used = token.used.map(|used| words.with("token-used", "moment", words.moment(&app.local(used))));
            let used = used.unwrap_or_else(|| words.say("token-never-used"));
            Shown {
                id: token.id,
                name: token.name,
                reach: words.two("token-reach", ("desk", place), ("scopes", scopes.join(", "))),
                times: words.two("token-times", ("until", until), ("used", used)),
            }
        };
        let chosen =
            |scope: Scope| wished.scopes.contains(&scope) || (wished.scopes.is_empty() && scope == Scope::Read);
        let scope = |scope: Scope| (scope.word(), scope_words(scope, words), chosen(scope));
        Ok(Tokens {
            list: listed.into_iter().map(token).collect(),
            desks: session.account.seats.iter().filter_map(desk).collect(),
            scopes: Scope::ALL.into_iter().map(scope).collect(),
            days: DAYS.map(|days| (days, words.with("token-days", "days", days))).into(),
            name: wished.name,
            problem: wished.problem,
            token: wished.token,
        })
    }
}

fn scope_words(scope: Scope, words: Words) -> String {
    words.say(match scope {
        Scope::Read => "token-scope-read",
        Scope::Write => "token-scope-write",
        Scope::Register => "token-scope-register",
    })
}

/// Makes a token, and shows it this once.
pub async fn make(State(app): State<App>, visit: Visit, request: Request) -> Result<Response, Stop> {
    let language = language(&visit.language)?;
    let session = session(&app, &visit, language).await?;
    let sent = Sent::read(request, language).await?;
    let words = Words::new(language, None);
    let text = |name: &str| sent.one(name).unwrap_or_default().to_owned();
    let scopes: BTreeSet<Scope> =
        Scope::ALL.into_iter().filter(|scope| sent.all("reikwijdte").iter().any(|word| word == scope.word())).collect();
    let days = text("dagen").parse().ok().filter(|days| DAYS.contains(days)).unwrap_or(DAYS[0]);
    let wish = TokenWish { name: text("naam"), organisation: text("balie"), scopes: scopes.clone(), days };
    let problem = match app.service().make_token(&session, &wish).await {
        Ok(token) => {
            let wished = Wished { token: Some(token), ..Wished::default() };
            return Ok(account_page(&app, &session, language, wished).await?);
        }
        Err(TokenError::Empty | TokenError::Seat) => "token-wrong-empty",
        Err(TokenError::Many) => "token-wrong-many",
        Err(TokenError::Store(broken)) => return Err(fault(language)(broken).into()),
    };
    let wished = Wished { name: wish.name, scopes, problem: Some(words.say(problem)), token: None };
    Ok(with_status(StatusCode::UNPROCESSABLE_ENTITY, account_page(&app, &session, language, wished).await?))
}

/// Revokes one of one's own tokens.
pub async fn revoke(State(app): State<App>, visit: Visit, request: Request) -> Result<Response, Stop> {
    let language = language(&visit.language)?;
    let session = session(&app, &visit, language).await?;
    let sent = Sent::read(request, language).await?;
    let id = sent.one("token").unwrap_or_default();
    app.service().revoke_token(&session.account, id).await.map_err(fault(language))?;
    Ok(Redirect::to(&format!("/{}/account", language.code())).into_response())
}

//! An invitation: who was invited chooses a password, sets up the second factor, and can sign in from then on.

use askama::Template;
use axum::extract::{Path, Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use qrcode::QrCode;
use qrcode::render::svg;
use service::{AcceptError, Invitation, PASSWORD_LEAST, PASSWORD_MOST, Secret};

use super::visit::language;
use super::{fault, shown, with_status};
use crate::app::App;
use crate::come::{From, address};
use crate::errors::PageError;
use crate::reading::Sent;
use crate::shell::Shell;
use crate::told::Told;

#[derive(Template)]
#[template(path = "desk/invitation.html")]
struct Page {
    shell: Shell,
    href: String,
    open: Option<Open>,
    password: String,
    revealed: bool,
    code: String,
    /// Beside which field something is wrong: `wachtwoord` or `code`.
    wrong: Option<&'static str>,
    problems: Vec<Told>,
}

/// An invitation that can be accepted.
struct Open {
    name: String,
    login: String,
    /// The secret of the second factor in groups of four, to type over.
    second: String,
    /// The same as an address that the app on this telephone opens.
    address: String,
    /// The same as a picture.
    picture: Option<String>,
}

impl Open {
    fn of(invitation: &Invitation) -> Open {
        let letters: Vec<char> = invitation.second.chars().collect();
        let groups: Vec<String> = letters.chunks(4).map(|group| group.iter().collect()).collect();
        Open {
            name: invitation.account.name.clone(),
            login: invitation.account.login.clone(),
            second: groups.join(" "),
            picture: picture(&invitation.address()),
            address: invitation.address(),
        }
    }
}

/// A picture that telephones read, without anything that a strict browser refuses.
fn picture(text: &str) -> Option<String> {
    let code = QrCode::new(text).ok()?;
    let drawn = code.render::<svg::Color<'_>>().min_dimensions(220, 220).build();
    drawn.find("<svg").map(|from| drawn[from..].to_owned())
}

/// Asks for a password and a code.
pub async fn page(State(app): State<App>, Path((code, secret)): Path<(String, String)>) -> Result<Response, PageError> {
    let language = language(&code)?;
    let secret = Secret::read(&secret);
    let shell = shell(&app, language, secret.as_ref());
    let found = find(&app, language, secret.as_ref()).await?;
    let status = if found.is_some() { StatusCode::OK } else { StatusCode::NOT_FOUND };
    Ok(with_status(status, shown(&Page::new(shell, found.as_ref()))))
}

fn shell(app: &App, language: text::Language, secret: Option<&Secret>) -> Shell {
    let path = secret.map(|secret| format!("/uitnodiging/{}", secret.text())).unwrap_or_default();
    Shell::bare(language, &path, app.service().is_demo().then(|| app.demo_time()))
}

async fn find(app: &App, language: text::Language, secret: Option<&Secret>) -> Result<Option<Invitation>, PageError> {
    let Some(secret) = secret else { return Ok(None) };
    app.service().invitation(secret).await.map_err(fault(language))
}

impl Page {
    fn new(shell: Shell, invitation: Option<&Invitation>) -> Page {
        Page {
            href: format!("/{}{}", shell.words.language.code(), shell.path),
            shell,
            open: invitation.map(Open::of),
            password: String::new(),
            revealed: false,
            code: String::new(),
            wrong: None,
            problems: Vec::new(),
        }
    }

    fn wrong(&mut self, field: &'static str, words: String) {
        self.wrong = Some(field);
        self.problems = vec![Told { anchor: Some(field.to_owned()), words }];
    }
}

/// Accepts it.
pub async fn accept(
    State(app): State<App>,
    Path((code, secret)): Path<(String, String)>,
    from: From,
    request: Request,
) -> Result<Response, PageError> {
    let language = language(&code)?;
    let come = address(app.settings(), &from, request.headers());
    let sent = Sent::read(request, language).await?;
    let secret = Secret::read(&secret);
    let shell = shell(&app, language, secret.as_ref());
    let words = shell.words;
    let found = find(&app, language, secret.as_ref()).await?;
    let mut page = Page::new(shell, found.as_ref());
    let (Some(secret), true) = (secret, page.open.is_some()) else {
        return Ok(with_status(StatusCode::NOT_FOUND, shown(&page)));
    };
    page.password = sent.one("wachtwoord").unwrap_or_default().to_owned();
    page.code = sent.one("code").unwrap_or_default().trim().to_owned();
    if sent.one("doe") == Some("tonen") {
        page.revealed = true;
        return Ok(shown(&page));
    }
    if !come.is_none_or(|address| app.rates().code(address)) {
        page.wrong("code", words.say("desk-enter-slow"));
        return Ok(with_status(StatusCode::TOO_MANY_REQUESTS, shown(&page)));
    }
    match app.service().accept(&secret, &page.password, &page.code).await {
        Ok(_) => return Ok(Redirect::to(&format!("/{}/aanmelden", language.code())).into_response()),
        Err(AcceptError::Gone) => {
            page.open = None;
            return Ok(with_status(StatusCode::NOT_FOUND, shown(&page)));
        }
        Err(AcceptError::Password) => {
            let (least, most) = (("least", PASSWORD_LEAST), ("most", PASSWORD_MOST));
            page.wrong("wachtwoord", words.two("manage-invitation-password-wrong", least, most));
        }
        Err(AcceptError::Code) => page.wrong("code", words.say("manage-invitation-code-wrong")),
        Err(AcceptError::Store(broken)) => {
            // What was typed stays: nobody thinks of a good password twice.
            let error = fault(language)(broken);
            page.problems = vec![Told::here(words.say("desk-act-store"))];
            return Ok(with_status(error.status(), shown(&page)));
        }
    }
    Ok(with_status(StatusCode::UNPROCESSABLE_ENTITY, shown(&page)))
}

//! When a page cannot be shown: what happened, in words, with what to do, and nothing of what was typed in any log.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use text::{Language, Message};

use crate::limits::{DOCUMENT_BYTES, DOCUMENTS, megabytes};
use crate::shell::{Shell, Way};

/// Why a page cannot be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PageError {
    /// There is no such page, or nobody may know of it.
    #[error("no such page")]
    NotFound(Language),
    /// Too much from one address.
    #[error("too many requests")]
    TooMany(Language),
    /// More than is accepted at once.
    #[error("too large")]
    TooLarge(Language),
    /// What was sent cannot be read.
    #[error("unreadable request")]
    Broken(Language),
    /// The store does not answer.
    #[error("the store does not answer")]
    Store(Language),
    /// The right to follow a dossier has ended.
    #[error("the session has ended")]
    Session(Language),
    /// A form that another site sends.
    #[error("sent by another site")]
    Cross(Language),
}

#[derive(Template)]
#[template(path = "portal/text.html")]
struct Page {
    shell: Shell,
    title: String,
    paragraphs: Vec<String>,
    link: Option<Way>,
}

impl PageError {
    /// Its HTTP status, for a page that shows more than what went wrong.
    pub fn status(self) -> StatusCode {
        self.told().0
    }

    fn told(self) -> (StatusCode, Language, &'static str, Message) {
        let most = megabytes(DOCUMENT_BYTES * DOCUMENTS);
        match self {
            PageError::NotFound(language) => (
                StatusCode::NOT_FOUND,
                language,
                "portal-error-not-found-title",
                Message::new("portal-error-not-found"),
            ),
            PageError::TooMany(language) => (
                StatusCode::TOO_MANY_REQUESTS,
                language,
                "portal-error-limit-title",
                Message::new("portal-error-limit"),
            ),
            PageError::TooLarge(language) => (
                StatusCode::PAYLOAD_TOO_LARGE,
                language,
                "portal-error-large-title",
                Message::new("portal-error-large").with("size", most),
            ),
            PageError::Broken(language) => {
                (StatusCode::BAD_REQUEST, language, "portal-error-broken-title", Message::new("portal-error-broken"))
            }
            PageError::Store(language) => (
                StatusCode::SERVICE_UNAVAILABLE,
                language,
                "portal-error-store-title",
                Message::new("portal-error-store"),
            ),
            PageError::Session(language) => {
                (StatusCode::FORBIDDEN, language, "portal-error-session-title", Message::new("portal-error-session"))
            }
            PageError::Cross(language) => {
                (StatusCode::FORBIDDEN, language, "portal-error-cross-title", Message::new("portal-error-cross"))
            }
        }
    }
}

impl IntoResponse for PageError {
    fn into_response(self) -> Response {
        let (status, language, title, message) = self.told();
        let shell = Shell::bare(language, "", None);
        let words = shell.words;
        let page = Page {
            title: words.say(title),
            paragraphs: vec![words.tell(message)],
            link: Some(Way { href: format!("/{}", language.code()), label: words.say("portal-error-home") }),
            shell,
        };
        let body = page.render().unwrap_or_else(|_| words.say(title));
        (status, Html(body)).into_response()
    }
}

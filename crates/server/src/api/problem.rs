//! Problems (RFC 9457): every answer that is no success, in one form that programs can read.

use axum::http::header::{CONTENT_TYPE, RETRY_AFTER, WWW_AUTHENTICATE};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use dossier::{Code, Refusal};
use serde::Serialize;
use service::Fault;
use utoipa::ToSchema;

use super::asked::Asked;
use crate::words::Words;

/// What kind of problem there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// There is no such thing, or nobody may know of it.
    NotFound,
    /// The method does nothing here.
    Method,
    /// The body is no JSON.
    Media,
    /// More than is accepted at once.
    TooLarge,
    /// The request cannot be read.
    Broken,
    /// It did not arrive in time.
    Slow,
    /// No token, or one that does not hold.
    Unknown,
    /// The token does not reach this far.
    Scope,
    /// Too much from one address.
    TooMany,
    /// Something else happened meanwhile.
    Changed,
    /// It is not said which version the change is for.
    NoVersion,
    /// Answers are wrong or missing.
    Answers,
    /// The procedure refuses it: to this person, in this state, or as it was asked.
    Refused(StatusCode),
    /// The store does not answer.
    Store,
}

impl Kind {
    /// The status, the name in the type, and the messages of title and explanation.
    fn told(self) -> (StatusCode, &'static str, &'static str, &'static str) {
        use StatusCode as S;
        match self {
            Kind::NotFound => (S::NOT_FOUND, "not-found", "api-not-found-title", "api-not-found"),
            Kind::Method => (S::METHOD_NOT_ALLOWED, "method-not-allowed", "api-method-title", "api-method"),
            Kind::Media => (S::UNSUPPORTED_MEDIA_TYPE, "media-type", "api-media-title", "api-media"),
            Kind::TooLarge => (S::PAYLOAD_TOO_LARGE, "too-large", "api-large-title", "api-large"),
            Kind::Broken => (S::BAD_REQUEST, "bad-request", "api-broken-title", "api-broken"),
            Kind::Slow => (S::REQUEST_TIMEOUT, "too-slow", "api-slow-title", "api-slow"),
            Kind::Unknown => (S::UNAUTHORIZED, "no-token", "api-token-title", "api-token"),
            Kind::Scope => (S::FORBIDDEN, "scope", "api-scope-title", "api-scope"),
            Kind::TooMany => (S::TOO_MANY_REQUESTS, "too-many", "api-many-title", "api-many"),
            Kind::Changed => (S::PRECONDITION_FAILED, "changed", "api-changed-title", "api-changed"),
            Kind::NoVersion => (S::PRECONDITION_REQUIRED, "no-version", "api-no-version-title", "api-no-version"),
            Kind::Answers => (S::UNPROCESSABLE_ENTITY, "answers", "api-answers-title", "api-answers"),
            Kind::Refused(status) => (status, "refused", "api-refused-title", "api-refused"),
            Kind::Store => (S::SERVICE_UNAVAILABLE, "unavailable", "api-store-title", "api-store"),
        }
    }
}

/// A problem on its way out.
#[derive(Debug)]
pub struct Problem {
    content: Box<Content>,
    headers: HeaderMap,
}

/// A problem as programs read it (RFC 9457, `application/problem+json`).
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Problem)]
#[serde(rename_all = "camelCase")]
pub struct Content {
    /// What kind of problem it is: a name that does not change.
    #[serde(rename = "type")]
    #[schema(example = "urn:gehoor:problem:not-found")]
    kind: String,
    /// The same in a few words of the language of the answer.
    title: String,
    /// The status of the answer.
    #[schema(example = 404, minimum = 400, maximum = 599)]
    status: u16,
    /// What happened, and what to do.
    detail: String,
    /// Why the procedure refuses it, in one word.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(example = "not-open-here")]
    code: Option<String>,
    /// The clauses on which the refusal rests.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    clauses: Vec<String>,
    /// Whether this person could go on by giving a reason (`because`).
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    reason_would_do: bool,
    /// What is wrong with each answer.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    errors: Vec<WrongAnswer>,
}

/// An answer that is wrong or missing.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct WrongAnswer {
    /// The fact that it is about.
    pub fact: String,
    /// What is wrong, and what to do.
    pub detail: String,
}

impl Problem {
    /// A problem of a kind.
    pub fn new(kind: Kind, words: Words) -> Problem {
        let (status, name, title, detail) = kind.told();
        let content = Content {
            kind: format!("urn:gehoor:problem:{name}"),
            title: words.say(title),
            status: status.as_u16(),
            detail: words.say(detail),
            code: None,
            clauses: Vec::new(),
            reason_would_do: false,
            errors: Vec::new(),
        };
        let mut headers = HeaderMap::new();
        match kind {
            Kind::Unknown => drop(headers.insert(WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"))),
            Kind::TooMany => drop(headers.insert(RETRY_AFTER, HeaderValue::from_static("60"))),
            Kind::Store => drop(headers.insert(RETRY_AFTER, HeaderValue::from_static("10"))),
            _ => {}
        }
        Problem { content: Box::new(content), headers }
    }

    /// The same with another explanation.
    #[must_use]
    pub fn detail(mut self, detail: String) -> Problem {
        self.content.detail = detail;
        self
    }

    /// The same with a header.
    #[must_use]
    pub fn header(mut self, name: HeaderName, value: HeaderValue) -> Problem {
        self.headers.insert(name, value);
        self
    }

    /// Answers that are wrong or missing.
    pub fn answers(errors: Vec<WrongAnswer>, words: Words) -> Problem {
        let mut problem = Problem::new(Kind::Answers, words);
        problem.content.errors = errors;
        problem
    }

    /// What the procedure refuses, with the titles of facts as whoever asks reads them.
    pub fn refused(refusal: &Refusal, missing: impl Fn(&procedure::Id) -> Option<String>, words: Words) -> Problem {
        let about_answers = matches!(refusal.code, Code::MissingAnswer | Code::WrongAnswer | Code::UnknownFact);
        let kind = match refusal.code {
            _ if about_answers => Kind::Answers,
            Code::Role | Code::Independence => Kind::Refused(StatusCode::FORBIDDEN),
            Code::Merged | Code::Closed | Code::NotOpenHere | Code::Held | Code::Once | Code::OutOfOrder => {
                Kind::Refused(StatusCode::CONFLICT)
            }
            _ => Kind::Refused(StatusCode::UNPROCESSABLE_ENTITY),
        };
        let mut problem = Problem::new(kind, words);
        let said = words.tell(refusal.message.clone());
        let error = |fact: &procedure::Id| {
            let detail = missing(fact).filter(|_| refusal.code == Code::MissingAnswer);
            WrongAnswer { fact: fact.to_string(), detail: detail.unwrap_or_else(|| said.clone()) }
        };
        problem.content.errors = refusal.facts.iter().map(error).collect();
        problem.content.code = Some(refusal.word().to_owned());
        problem.content.clauses = refusal.clauses.iter().map(ToString::to_string).collect();
        problem.content.reason_would_do = refusal.reason_would_do;
        problem.content.detail = said;
        problem
    }

    /// What went wrong in the store. What is gone is not there.
    pub fn fault(fault: &Fault, words: Words) -> Problem {
        match fault {
            Fault::Gone => return Problem::new(Kind::NotFound, words),
            Fault::TooLarge(_) => return Problem::new(Kind::TooLarge, words),
            _ => {}
        }
        tracing::error!(%fault, "the API cannot reach the store");
        Problem::new(Kind::Store, words)
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.content.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let body = serde_json::to_vec(&self.content).unwrap_or_default();
        let mut headers = self.headers;
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        (status, headers, body).into_response()
    }
}

/// There is nothing at this address.
pub async fn nowhere(asked: Asked) -> Problem {
    asked.problem(Kind::NotFound)
}

/// The method does nothing at this address.
pub async fn method(asked: Asked) -> Problem {
    asked.problem(Kind::Method)
}

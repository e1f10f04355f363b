//! A way through the form, learned once from its pages as a browser without scripts would take it, and taken again and
//! again with a token and a mark of its own.

use std::net::SocketAddr;

use memchr::memmem;

use crate::Trouble;
use crate::http::{Answer, Connection, get, post};
use crate::page::{BOUNDARY, Kind, body, fields, fill};
use crate::papers::{self, Paper};
use crate::stories::{MARK, answers};

/// How the form is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// All questions on one page.
    OnePage,
    /// Step by step, and then all answers to look over.
    Steps,
}

/// A way through the form of an organisation.
#[derive(Clone)]
pub struct Walk {
    opening: Vec<u8>,
    steps: Vec<Step>,
    /// The path below which its pages are.
    pub root: String,
}

/// A request with the places of the token and of the digits of the mark.
#[derive(Clone)]
struct Step {
    request: Vec<u8>,
    tokens: Vec<usize>,
    marks: Vec<usize>,
}

/// What somebody gets who told something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// The number of the dossier.
    pub number: String,
    /// The code to follow it with.
    pub code: String,
    /// The cookie with which this browser follows it.
    pub cookie: String,
}

/// The form that is filled in, ready to be sent, and to be sent again.
#[derive(Clone)]
pub struct Form {
    requests: Vec<Vec<u8>>,
}

/// More steps than any form has.
pub const STEPS_MAX: usize = 20;

const TOKEN: &str = "name=\"bewijs\" value=\"";
/// How the button that sends the form stands on its page.
pub const SENDS: &str = "class=\"button primary\" type=\"submit\" name=\"doe\" value=\"versturen\"";

impl Walk {
    /// Learns the way: opens the form, answers what is asked, goes on until there is a receipt. That tells one story.
    ///
    /// # Errors
    /// When the form does not end in a receipt.
    pub async fn learn(address: SocketAddr, organisation: &str, shown: Shown) -> Result<Walk, Trouble> {
        let known = answers(organisation);
        let answers = known.ok_or_else(|| Trouble::Server(format!("no answers are known for {organisation}")))?;
        let root = format!("/nl/{organisation}");
        let path = format!("{root}/melden/formulier");
        let opening = get(&if shown == Shown::OnePage { format!("{path}?alles=ja") } else { path.clone() }, None);
        let mut connection = Connection::open(address).await?;
        let answer = connection.ask(&opening).await?;
        let token = token(&answer, &path)?;
        let mut page = answer.text();
        let mut steps = Vec::new();
        while steps.len() < STEPS_MAX {
            let mut fields = fields(&page);
            fill(&mut fields, answers);
            if let Some(carried) = fields.iter_mut().find(|field| field.name == "bewijs" && field.kind == Kind::Typed) {
                carried.value.clone_from(&token);
            }
            let sent = body(&fields, if page.contains(SENDS) { "versturen" } else { "verder" });
            let request = post(&path, &format!("multipart/form-data; boundary={BOUNDARY}"), sent.as_bytes());
            let answer = connection.ask(&request).await?;
            let tokens = memmem::find_iter(&request, &token).collect();
            let digits = MARK.len() - DIGITS;
            let marks = memmem::find_iter(&request, MARK).map(|place| place + digits).collect();
            steps.push(Step { request: request.clone(), tokens, marks });
            if Receipt::read(&answer).is_some() {
                return Ok(Walk { opening, steps, root });
            }
            if answer.status >= 500 {
                return Err(answer.unexpected(&path));
            }
            page = answer.text();
        }
        Err(Trouble::Server(format!("the form of {organisation} does not end in a receipt:\n{page}")))
    }

    /// How many forms are sent from the first page to the receipt.
    pub fn forms(&self) -> usize {
        self.steps.len()
    }

    /// Opens the form and fills it in.
    ///
    /// # Errors
    /// When the form does not come.
    pub async fn open(&self, connection: &mut Connection, mark: u64) -> Result<Form, Trouble> {
        let answer = connection.ask(&self.opening).await?;
        let token = token(&answer, &self.root)?;
        let requests = self.steps.iter().map(|step| step.filled(token.as_bytes(), mark)).collect();
        Ok(Form { requests })
    }

    /// Opens the form, fills it in and sends it.
    ///
    /// # Errors
    /// When no receipt comes.
    pub async fn tell(&self, connection: &mut Connection, mark: u64) -> Result<Receipt, Trouble> {
        self.open(connection, mark).await?.send(connection).await
    }
}

impl Form {
    /// The same with documents.
    #[must_use]
    pub fn with(mut self, papers: &[Paper]) -> Form {
        let end = format!("--{BOUNDARY}--\r\n");
        let Some(last) = self.requests.last_mut().filter(|_| !papers.is_empty()) else { return self };
        let Some(head) = memmem::find(last, b"\r\n\r\n") else { return self };
        let path = String::from_utf8_lossy(last).split(' ').nth(1).unwrap_or_default().to_owned();
        let body = last[head + 4..].strip_suffix(end.as_bytes()).unwrap_or_default();
        let body = [body, &papers::parts(papers), end.as_bytes()].concat();
        *last = post(&path, &format!("multipart/form-data; boundary={BOUNDARY}"), &body);
        self
    }

    /// Sends the form, through all its steps.
    ///
    /// # Errors
    /// When no receipt comes; what came instead is in the error.
    pub async fn send(&self, connection: &mut Connection) -> Result<Receipt, Trouble> {
        let (last, before) = self.requests.split_last().ok_or_else(|| Trouble::Server("an empty form".to_owned()))?;
        for request in before {
            let answer = connection.ask(request).await?;
            if answer.status >= 500 {
                return Err(answer.unexpected("a step of the form"));
            }
        }
        let answer = connection.ask(last).await?;
        Receipt::read(&answer).ok_or_else(|| answer.unexpected("the form"))
    }
}

impl Step {
    fn filled(&self, token: &[u8], mark: u64) -> Vec<u8> {
        let mut request = self.request.clone();
        let digits = format!("{mark:0DIGITS$}");
        for &place in &self.tokens {
            request[place..place + token.len()].copy_from_slice(token);
        }
        for &place in &self.marks {
            request[place..place + DIGITS].copy_from_slice(&digits.as_bytes()[..DIGITS]);
        }
        request
    }
}

impl Receipt {
    /// The receipt on a page, when it is one and came completely.
    pub fn read(answer: &Answer<'_>) -> Option<Receipt> {
        if answer.status != 200 {
            return None;
        }
        let number = answer.between("id=\"nummer\">", "<")?.to_owned();
        let code = answer.between("id=\"code\">", "<")?.to_owned();
        Some(Receipt { number, code, cookie: answer.cookie()? })
    }
}

/// The digits of a mark.
const DIGITS: usize = 10;

fn token(answer: &Answer<'_>, asked: &str) -> Result<String, Trouble> {
    answer.between(TOKEN, "\"").map(str::to_owned).ok_or_else(|| answer.unexpected(asked))
}

//! A person with a browser without scripts: fills in what is asked, sends, and sends again from the page that came back.

use std::net::SocketAddr;

use crate::Trouble;
use crate::follow;
use crate::http::{Connection, get, post};
use crate::page::{BOUNDARY, Field, Kind, body, fields, fill};
use crate::stories::{MARK, answers};
use crate::walk::{Receipt, SENDS, STEPS_MAX, Shown};

/// A person who tells something.
pub struct Person {
    connection: Connection,
    root: String,
    opening: String,
    answers: &'static [(&'static str, &'static str)],
}

/// A form that is filled in up to the button that sends it.
pub struct Form {
    fields: Vec<Field>,
}

/// What came of sending.
pub struct Answered {
    status: u16,
    /// The receipt, when there is one.
    pub receipt: Option<Receipt>,
    /// The form on the page that came back.
    pub form: Form,
    sends: bool,
}

impl Person {
    /// Somebody who opens the form in one way or the other.
    ///
    /// # Errors
    /// When nobody listens.
    pub async fn new(address: SocketAddr, organisation: &str, shown: Shown) -> Result<Person, Trouble> {
        let known = answers(organisation);
        let answers = known.ok_or_else(|| Trouble::Server(format!("no answers are known for {organisation}")))?;
        let root = format!("/nl/{organisation}");
        let all = if shown == Shown::OnePage { "?alles=ja" } else { "" };
        let opening = format!("{root}/melden/formulier{all}");
        Ok(Person { connection: Connection::open(address).await?, root, opening, answers })
    }

    /// Fills in a form with a mark of its own, through all its steps.
    ///
    /// # Errors
    /// When the form does not come to the button that sends it.
    pub async fn fill_in(&mut self, mark: u64) -> Result<Form, Trouble> {
        let answer = self.connection.ask(&get(&self.opening, None)).await?;
        let mut page = answer.text();
        for _ in 0..STEPS_MAX {
            let mut fields = fields(&page);
            fill(&mut fields, self.answers);
            for field in &mut fields {
                field.value = field.value.replace(MARK, &format!("kenmerk {mark:010}"));
            }
            if page.contains(SENDS) {
                return Ok(Form { fields });
            }
            let (status, next) = self.post(&fields, "verder").await?;
            if status != 200 {
                return Err(Trouble::Answer { asked: self.opening.clone(), status, found: next });
            }
            page = next;
        }
        Err(Trouble::Server(format!("the form cannot be sent:\n{page}")))
    }

    async fn post(&mut self, fields: &[Field], button: &str) -> Result<(u16, String), Trouble> {
        let answer = self.connection.ask(&self.request(fields, button)).await?;
        Ok((answer.status, answer.text()))
    }

    fn request(&self, fields: &[Field], button: &str) -> Vec<u8> {
        let path = format!("{}/melden/formulier", self.root);
        post(&path, &format!("multipart/form-data; boundary={BOUNDARY}"), body(fields, button).as_bytes())
    }

    /// Follows what was told.
    ///
    /// # Errors
    /// When its words are not there.
    pub async fn follows(&mut self, receipt: &Receipt, mark: u64) -> Result<(), Trouble> {
        let cookie = follow::open(&mut self.connection, &self.root, &receipt.number, &receipt.code).await?;
        let page = follow::page(&mut self.connection, &self.root, &cookie).await?;
        if page.contains(&format!("kenmerk {mark:010}")) {
            return Ok(());
        }
        Err(Trouble::Broken(format!("{} does not hold what was told", receipt.number)))
    }
}

impl Form {
    /// Sends the form.
    ///
    /// # Errors
    /// When the server breaks off.
    pub async fn send(&self, person: &mut Person) -> Result<Answered, Trouble> {
        let request = person.request(&self.fields, "versturen");
        let answer = person.connection.ask(&request).await?;
        let (status, page) = (answer.status, answer.text());
        let receipt = Receipt::read(&answer);
        if receipt.is_none() && status != 503 {
            return Err(answer.unexpected("the form"));
        }
        Ok(Answered { status, receipt, form: Form { fields: fields(&page) }, sends: page.contains(SENDS) })
    }

    /// What was typed or chosen, by name.
    fn typed(&self) -> Vec<(&str, &str)> {
        let sent = self.fields.iter().filter(|field| !matches!(field.kind, Kind::Chosen(false) | Kind::File));
        let typed = sent.filter(|field| !field.value.is_empty() && field.name != "stap");
        typed.map(|field| (field.name.as_str(), field.value.as_str())).collect()
    }
}

impl Answered {
    /// Nothing was acknowledged, and the page holds everything that was typed, ready to be sent again.
    ///
    /// # Errors
    /// When something is missing.
    pub fn keeps(&self, form: &Form) -> Result<(), Trouble> {
        let kept = self.form.typed();
        let lost = form.typed().into_iter().find(|typed| !kept.contains(typed));
        let broken = |why: String| Err(Trouble::Broken(why));
        match (self.status, &self.receipt, lost) {
            (_, Some(receipt), _) => broken(format!("{} was acknowledged", receipt.number)),
            (503, _, None) if self.sends => Ok(()),
            (503, _, None) => broken("the page has no button to send it again".to_owned()),
            (503, _, Some((name, value))) => broken(format!("the page lost {name}: {value}")),
            (status, _, _) => broken(format!("{status} is the answer")),
        }
    }
}

//! Following a dossier, as its sender does.

use crate::Trouble;
use crate::http::{Connection, get, post, post_with};
use crate::page::BOUNDARY;
use crate::papers::{self, Paper};

/// Opens a dossier with its number and code: the cookie with which it is followed.
///
/// # Errors
/// When number and code do not open it.
pub async fn open(connection: &mut Connection, root: &str, number: &str, code: &str) -> Result<String, Trouble> {
    let path = format!("{root}/volgen");
    let body = format!("nummer={number}&code={code}");
    let answer = connection.ask(&post(&path, "application/x-www-form-urlencoded", body.as_bytes())).await?;
    let cookie = answer.cookie().filter(|_| answer.status == 303);
    cookie.ok_or_else(|| answer.unexpected(&format!("{path} with {number}")))
}

/// The page of the dossier that a cookie follows.
///
/// # Errors
/// When it does not come.
pub async fn page(connection: &mut Connection, root: &str, cookie: &str) -> Result<String, Trouble> {
    let path = format!("{root}/volgen/dossier");
    let answer = connection.ask(&get(&path, Some(cookie))).await?;
    if answer.status == 200 { Ok(answer.text()) } else { Err(answer.unexpected(&path)) }
}

/// Adds documents to the dossier that a cookie follows.
///
/// # Errors
/// When they are not taken.
pub async fn add(connection: &mut Connection, root: &str, cookie: &str, papers: &[Paper]) -> Result<(), Trouble> {
    let path = format!("{root}/volgen/documenten");
    let mut body = papers::parts(papers);
    body.extend_from_slice(format!("--{BOUNDARY}--\r\n").as_bytes());
    let kind = format!("multipart/form-data; boundary={BOUNDARY}");
    let answer = connection.ask(&post_with(&path, &kind, Some(cookie), &body)).await?;
    if answer.status == 303 { Ok(()) } else { Err(answer.unexpected(&path)) }
}

//! The receipt: shown only when what was told is safely kept.

use std::sync::Arc;

use askama::Template;
use axum::http::header::SET_COOKIE;
use axum::response::{IntoResponse, Response};
use dossier::view::{Duty, DutyKind};
use dossier::{Dossier, PartWorld};
use procedure::Place;
use service::Receipt;
use text::Message;

use super::content::{Section, sections};
use super::dossier::{PartShown, parts};
use super::{follow, shown};
use crate::app::Here;
use crate::errors::PageError;
use crate::shell::Shell;

#[derive(Template)]
#[template(path = "portal/receipt.html")]
struct Page {
    shell: Shell,
    lead: String,
    number: String,
    code: String,
    danger: Option<String>,
    parts: Vec<PartShown>,
    sections: Arc<[Section]>,
}

/// The receipt of something that was just kept, and the right to follow it from this browser.
pub fn page(here: &Here<'_>, receipt: &Receipt) -> Result<Response, PageError> {
    let shell = here.shell("/melden");
    let words = shell.words;
    let received = here.procedure.time_zone.to_datetime(receipt.dossier.received);
    let lead = Message::new("portal-receipt-lead")
        .with("organisation", &here.procedure.title)
        .with("moment", words.moment(&received));
    let page = Page {
        lead: words.tell(lead),
        number: receipt.number.to_string(),
        code: receipt.code.to_string(),
        danger: warned(here, here.procedure, &receipt.dossier, words),
        parts: parts(here, here.procedure, &receipt.dossier, &[], words),
        sections: sections(here, here.procedure, Place::Receipt),
        shell,
    };
    let cookie = follow::cookie(here, &receipt.id)?;
    Ok(([(SET_COOKIE, cookie)], shown(&page)).into_response())
}

/// Who was warned at once, in words.
pub fn warned(
    here: &Here<'_>,
    procedure: &procedure::Procedure,
    dossier: &Dossier,
    words: crate::words::Words,
) -> Option<String> {
    let duties = dossier::view::duties(procedure, dossier, here.local.date());
    let urgent: Vec<&Duty> = duties.iter().filter(|duty| duty.kind == DutyKind::Proposal).collect();
    let today = here.local.date();
    let told = |duty: &&Duty| {
        let (part, interrupt) = (dossier.part(duty.part), procedure.interrupt(&duty.id));
        let world = |part| PartWorld { procedure, dossier, part, today, answers: None };
        part.zip(interrupt).is_some_and(|(part, interrupt)| world(part).calls_for(interrupt))
    };
    // Who does not know whether there is danger did not report it, and is told that somebody looks.
    let message = if urgent.iter().any(told) { "portal-receipt-danger" } else { "portal-receipt-unsure" };
    let mut roles: Vec<String> = urgent.iter().map(|duty| procedure.title_of(&duty.role).to_string()).collect();
    roles.sort();
    roles.dedup();
    let who = text::Argument::List(roles.iter().map(text::Argument::from).collect());
    (!roles.is_empty()).then(|| words.with(message, "who", who))
}

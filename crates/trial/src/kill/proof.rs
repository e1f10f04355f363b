//! What must hold after every kill: of what the server says, and of what stands in its database.

use std::cell::RefCell;
use std::collections::BTreeMap;

use store::{Filter, Store};

use super::callers::two;
use super::ledger::{Ledger, Told};
use crate::Trouble;
use crate::chance::Chance;
use crate::follow;
use crate::http::Connection;
use crate::installation::{Installation, Server};
use crate::papers::Paper;
use crate::walk::{Receipt, Walk};

/// What `gehoor verify` counted.
#[derive(Clone, Copy, Debug)]
pub struct Counted {
    /// Dossiers.
    pub dossiers: u64,
    /// Documents.
    pub documents: u64,
}

/// Forms that had a receipt and are sent again after each kill.
const AGAIN: usize = 20;

/// Proves the chains of an installation that is stopped, with the program's own `verify`, and that there are as many
/// dossiers as there can be.
///
/// # Errors
/// When something does not hold.
pub fn verified(house: &Installation, ledger: &Ledger) -> Result<Counted, Trouble> {
    let output = house.command("verify").output()?;
    let said = String::from_utf8_lossy(&output.stdout);
    let value: serde_json::Value = serde_json::from_str(said.trim()).unwrap_or_default();
    if !output.status.success() || value["ok"] != true {
        let wrong = String::from_utf8_lossy(&output.stderr).into_owned();
        return Err(Trouble::Broken(format!("verify says {said}{wrong}")));
    }
    let count = |what: &str| value[what].as_u64().unwrap_or_default();
    let counted = Counted { dossiers: count("dossiers"), documents: count("attachments") };
    let (acknowledged, sent) = (ledger.acknowledged(), ledger.sent());
    if !(acknowledged..=sent).contains(&counted.dossiers) {
        let dossiers = counted.dossiers;
        return Err(Trouble::Broken(format!("{dossiers} dossiers of {sent} sent and {acknowledged} acknowledged")));
    }
    let (acknowledged, sent) = ledger.papers();
    if !(acknowledged..=sent).contains(&counted.documents) {
        let documents = counted.documents;
        return Err(Trouble::Broken(format!("{documents} documents of {sent} sent and {acknowledged} acknowledged")));
    }
    Ok(counted)
}

/// Asks the server that was started again: what was acknowledged lately is followed, forms are sent once more.
///
/// # Errors
/// When something does not hold.
pub async fn asked(
    server: &Server,
    walk: &Walk,
    ledger: &RefCell<Ledger>,
    chance: &mut Chance,
) -> Result<u64, Trouble> {
    let mut connection = Connection::open(server.address).await?;
    let lately: Vec<_> =
        ledger.borrow().lately().map(|(mark, told)| (mark, told.form.clone(), told.receipt.clone())).collect();
    let (mut settled, mut repeated) = (0, 0);
    for (mark, form, receipt) in lately {
        let Some(form) = form else { continue };
        let again = match &receipt {
            // Some are never sent again, as people close the page.
            None => !chance.once_in(3),
            Some(_) => repeated < AGAIN && chance.once_in(2),
        };
        if again {
            for _ in 0..2 {
                let received = form.send(&mut connection).await?;
                if let Some(other) = ledger.borrow_mut().receives(mark, &received) {
                    return Err(two(mark, &other, &received));
                }
            }
            settled += u64::from(receipt.is_none());
            repeated += usize::from(receipt.is_some());
        }
        let promised = ledger.borrow().get(mark).and_then(promised);
        if let Some(promised) = promised {
            followed(&mut connection, walk, mark, &promised).await?;
        }
    }
    Ok(settled)
}

/// Follows everything that was ever acknowledged.
///
/// # Errors
/// When one cannot be followed.
pub async fn all_followed(server: &Server, walk: &Walk, ledger: &Ledger) -> Result<(), Trouble> {
    let mut connection = Connection::open(server.address).await?;
    for (mark, promised) in ledger.all().filter_map(|(mark, told)| Some((mark, promised(told)?))) {
        followed(&mut connection, walk, mark, &promised).await?;
    }
    Ok(())
}

/// What was acknowledged of something that was told: its receipt, and the names of its documents.
type Promised = (Receipt, Vec<String>);

fn promised(told: &Told) -> Option<Promised> {
    let added = told.added.iter().filter(|(_, sure)| *sure).flat_map(|(papers, _)| papers);
    let names = told.papers.iter().chain(added).map(|paper| paper.name.clone()).collect();
    Some((told.receipt.clone()?, names))
}

/// Follows one dossier with its number and code: its words and its documents are on the page.
async fn followed(
    connection: &mut Connection,
    walk: &Walk,
    mark: u64,
    (receipt, papers): &Promised,
) -> Result<(), Trouble> {
    let number = &receipt.number;
    let lost = |why: String| Trouble::Broken(format!("{number} was acknowledged and cannot be followed: {why}"));
    let cookie = follow::open(connection, &walk.root, number, &receipt.code).await;
    let page = follow::page(connection, &walk.root, &cookie.map_err(|why| lost(why.to_string()))?).await;
    let page = page.map_err(|why| lost(why.to_string()))?;
    if !page.contains(&format!("kenmerk {mark:010}")) {
        return Err(lost("its words are not on the page".to_owned()));
    }
    match papers.iter().find(|name| !page.contains(*name)) {
        Some(name) => Err(lost(format!("{name} is not on the page"))),
        None => Ok(()),
    }
}

/// Reads the whole store of an installation that is stopped, beside the ledger.
///
/// # Errors
/// When something does not hold.
pub async fn read(house: &Installation, organisation: &str, ledger: &Ledger) -> Result<u64, Trouble> {
    let store = Store::open(&house.settings()?).await?;
    let mut found: BTreeMap<u64, String> = BTreeMap::new();
    let mut after = None;
    loop {
        let page = store.newest_dossiers(organisation, &Filter::default(), after, 500).await?;
        for listed in &page.items {
            let number = listed.number.to_string();
            let mark = whole(&store, listed.id, &number, ledger).await?;
            if let Some(other) = found.insert(mark, number.clone()) {
                return Err(Trouble::Broken(format!("{other} and {number} hold the same story, {mark}")));
            }
        }
        after = page.next;
        if after.is_none() {
            break;
        }
    }
    let lost = ledger
        .all()
        .find(|(mark, told)| told.receipt.as_ref().is_some_and(|receipt| found.get(mark) != Some(&receipt.number)));
    match lost {
        Some((mark, _)) => Err(Trouble::Broken(format!("story {mark} was acknowledged and is not in the database"))),
        None => Ok(found.len() as u64),
    }
}

/// Holds one dossier against what was sent: which story it is, that it begins with all its events, and that its
/// documents are there, byte for byte, all of one request or none.
async fn whole(store: &Store, id: uuid::Uuid, number: &str, ledger: &Ledger) -> Result<u64, Trouble> {
    let half = |why: &str| Trouble::Broken(format!("{number}: {why}"));
    let dossier = store.dossier(id).await?.ok_or_else(|| half("it is listed, and not there"))?;
    let first = dossier.entries.first().map(|entry| String::from_utf8_lossy(&entry.payload).into_owned());
    let digits = first.as_deref().and_then(|first| first.split("kenmerk ").nth(1)?.get(..10)?.parse().ok());
    let mark = digits.ok_or_else(|| half("it does not begin with a story"))?;
    let told = ledger.get(mark).ok_or_else(|| half("nobody sent this"))?;
    if store.duties_of(id).await?.is_empty() {
        return Err(half("nobody has to do anything for it"));
    }
    let mut kept = BTreeMap::new();
    for attachment in store.attachments(id).await? {
        let mut reader = store.read_attachment(&attachment).await?;
        let mut content = Vec::new();
        while let Some(piece) = reader.next().await? {
            content.extend(piece);
        }
        kept.insert(attachment.name, content);
    }
    let events = dossier.entries.iter().filter(|entry| entry.kind == "document-added").count();
    let expected = documents(told, &kept).map_err(|why| half(&why))?;
    if expected != kept.len() || events != expected {
        let kept = kept.len();
        return Err(half(&format!("{events} events of documents, {kept} documents, {expected} were sent")));
    }
    Ok(mark)
}

/// How many documents of what was told are kept: all of a request, or none of one that was not acknowledged.
fn documents(told: &Told, kept: &BTreeMap<String, Vec<u8>>) -> Result<usize, String> {
    let mut count = 0;
    let with = (&told.papers, true);
    for (papers, sure) in told.added.iter().map(|(papers, sure)| (papers, *sure)).chain([with]) {
        let there: Vec<&Paper> = papers.iter().filter(|paper| kept.contains_key(&paper.name)).collect();
        if there.len() != papers.len() && (sure || !there.is_empty()) {
            return Err(format!("{} of {} documents that were sent together", there.len(), papers.len()));
        }
        if let Some(paper) = there.iter().find(|paper| kept[&paper.name] != paper.content()) {
            return Err(format!("{} is not as it was sent", paper.name));
        }
        count += there.len();
    }
    Ok(count)
}

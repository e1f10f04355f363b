//! Managers change people and seats at run time: sound, in order, on the record, and on every node.

mod common;

use std::collections::BTreeMap;

use common::{ORGANISATION, Office, PASSWORD, now};
use jiff::civil::date;
use procedure::Id;
use service::{Account, AccountError, Away, Change, Manager, Member, Service, StaffError};

fn member(name: &str, roles: &[&str]) -> Member {
    Member { name: name.to_owned(), roles: roles.iter().map(|role| Id::from(*role)).collect(), ..Member::default() }
}

/// Keeps somebody as a page does: with the organisation as it is now.
async fn keep(service: &Service, by: &Account, person: Option<&str>, member: Member) -> Result<Id, StaffError> {
    let service = service.current();
    let organisation = service.organisations().get(ORGANISATION).expect("an organisation");
    service.keep_member(organisation, by, organisation.staff, person, member).await
}

#[tokio::test]
async fn people_change_while_pages_are_served_and_on_every_node() {
    let office = Office::new().await;
    let other = office.other_node();
    let (by, _) = office.ready("an@example.org").await;
    let before = office.service.current();
    let id = keep(&office.service, &by, None, member("  Bo  ", &["coordinator"])).await.expect("kept");
    assert!(before.organisations().get(ORGANISATION).expect("one").member(&id).is_none(), "who was reading reads on");
    let known = |service: &Service| service.current().organisations().get(ORGANISATION).and_then(|one| one.member(&id));
    assert_eq!(known(&office.service), Some(member("Bo", &["coordinator"])));
    assert!(!id.contains("Bo") && !id.contains("bo"), "an id says nothing of a person: {id}");
    assert_eq!(known(&other), None);
    assert!(other.refresh().await.expect("a store"));
    assert_eq!(known(&other), Some(member("Bo", &["coordinator"])));
    assert!(!other.refresh().await.expect("a store"), "nothing new");
    // Roles that are taken away are gone, and the person is not.
    keep(&office.service, &by, Some(&id), member("Bo", &[])).await.expect("kept");
    assert_eq!(known(&office.service), Some(member("Bo", &[])));
    // The next start reads the same.
    let later = office.other_node();
    later.refresh().await.expect("a store");
    assert_eq!(known(&later), Some(member("Bo", &[])));
}

#[tokio::test]
async fn what_the_procedure_does_not_know_is_refused() {
    let office = Office::new().await;
    let (by, _) = office.ready("an@example.org").await;
    let away = |from, until, instead: Option<&str>| Member {
        away: Some(Away { from, until, instead: instead.map(Id::from) }),
        ..member("Bo", &[])
    };
    let is = Member { is: BTreeMap::from([(Id::from("left-handed"), true)]), ..member("Bo", &[]) };
    let (first, last) = (date(2026, 3, 2), date(2026, 3, 6));
    let long = "a".repeat(200);
    type Fits = fn(&StaffError) -> bool;
    let refused: [(&str, Option<&str>, Member, Fits); 9] = [
        ("no name", None, member(" ", &[]), |error| matches!(error, StaffError::Name)),
        ("a long name", None, member(&long, &[]), |error| matches!(error, StaffError::Name)),
        ("nobody", Some("niemand"), member("Bo", &[]), |error| matches!(error, StaffError::Person)),
        ("the sender", Some("complainant"), member("Bo", &[]), |error| matches!(error, StaffError::Person)),
        ("no role", None, member("Bo", &["keizer"]), |error| matches!(error, StaffError::Role)),
        ("a role outside", None, member("Bo", &["complainant"]), |error| matches!(error, StaffError::Role)),
        ("no quality", None, is, |error| matches!(error, StaffError::Quality)),
        ("backwards", None, away(last, first, None), |error| matches!(error, StaffError::Days)),
        ("nobody instead", None, away(first, last, Some("niemand")), |error| matches!(error, StaffError::Instead)),
    ];
    for (what, person, member, fits) in refused {
        let error = keep(&office.service, &by, person, member).await.expect_err(what);
        assert!(fits(&error), "{what}: {error:?}");
    }
    let own = keep(&office.service, &by, Some("second"), away(first, last, Some("second"))).await;
    assert!(matches!(own, Err(StaffError::Instead)), "{own:?}");
    let organisation = office.service.current().organisations().get(ORGANISATION).cloned().expect("one");
    assert_eq!(organisation.staff, 0, "nothing was kept");
}

#[tokio::test]
async fn who_looked_before_a_change_looks_again() {
    let office = Office::new().await;
    let (by, _) = office.ready("an@example.org").await;
    let stale = office.service.current();
    keep(&office.service, &by, Some("second"), member("Bo", &[])).await.expect("kept");
    let organisation = stale.organisations().get(ORGANISATION).expect("one");
    let late = stale.keep_member(organisation, &by, organisation.staff, Some("second"), member("Cas", &[])).await;
    assert!(matches!(late, Err(StaffError::Changed)), "{late:?}");
}

#[tokio::test]
async fn every_change_says_who_and_what() {
    let office = Office::new().await;
    let (by, _) = office.ready("an@example.org").await;
    keep(&office.service, &by, Some("second"), member("Bo", &[])).await.expect("kept");
    keep(&office.service, &by, Some("second"), member("Bo", &[])).await.expect("the same again");
    let service = office.service.current();
    let organisation = service.organisations().get(ORGANISATION).expect("one");
    let manager = Manager { organisation, account: &by };
    service.give_seat(manager, "bo@example.org", "Bo", &"second".into(), false).await.expect("a seat");
    let changes = service.managed(organisation).await.expect("a store");
    assert_eq!(changes.len(), 2, "{changes:?}");
    assert!(changes.iter().all(|change| change.by == "An"));
    assert!(matches!(&changes[0].what, Change::SeatGiven { login, .. } if login == "bo@example.org"), "{changes:?}");
    let Change::Person { before, after, .. } = &changes[1].what else { panic!("{changes:?}") };
    assert_eq!((before.as_ref().map(|one| one.name.as_str()), after.name.as_str()), (Some(""), "Bo"));
}

#[tokio::test]
async fn the_last_who_manages_stays() {
    let office = Office::new().await;
    let (an, _) = office.ready("an@example.org").await;
    let organisation = office.service.organisations().get(ORGANISATION).expect("one");
    let manager = Manager { organisation, account: &an };
    let service = &office.service;
    // Who was only invited cannot manage yet.
    let (bo, _) = office.invited("bo@example.org").await;
    let seat = Some(("coordinator".into(), false));
    for last in [service.change_seat(manager, an.id, None).await, service.change_seat(manager, an.id, seat).await] {
        assert!(matches!(last, Err(AccountError::Last)), "{last:?}");
    }
    assert!(matches!(service.block(manager, an.id, true).await, Err(AccountError::Own)));
    service.change_seat(manager, bo.id, None).await.expect("the other one can go");
    let (cas, _) = office.ready("cas@example.org").await;
    service.change_seat(manager, an.id, None).await.expect("somebody else manages now");
    let manager = Manager { organisation, account: &cas };
    assert!(matches!(service.change_seat(manager, an.id, None).await, Err(AccountError::Gone)), "no seat any more");
}

#[tokio::test]
async fn nobody_steers_an_account_of_another_desk() {
    let office = Office::new().await;
    let (an, _) = office.ready("an@example.org").await;
    let (mut bo, _) = office.ready("bo@example.org").await;
    let elsewhere = service::Seat { organisation: "elders".into(), person: "iemand".into(), manages: true };
    bo.seats.push(elsewhere);
    let organisation = office.service.organisations().get(ORGANISATION).expect("one");
    assert!(!Manager { organisation, account: &an }.may_steer(&bo));
    assert!(Manager { organisation, account: &bo }.may_steer(&an), "who manages both may");
}

#[tokio::test]
async fn whoever_is_blocked_is_out_at_once_and_so_is_their_calendar() {
    let office = Office::new().await;
    let (an, _) = office.ready("an@example.org").await;
    let (bo, second) = office.ready("bo@example.org").await;
    let service = &office.service;
    let organisation = service.organisations().get(ORGANISATION).expect("one");
    let session = service.sign_in("bo@example.org", PASSWORD, &now(&second), "").await.expect("signed in");
    let old = service.new_feed(organisation, &bo).await.expect("a store").expect("a feed");
    let feed = service.new_feed(organisation, &bo).await.expect("a store").expect("a feed");
    assert_eq!(service.feed(organisation, &old).await.expect("a store"), None, "one at a time");
    assert_eq!(service.feed(organisation, &feed).await.expect("a store").as_deref(), Some("coordinator"));
    let manager = Manager { organisation, account: &an };
    service.block(manager, bo.id, true).await.expect("blocked");
    assert!(service.session(&session).await.expect("a store").is_none());
    assert_eq!(service.feed(organisation, &feed).await.expect("a store"), None);
    service.block(manager, bo.id, false).await.expect("let in");
    assert!(service.feed(organisation, &feed).await.expect("a store").is_some());
    service.end_feed(organisation, &bo).await.expect("a store");
    assert_eq!(service.feed(organisation, &feed).await.expect("a store"), None);
}

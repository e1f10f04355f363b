//! What staff pages ask: who may see a dossier because of itself, what several people have to do, what stands in a stage.

mod common;

use common::{NOON, ORG, On, begun, duty, house, on_both, row, told};
use store::{Change, Filter, Listed, ListedDuty, Mark, Page, ReadError, Row, Store, Whose, WriteError};
use uuid::Uuid;

fn due(day: Option<i64>, closed: bool) -> Row {
    Row { next_due: day, closed, ..row("x") }
}

fn named(viewers: &[&str]) -> Vec<String> {
    viewers.iter().map(|&who| who.to_owned()).collect()
}

async fn written(store: &Store, change: Change) -> Uuid {
    let id = change.dossier();
    store.write(change).await.expect("written");
    id
}

/// All pages of a list, three rows each, in which no page but the last is short.
async fn walk<T>(mut page: impl AsyncFnMut(Option<Mark>) -> Result<Page<T>, ReadError>) -> Vec<T> {
    let (mut all, mut mark) = (Vec::new(), None);
    loop {
        let next = page(mark).await.expect("read");
        assert!(next.items.len() == 3 || next.next.is_none());
        all.extend(next.items);
        mark = next.next;
        if mark.is_none() {
            return all;
        }
    }
}

async fn seen(store: &Store, who: &[&str], open_only: bool, filter: &Filter<'_>) -> Vec<Uuid> {
    let page = async |mark| store.seen_dossiers(ORG, who, open_only, filter, mark, 3).await;
    let all = walk(page).await;
    let order = |item: &Listed| (item.row.next_due.unwrap_or(i64::MAX), item.id);
    assert!(all.is_sorted_by(|one, other| order(one) < order(other)), "in the order of work, each once");
    all.into_iter().map(|item| item.id).collect()
}

async fn dossiers_are_seen_by_their_viewers(on: On) {
    let house = house(on).await;
    let store = &house.store;
    let mut ids = Vec::new();
    for n in 0..20_i64 {
        let mut change = begun(store, "x").await;
        let mut viewers = vec!["team:zorg".to_owned(); 2];
        viewers.extend((n % 2 == 0).then(|| "anke".to_owned()));
        viewers.extend((n % 3 == 0).then(|| "bas".to_owned()));
        let shown = Row { flags: n % 4, ..due((n % 5 != 0).then_some(20_000 - n % 7), n == 6) };
        change.row(shown).viewers(if n == 19 { Vec::new() } else { viewers });
        ids.push(written(store, change).await);
    }
    let none = Filter::default();
    assert_eq!(seen(store, &["team:zorg"], false, &none).await.len(), 19, "all but the one that nobody sees");
    assert_eq!(seen(store, &["team:zorg"], true, &none).await.len(), 18);
    assert_eq!(seen(store, &["anke"], true, &none).await.len(), 9);
    let either = seen(store, &["anke", "bas", "anke"], true, &none).await;
    let mut expected: Vec<_> = (0..19).filter(|n| (n % 2 == 0 || n % 3 == 0) && *n != 6).collect();
    expected.sort_by_key(|&n| (if n % 5 == 0 { i64::MAX } else { 20_000 - n % 7 }, ids[n as usize]));
    assert_eq!(either, expected.iter().map(|&n| ids[n as usize]).collect::<Vec<_>>());
    let flagged = Filter { flags: 2, ..Filter::default() };
    let expected = expected.into_iter().filter(|n| n % 4 >= 2).map(|n| ids[n as usize]).collect::<Vec<_>>();
    assert_eq!(seen(store, &["bas", "anke"], true, &flagged).await, expected);
    assert!(seen(store, &["carla"], false, &none).await.is_empty());
    assert!(seen(store, &[], false, &none).await.is_empty());
    let many: Vec<String> = (0..20).map(|n| format!("team:{n}")).chain(["bas".to_owned()]).collect();
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    assert_eq!(seen(store, &many, false, &none).await, seen(store, &["bas"], false, &none).await);
    let elsewhere = store.seen_dossiers("elders", &["anke"], false, &none, None, 9).await.expect("read");
    assert!(elsewhere.items.is_empty());
}

async fn viewers_follow_the_row_and_are_replaced(on: On) {
    let house = house(on).await;
    let store = &house.store;
    let mut change = begun(store, "x").await;
    change.viewers(named(&["anke", "bas"]));
    let id = written(store, change).await;
    let again = async || {
        let mut change = store.dossier(id).await.expect("read").expect("there").change().expect("open");
        change.append(&told("verder"));
        change
    };
    let none = Filter::default();
    let mut change = again().await;
    change.row(due(Some(30_000), true));
    written(store, change).await;
    assert!(seen(store, &["anke"], true, &none).await.is_empty(), "closed, though nothing was said of viewers");
    assert_eq!(seen(store, &["anke"], false, &none).await, [id]);
    let mut change = again().await;
    change.row(due(Some(20_005), false)).viewers(named(&["carla"]));
    written(store, change).await;
    assert_eq!(seen(store, &["carla"], true, &none).await, [id]);
    assert!(seen(store, &["anke", "bas"], false, &none).await.is_empty());
    let mut change = again().await;
    change.viewers(named(&["anke"]));
    written(store, change).await;
    assert_eq!(seen(store, &["anke"], true, &none).await, [id], "the row of before is taken");
    assert_eq!(house.sql("select who, closed, next_due from viewer"), "anke|0|20005");
    let mut change = again().await;
    change.viewers(Vec::new());
    written(store, change).await;
    assert_eq!(house.sql("select count(*) from viewer"), "0");

    let mut change = again().await;
    change.viewers((0..=store::limits::VIEWERS).map(|n| n.to_string()).collect());
    let refused = store.write(change).await;
    assert!(matches!(refused, Err(WriteError::TooLarge { what: "number of viewers", .. })), "{refused:?}");
}

async fn tasks_of_several_come_with_their_dossiers(on: On) {
    let house = house(on).await;
    let store = &house.store;
    for n in 0..12_i64 {
        let mut change = begun(store, &format!("verhaal {n}")).await;
        let mut duties = vec![duty("handler", 20_000 + n % 4), duty("mediator", 20_001)];
        duties[0].person = if n % 2 == 0 { "anke".to_owned() } else { String::new() };
        duties[1].due_date = (n % 3 == 0).then_some(20_001);
        change.duties(duties);
        written(store, change).await;
    }
    let tasks = async |whose: &[Whose<'_>], from, until| {
        let all = walk(async |mark| store.tasks(ORG, whose, from, until, mark, 3).await).await;
        let order = |duty: &ListedDuty| (duty.duty.due_date.unwrap_or(i64::MAX), duty.dossier, duty.nr);
        assert!(all.is_sorted_by(|one, other| order(&one.0) < order(&other.0)), "in the order of work, each once");
        assert!(all.iter().all(|(duty, listed)| duty.dossier == listed.id && listed.number.seq() > 0));
        all
    };
    let handled = tasks(&[Whose::Role("handler")], None, None).await;
    assert_eq!(handled.len(), 12);
    for (duty, listed) in &handled {
        let shown = String::from_utf8(listed.row.page.clone()).expect("words");
        let n: i64 = shown.strip_prefix("verhaal ").and_then(|n| n.parse().ok()).expect("its page is opened");
        assert_eq!(duty.duty.due_date, Some(20_000 + n % 4));
        assert_eq!(store.duties_of(listed.id).await.expect("read")[duty.nr as usize], *duty);
    }
    assert_eq!(tasks(&[Whose::Person("anke")], None, None).await.len(), 6);
    let both = [Whose::Person("anke"), Whose::Role("handler"), Whose::Role("mediator"), Whose::Person("bas")];
    assert_eq!(tasks(&both, None, None).await.len(), 24);
    assert_eq!(tasks(&both, None, None).await[16..].iter().filter(|(duty, _)| duty.duty.due_date.is_none()).count(), 8);
    let some = tasks(&both, Some(20_001), Some(20_002)).await;
    assert_eq!(some.len(), 10, "three and three with a day of their own, and four of the mediator's");
    assert!(some.iter().all(|(duty, _)| matches!(duty.duty.due_date, Some(20_001 | 20_002))));
    assert_eq!(tasks(&both, Some(20_003), None).await.len(), 11, "and those without a day");
    assert_eq!(tasks(&both, None, Some(20_000)).await.len(), 3);
    assert!(tasks(&[Whose::Person("")], None, None).await.is_empty(), "nobody is no person");
    assert!(tasks(&[], None, None).await.is_empty());
    assert!(store.tasks("elders", &both, None, None, None, 9).await.expect("read").items.is_empty());
}

async fn a_list_shows_who_has_a_part_in_a_stage(on: On) {
    let house = house(on).await;
    let store = &house.store;
    let mut ids = Vec::new();
    for stage in ["klacht/intake", "klacht/first_line klacht/intake", "klacht/firstxline", "klacht/Intake"] {
        let mut change = begun(store, "x").await;
        change.row(Row { stage: stage.to_owned(), ..row("x") }).viewers(named(&["anke"]));
        ids.push(written(store, change).await);
    }
    let found = async |stage: &str| {
        let filter = Filter { stage, ..Filter::default() };
        let open = store.open_dossiers(ORG, &filter, None, 9).await.expect("read").items;
        let mut newest = store.newest_dossiers(ORG, &filter, None, 9).await.expect("read").items;
        newest.reverse();
        assert_eq!(open, newest);
        let open: Vec<Uuid> = open.into_iter().map(|item| item.id).collect();
        assert_eq!(seen(store, &["anke"], true, &filter).await, open);
        open
    };
    assert_eq!(found("klacht/intake").await, ids[..2]);
    assert_eq!(found("klacht/first_line").await, ids[1..2]);
    assert_eq!(found("").await, ids);
    for other in ["klacht", "intake", "klacht/first%", "klacht/first_line klacht"] {
        assert!(found(other).await.is_empty(), "{other}");
    }
}

async fn a_document_is_read_by_its_own_dossier(on: On) {
    let house = house(on).await;
    let store = &house.store;
    let other = written(store, begun(store, "y").await).await;
    let mut staging = store.stage().await.expect("begun");
    staging.write(b"een foto").await.expect("written");
    let staged = staging.finish().await.expect("stored");
    let mut change = begun(store, "x").await;
    change.attach(&staged, NOON, "foto.jpg", "image/jpeg");
    let id = written(store, change).await;
    let document = store.attachments(id).await.expect("read").remove(0).id;
    let found = store.attachment_of(id, document).await.expect("read").expect("there");
    assert_eq!((found.id, found.name.as_str()), (document, "foto.jpg"));
    assert!(store.attachment_of(other, document).await.expect("read").is_none());
}

on_both! {
    dossiers_are_seen_by_their_viewers
    viewers_follow_the_row_and_are_replaced
    tasks_of_several_come_with_their_dossiers
    a_list_shows_who_has_a_part_in_a_stage
    a_document_is_read_by_its_own_dossier
}

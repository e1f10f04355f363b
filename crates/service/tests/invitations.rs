//! Invitations are accepted once, and signing in takes a password and a code that was not used before.

mod common;

use common::{Office, PASSWORD, earlier, now, wrong};
use service::{AcceptError, SignInError};

#[tokio::test]
async fn an_invitation_is_accepted_once() {
    let office = Office::new().await;
    let (account, secret) = office.invited("an@example.org").await;
    let second = office.invitation(&secret).await.expect("open").second;
    let id = office.service.accept(&secret, PASSWORD, &now(&second)).await.expect("accepted");
    assert_eq!(id, account.id);
    assert!(office.invitation(&secret).await.is_none(), "it is used up");
    let again = office.service.accept(&secret, "een ander lang wachtwoord", &now(&second)).await;
    assert!(matches!(again, Err(AcceptError::Gone)), "{again:?}");
    let kept = office.service.account(id).await.expect("a store").expect("an account");
    assert!(kept.is_ready());
}

#[tokio::test]
async fn of_two_who_accept_at_once_one_does() {
    let office = Office::new().await;
    let (_, secret) = office.invited("an@example.org").await;
    let second = office.invitation(&secret).await.expect("open").second;
    let code = now(&second);
    let (one, other) = tokio::join!(
        office.service.accept(&secret, PASSWORD, &code),
        office.service.accept(&secret, "een ander lang wachtwoord", &code)
    );
    assert_eq!(usize::from(one.is_ok()) + usize::from(other.is_ok()), 1, "{one:?} {other:?}");
}

#[tokio::test]
async fn a_weak_password_or_a_wrong_code_leaves_it_open() {
    let office = Office::new().await;
    let (account, secret) = office.invited("een.lange.naam@example.org").await;
    let second = office.invitation(&secret).await.expect("open").second;
    for password in ["", "elf tekens.", "Een.Lange.Naam@example.org", &"a".repeat(201)] {
        let refused = office.service.accept(&secret, password, &now(&second)).await;
        assert!(matches!(refused, Err(AcceptError::Password)), "{password}: {refused:?}");
    }
    for code in [wrong(&second).as_str(), "", "12345", "abcdef", "0000000"] {
        let refused = office.service.accept(&secret, PASSWORD, code).await;
        assert!(matches!(refused, Err(AcceptError::Code)), "{code}: {refused:?}");
    }
    let kept = office.service.account(account.id).await.expect("a store").expect("an account");
    assert!(!kept.is_ready());
    // As an app shows it, with a space in the middle.
    let code = now(&second);
    let spaced = format!("{} {}", &code[..3], &code[3..]);
    office.service.accept(&secret, PASSWORD, &spaced).await.expect("still open");
}

#[tokio::test]
async fn a_new_invitation_ends_the_earlier_one_and_signs_out_when_accepted() {
    let office = Office::new().await;
    let (account, second) = office.ready("an@example.org").await;
    let session = office.service.sign_in("an@example.org", PASSWORD, &now(&second), "").await.expect("signed in");
    let first = office.service.invite(account.id).await.expect("an invitation");
    let last = office.service.invite(account.id).await.expect("an invitation");
    assert!(office.invitation(&first).await.is_none());
    assert!(office.service.session(&session).await.expect("a store").is_some(), "an invitation alone ends nothing");
    let second = office.invitation(&last).await.expect("open").second;
    office.service.accept(&last, "een nieuwe lange zin", &earlier(&second)).await.expect("accepted");
    assert!(office.service.session(&session).await.expect("a store").is_none());
    let old = office.service.sign_in("an@example.org", PASSWORD, &now(&second), "").await;
    assert!(matches!(old, Err(SignInError::Wrong)), "the old password no longer holds");
}

#[tokio::test]
async fn whoever_is_blocked_cannot_accept() {
    let office = Office::new().await;
    let (account, secret) = office.invited("an@example.org").await;
    office.service.change_account(account.id, |account| account.blocked = true).await.expect("blocked");
    assert!(office.invitation(&secret).await.is_none());
    let refused = office.service.accept(&secret, PASSWORD, "000000").await;
    assert!(matches!(refused, Err(AcceptError::Gone)), "{refused:?}");
}

#[tokio::test]
async fn a_code_counts_once() {
    let office = Office::new().await;
    let (_, second) = office.ready("an@example.org").await;
    let accepted_with = earlier(&second);
    let replayed = office.service.sign_in("an@example.org", PASSWORD, &accepted_with, "").await;
    assert!(matches!(replayed, Err(SignInError::Wrong)), "the code of the invitation was used");
    let code = now(&second);
    office.service.sign_in(" AN@example.org ", PASSWORD, &code, "").await.expect("signed in");
    let replayed = office.service.sign_in("an@example.org", PASSWORD, &code, "").await;
    assert!(matches!(replayed, Err(SignInError::Wrong)));
}

#[tokio::test]
async fn wrong_tries_make_wait_also_for_who_does_not_exist() {
    let office = Office::new().await;
    let (_, second) = office.ready("an@example.org").await;
    for login in ["an@example.org", "niemand@example.org"] {
        let mut tries = 0;
        let wait = loop {
            match office.service.sign_in(login, "geen wachtwoord", "000000", "").await {
                Err(SignInError::Wrong) => tries += 1,
                Err(SignInError::Wait(until)) => break until,
                other => panic!("{login}: {other:?}"),
            }
            assert!(tries < 12, "{login}: nobody has to wait");
        };
        assert!(tries >= 5, "{login}: five mistakes are free, not {tries}");
        let right = office.service.sign_in(login, PASSWORD, &now(&second), "").await;
        // Whoever is slower than the wait is let in: that is what the wait is.
        let over = jiff::Timestamp::now() >= wait;
        assert!(over || matches!(right, Err(SignInError::Wait(_))), "{login}: the right password waits too: {right:?}");
    }
}

//! Documents: stored sealed and durable, read back whole, refused when changed, swept when nobody mentions them.

mod common;

use common::{NOON, On, begun, holds, house};
use store::{ReadError, Staged, Store, WriteError, limits};

async fn stage(store: &Store, bytes: &[u8]) -> Staged {
    let mut staging = store.stage().await.expect("begun");
    for piece in bytes.chunks(10_000) {
        staging.write(piece).await.expect("written");
    }
    staging.finish().await.expect("stored")
}

async fn read(store: &Store, attachment: &store::Attachment) -> Result<Vec<u8>, ReadError> {
    let mut reader = store.read_attachment(attachment).await?;
    let mut bytes = Vec::new();
    while let Some(piece) = reader.next().await? {
        bytes.extend(piece);
    }
    Ok(bytes)
}

fn files(folder: &str) -> Vec<std::path::PathBuf> {
    let folders = std::fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    folders
        .flat_map(|folder| std::fs::read_dir(folder).expect("a folder"))
        .map(|entry| entry.expect("an entry").path())
        .collect()
}

#[tokio::test]
async fn a_document_of_any_size_comes_back_whole() {
    let house = house(On::Sqlite).await;
    let store = &house.store;
    for size in [0, 1, limits::CHUNK - 1, limits::CHUNK, limits::CHUNK + 1, 3 * limits::CHUNK] {
        let bytes: Vec<u8> = (0..size).map(|n| (n * 7 % 251) as u8).collect();
        let staged = stage(store, &bytes).await;
        let ticket = store.ticket(&staged);
        let staged = store.staged(&ticket).expect("its own ticket");
        assert!(store.staged(&ticket[..ticket.len() - 1]).is_none());
        let mut change = begun(store, "met foto").await;
        let id = change.dossier();
        change.attach(&staged, NOON, "foto.jpg", "image/jpeg");
        store.write(change).await.expect("written");
        let attachment = &store.attachments(id).await.expect("read")[0];
        assert_eq!(
            (attachment.size, attachment.name.as_str(), attachment.media.as_str()),
            (size as i64, "foto.jpg", "image/jpeg")
        );
        assert_eq!(read(store, attachment).await.expect("read"), bytes);
    }
    let sealed =
        files(&house.settings.attachments).iter().map(|file| std::fs::read(file).expect("read")).collect::<Vec<_>>();
    assert!(!holds(&sealed.concat(), &[0, 7, 14, 21, 28, 35]), "what lies on the disk is sealed");
    assert!(store.verify(|_| ()).await.expect("read").is_sound());
}

#[tokio::test]
async fn a_document_that_was_changed_is_not_given_out() {
    let house = house(On::Sqlite).await;
    let store = &house.store;
    let staged = stage(store, &vec![5; 2 * limits::CHUNK]).await;
    let mut change = begun(store, "met foto").await;
    let id = change.dossier();
    change.attach(&staged, NOON, "foto.jpg", "image/jpeg");
    store.write(change).await.expect("written");
    let attachment = store.attachments(id).await.expect("read").remove(0);
    let file = files(&house.settings.attachments).remove(0);
    let whole = std::fs::read(&file).expect("read");
    let piece = limits::CHUNK + 16;
    let mut swapped = whole.clone();
    swapped.rotate_left(piece);
    let flipped: Vec<u8> = whole.iter().enumerate().map(|(at, byte)| byte ^ u8::from(at == piece + 3)).collect();
    for wrong in [whole[..piece].to_vec(), whole[..whole.len() - 1].to_vec(), swapped, flipped, Vec::new()] {
        std::fs::write(&file, &wrong).expect("written");
        assert!(matches!(read(store, &attachment).await, Err(ReadError::Attachment(_))));
        let broken = store.verify(|_| ()).await.expect("read").broken;
        assert_eq!((broken.len(), broken[0].what), (1, store::Wrong::File));
    }
    std::fs::remove_file(&file).expect("removed");
    assert!(matches!(read(store, &attachment).await, Err(ReadError::Attachment(_))));
}

#[tokio::test]
async fn what_nobody_mentions_is_swept_and_what_is_too_large_is_refused() {
    let house = house(On::Sqlite).await;
    let store = &house.store;
    let staged = stage(store, b"blijft").await;
    let mut change = begun(store, "met foto").await;
    change.attach(&staged, NOON, "foto.jpg", "image/jpeg");
    store.write(change).await.expect("written");
    let orphan = stage(store, b"wees").await;
    let unwanted = stage(store, b"toch niet").await;
    store.unstage(&unwanted).await.expect("removed");
    assert_eq!(files(&house.settings.attachments).len(), 2);
    assert_eq!(store.sweep_attachments(NOON / 2).await.expect("swept"), 0, "what is younger stays");
    assert_eq!(store.sweep_attachments(i64::MAX).await.expect("swept"), 1);
    assert!(store.attachment(orphan.id).await.expect("read").is_none());
    assert_eq!(files(&house.settings.attachments).len(), 1);

    let mut staging = store.stage().await.expect("begun");
    let mebibyte = vec![0; 1 << 20];
    let mut outcome = Ok(());
    for _ in 0..=(limits::ATTACHMENT >> 20) {
        outcome = staging.write(&mebibyte).await;
        if outcome.is_err() {
            break;
        }
    }
    assert!(matches!(outcome, Err(WriteError::TooLarge { what: "attachment", .. })));
    drop(staging);
    assert_eq!(files(&house.settings.attachments).len(), 1, "what was not finished is gone");
}

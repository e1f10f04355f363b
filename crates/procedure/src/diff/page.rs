//! All differences as a page of Markdown: what dossiers that are running must know first, then rule by rule.

use text::{Language, Message};

use super::change::{Area, Change, ChangeKind, Running};
use crate::explain::Speaker;
use crate::explain::page::{Item, Page, capital, plain};
use crate::model::Procedure;

/// What a running dossier meets when it goes on under the other version, in the order of its weight.
const MEETS: [(Running, &str); 9] = [
    (Running::Refused, "diff-refused"),
    (Running::Earlier, "diff-earlier"),
    (Running::Later, "diff-later"),
    (Running::EarlierOrLater, "diff-either"),
    (Running::NewTerm, "diff-new-terms"),
    (Running::LostTerm, "diff-lost-terms"),
    (Running::NewRight, "diff-new-rights"),
    (Running::LostRight, "diff-lost-rights"),
    (Running::ChangedRight, "diff-changed-rights"),
];

/// All differences as a page of Markdown; each is told once.
pub fn changes_in_words(old: &Procedure, new: &Procedure, changes: &[Change], language: Language) -> String {
    let speaker = Speaker::new(new, language);
    let mut page = Page::default();
    let heading = Message::new("diff-title")
        .with("title", plain(&new.title))
        .with("before", plain(&old.version))
        .with("after", plain(&new.version));
    page.heading(1, &speaker.say(heading));
    if changes.is_empty() {
        page.paragraph(&speaker.word("diff-none"));
        return page.into_text();
    }
    for paragraph in whom(old, new, language) {
        page.paragraph(&paragraph);
    }
    let (running, other): (Vec<&Change>, Vec<&Change>) =
        changes.iter().partition(|change| change.running != Running::Pinned);
    let at_once = old.version == new.version;
    page.heading(2, &speaker.word(if at_once { "diff-meets-at-once" } else { "diff-meets" }));
    if running.is_empty() {
        page.paragraph(&speaker.word("diff-meets-nothing"));
    }
    for (meaning, heading) in MEETS {
        let told: Vec<Item> =
            running.iter().filter(|change| change.running == meaning).map(|change| item(&speaker, change)).collect();
        if !told.is_empty() {
            let heading = if at_once && meaning == Running::Refused { "diff-refused-at-once" } else { heading };
            page.paragraph(&speaker.word(heading));
            page.list(told);
        }
    }
    if !other.is_empty() {
        page.heading(2, &speaker.word("diff-other"));
        by_area(&speaker, &other, &mut page);
    }
    page.into_text()
}

/// Which dossiers go on under which version, and who can change that.
fn whom(old: &Procedure, new: &Procedure, language: Language) -> Vec<String> {
    let speaker = Speaker::new(new, language);
    if old.version == new.version {
        return vec![speaker.say(Message::new("diff-same-version").with("version", plain(&new.version)))];
    }
    if new.in_force < old.in_force {
        let message = Message::new("diff-backwards").with("before", old.in_force).with("after", new.in_force);
        return vec![speaker.say(message)];
    }
    let migrates = match old.powers.get("migrate") {
        Some(power) => {
            let by = Speaker::new(old, language).by(&power.by);
            speaker.say(Message::new("diff-migrate-by").with("by", by))
        }
        None => speaker.word("diff-migrate-nobody"),
    };
    vec![speaker.say(Message::new("diff-pinned").with("from", new.in_force)), migrates]
}

/// Differences under the kind of rule that they are about.
fn by_area(speaker: &Speaker<'_>, changes: &[&Change], page: &mut Page) {
    let mut areas: Vec<Area> = changes.iter().map(|change| change.area).collect();
    areas.sort_unstable();
    areas.dedup();
    for area in areas {
        page.heading(3, &capital(&speaker.say(Message::new("diff-areas").with("area", area.word()))));
        let of_area = changes.iter().filter(|change| change.area == area);
        page.list(of_area.map(|change| item(speaker, change)).collect());
    }
}

/// A difference with, under it, what it is in full and what it means.
fn item(speaker: &Speaker<'_>, change: &Change) -> Item {
    let line = format!("{}{}", change.says, speaker.cites(&change.clauses));
    let mut under: Vec<Item> = Vec::new();
    let summary = match change.kind {
        ChangeKind::Added => change.after.as_ref(),
        ChangeKind::Removed => change.before.as_ref(),
        ChangeKind::Changed | ChangeKind::Renamed => None,
    };
    under.extend(summary.map(Item::new));
    // Of a long text only the lines that differ are shown.
    if change.kind == ChangeKind::Changed && change.before.is_none() && change.after.is_none() {
        let line = |id, words: &String| Item::new(speaker.say(Message::new(id).with("words", speaker.quoted(words))));
        under.extend(change.less.iter().map(|words| line("diff-line-less", words)));
        under.extend(change.more.iter().map(|words| line("diff-line-more", words)));
    }
    under.extend(change.running_says.iter().map(Item::new));
    Item::new(line).over(under)
}

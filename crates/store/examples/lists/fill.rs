//! Dossiers as a store of many years has them: mostly closed, due in no order of their own, with words.

use store::{Begin, Change, Day, Duty, Event, Row, Store, WriteSet};
use uuid::Uuid;

pub const ORG: &str = "koksijde";

/// Words that were planted, and in how many dossiers they are.
pub const PLANTED: [(&str, &str); 5] = [
    ("klacht", "in 60 %"),
    ("stoep", "in 10 %"),
    ("speeltuin", "in 1 %"),
    ("zwerfvuil", "in 0.1 %"),
    ("zeewier", "in 0.002 %"),
];
const SHARES: [f64; 5] = [0.6, 0.1, 0.01, 0.001, 0.000_02];

/// What was stored: the ids of some, and the days on which open ones are due.
pub struct Filled {
    pub ids: Vec<Uuid>,
    pub days: (Day, Day),
}

/// Numbers that look random and are the same every time.
pub struct Dice(pub u64);

impl Dice {
    /// Between 0 and 1.
    pub fn roll(&mut self) -> f64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 11) as f64 / (1_u64 << 53) as f64
    }

    fn below(&mut self, most: usize) -> usize {
        (self.roll() * most as f64) as usize
    }
}

/// Stores dossiers, a hundred to a commit, and indexes their words.
pub async fn fill(store: &Store, count: usize) -> Filled {
    let mut dice = Dice(count as u64);
    let (mut ids, mut first, mut last) = (Vec::new(), Day::MAX, Day::MIN);
    for block in 0..count.div_ceil(100) {
        let mut set = WriteSet::new();
        for n in 0..100 {
            let place = (block * 100 + n) as f64 / count as f64;
            let open = if place > 0.91 { dice.roll() < 0.99 } else { dice.roll() < 0.01 };
            // Ten years, as many on each day.
            let received = 20_000 + (place * 3650.) as Day;
            let due = open.then(|| received + 14 + dice.below(42) as Day);
            if let Some(due) = due.filter(|_| place > 0.91) {
                (first, last) = (first.min(due), last.max(due));
            }
            let change = dossier(store, &mut dice, received, due).await;
            if open {
                ids.push(change.dossier());
            }
            set.add(change);
        }
        store.write(set).await.expect("written");
    }
    while store.index_pending(10_000).await.expect("indexed") > 0 {}
    Filled { ids, days: (first, last) }
}

async fn dossier(store: &Store, dice: &mut Dice, received: Day, due: Option<Day>) -> Change {
    let number = store.next_number(ORG, "KK-2026").await.expect("a number");
    let at = received * 86_400_000_000;
    let mut change = store.begin(Begin { id: Uuid::now_v7(), organisation: ORG, number, at });
    let stages = ["klacht/intake", "klacht/first-line klacht/second-line", "klacht/first-line", "klacht/closed"];
    let role = ["handler", "mediator", "director", "coordinator"][dice.below(4)];
    let row = Row {
        procedure: "klacht".to_owned(),
        edition: "1".to_owned(),
        stage: stages[if due.is_some() { dice.below(3) } else { 3 }].to_owned(),
        closed: due.is_none(),
        next_due: due,
        role: role.to_owned(),
        received: at,
        page: vec![b'p'; 120],
        ..Row::default()
    };
    let duty = |due: Day| Duty {
        part: "1".to_owned(),
        kind: "clock:decide".to_owned(),
        role: role.to_owned(),
        person: format!("medewerker-{}", due % 40),
        due_date: Some(due),
        ..Duty::default()
    };
    change
        .append(&Event { at, recorded: at, kind: "received", payload: &[b'x'; 300] })
        .row(row)
        .duties(due.map(duty).into_iter().collect())
        .viewers(if dice.roll() < 0.2 { vec![format!("team:{}", dice.below(40))] } else { Vec::new() })
        .search(&story(dice));
    change
}

/// Some forty words: a few are in nearly every story, most in nearly none.
fn story(dice: &mut Dice) -> String {
    let mut story = String::new();
    for _ in 0..30 + dice.below(20) {
        // The inverse of a density that falls with the rank, over 60,000 words.
        let rank = 60_000_f64.powf(dice.roll()) as u64;
        word(rank, &mut story);
    }
    for ((planted, _), share) in PLANTED.iter().zip(SHARES) {
        if dice.roll() < share {
            story.push_str(planted);
            story.push(' ');
        }
    }
    story
}

/// The word of a rank: syllables, so that words begin alike as they do in a language.
fn word(mut rank: u64, story: &mut String) {
    const ONSETS: [&str; 12] = ["b", "d", "g", "k", "l", "m", "n", "r", "s", "st", "v", "w"];
    const RHYMES: [&str; 8] = ["aa", "e", "ie", "oo", "ui", "an", "er", "ol"];
    rank += 7;
    while rank > 0 {
        story.push_str(ONSETS[(rank % 12) as usize]);
        rank /= 12;
        story.push_str(RHYMES[(rank % 8) as usize]);
        rank /= 8;
    }
    story.push(' ');
}

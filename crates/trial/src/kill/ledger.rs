//! What was sent, and what was acknowledged: the only witness of a trial that the server cannot touch.

use std::collections::BTreeMap;

use crate::papers::Paper;
use crate::walk::{Form, Receipt};

/// Something that was told.
#[derive(Default)]
pub struct Told {
    /// The form as it was sent, for as long as it may be sent again.
    pub form: Option<Form>,
    /// The documents in it.
    pub papers: Vec<Paper>,
    /// The receipt, once one came.
    pub receipt: Option<Receipt>,
    /// Documents that were added later: those of one request together, and whether that was acknowledged.
    pub added: Vec<(Vec<Paper>, bool)>,
}

/// Everything that was told, by its mark.
#[derive(Default)]
pub struct Ledger {
    told: BTreeMap<u64, Told>,
    /// The marks from which on the present round began.
    round: u64,
    next: u64,
}

impl Ledger {
    /// A ledger in which the story that was told to learn the form (its mark is 0) stands.
    pub fn new() -> Ledger {
        Ledger { told: BTreeMap::from([(0, Told::default())]), round: 1, next: 1 }
    }

    /// A mark that was not used before.
    pub fn mark(&mut self) -> u64 {
        self.next += 1;
        self.next - 1
    }

    /// Writes down what is about to be sent.
    pub fn sends(&mut self, mark: u64, form: &Form, papers: &[Paper]) {
        let told = Told { form: Some(form.clone()), papers: papers.to_vec(), ..Told::default() };
        self.told.insert(mark, told);
    }

    /// Writes down a receipt. When there was one before and this is another, the other comes back.
    pub fn receives(&mut self, mark: u64, receipt: &Receipt) -> Option<Receipt> {
        let told = self.told.entry(mark).or_default();
        let before = told.receipt.get_or_insert_with(|| receipt.clone());
        let same = before.number == receipt.number && before.code == receipt.code;
        (!same).then(|| before.clone())
    }

    /// Writes down documents that are about to be added.
    pub fn adds(&mut self, mark: u64, papers: &[Paper]) {
        self.told.entry(mark).or_default().added.push((papers.to_vec(), false));
    }

    /// Writes down that the documents that were added last were acknowledged.
    pub fn added(&mut self, mark: u64) {
        if let Some((_, acknowledged)) = self.told.entry(mark).or_default().added.last_mut() {
            *acknowledged = true;
        }
    }

    /// A new round: the forms of the last one are no longer sent again.
    pub fn turn(&mut self) {
        self.told.range_mut(self.round..).for_each(|(_, told)| told.form = None);
        self.round = self.next;
    }

    /// What was told in this round.
    pub fn lately(&self) -> impl Iterator<Item = (u64, &Told)> {
        self.told.range(self.round..).map(|(mark, told)| (*mark, told))
    }

    /// Everything.
    pub fn all(&self) -> impl Iterator<Item = (u64, &Told)> {
        self.told.iter().map(|(mark, told)| (*mark, told))
    }

    /// What has this mark.
    pub fn get(&self, mark: u64) -> Option<&Told> {
        self.told.get(&mark)
    }

    /// How many were sent.
    pub fn sent(&self) -> u64 {
        self.told.len() as u64
    }

    /// How many were acknowledged.
    pub fn acknowledged(&self) -> u64 {
        self.told.values().filter(|told| told.receipt.is_some()).count() as u64
    }

    /// How many documents were acknowledged, and how many were sent, with a form or later.
    pub fn papers(&self) -> (u64, u64) {
        let (mut acknowledged, mut sent) = (0, 0);
        for told in self.told.values() {
            let with = (&told.papers, told.receipt.is_some());
            for (papers, sure) in told.added.iter().map(|(papers, sure)| (papers, *sure)).chain([with]) {
                sent += papers.len() as u64;
                acknowledged += if sure { papers.len() as u64 } else { 0 };
            }
        }
        (acknowledged, sent)
    }
}

//! The law beside the procedure.

use text::Message;

use super::page::{Item, Page, plain, sentence};
use super::speaker::Speaker;
use crate::model::{ExpectationKind, Regime};

impl Speaker<'_> {
    pub(super) fn laws(&self, page: &mut Page) {
        if self.procedure.regimes.is_empty() {
            return;
        }
        page.heading(2, &self.word("explain-laws"));
        for regime in &self.procedure.regimes {
            page.paragraph(&self.regime(regime));
            let asks = regime.expects.iter().filter(|expected| expected.kind != ExpectationKind::Tell);
            let told = regime.expects.iter().filter(|expected| expected.kind == ExpectationKind::Tell);
            let item = |title: &str, law: &str| Item::new(format!("{} [{}]", sentence(&plain(title)), plain(law)));
            let asks: Vec<Item> = asks.map(|expected| item(&expected.title, &expected.law)).collect();
            let told: Vec<Item> = told.map(|expected| item(&expected.title, &expected.law)).collect();
            if !asks.is_empty() {
                page.paragraph(&self.word("explain-law-expects"));
                page.list(asks);
            }
            if !told.is_empty() {
                page.paragraph(&self.word("explain-law-tells"));
                page.list(told);
            }
        }
    }

    fn regime(&self, regime: &Regime) -> String {
        let tracks = self.procedure.tracks.iter().filter(|track| track.regimes.iter().any(|(id, _)| *id == regime.id));
        let tracks = self.all_of(tracks.map(|track| self.quoted(&track.title)).collect());
        let lead = Message::new("explain-law")
            .with("title", self.bold(&regime.title))
            .with("source", plain(&regime.source))
            .with("tracks", tracks)
            .with("from", regime.valid_from);
        let mut said = vec![self.say(lead)];
        if let Some(until) = regime.valid_until {
            said.push(self.say(Message::new("explain-law-until").with("until", until)));
        }
        if regime.grounds_closed {
            said.push(self.word(if regime.grounds.is_empty() {
                "explain-law-no-grounds"
            } else {
                "explain-law-closed"
            }));
        }
        said.join(" ")
    }

    /// The ground of law that a ground is, in a sentence: `<regime>/<ground>`.
    pub(super) fn ground_of_law(&self, id: &str) -> String {
        let found = id.split_once('/').and_then(|(regime, ground)| {
            let regime = self.procedure.regimes.iter().find(|known| &*known.id == regime)?;
            regime.grounds.iter().find(|known| &*known.id == ground)
        });
        match found {
            Some(ground) => self.say(
                Message::new("explain-ground-law")
                    .with("title", self.quoted(&ground.title))
                    .with("law", plain(&ground.law)),
            ),
            None => self.say(Message::new("explain-ground-law-unknown").with("law", plain(id))),
        }
    }
}

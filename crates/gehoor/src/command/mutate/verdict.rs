//! What came of breaking one organisation's procedure, told to people and to programs.

use proof::mutate::{Candidate, Explained, Hunt, Survivor};
use text::Message;

use super::ENOUGH;
use crate::output::Voice;

/// What came of breaking a procedure.
pub(super) struct Verdict {
    path: String,
    /// How many mutants there are, tried or not.
    all: usize,
    tried: usize,
    noticed: usize,
    /// What nobody noticed, each with the reason why it makes no difference, if there is one.
    survivors: Vec<(Survivor, Option<String>)>,
    /// Explanations that explain nothing, as they are told.
    idle: Vec<Message>,
    /// Scenarios that fail before anything is broken.
    failing: Vec<String>,
}

impl Verdict {
    pub fn new(
        path: String,
        hunt: &Hunt<'_>,
        all: &[Candidate],
        chosen: &[&Candidate],
        noticed: &[bool],
        explained: &Explained,
    ) -> Verdict {
        let because = |id: &str| explained.get(id).map(|explanation| explanation.because.to_string());
        let each = || chosen.iter().zip(noticed).map(|(candidate, noticed)| (&candidate.mutant, *noticed));
        let survivors = each().filter(|(_, noticed)| !noticed).map(|(mutant, _)| (mutant.into(), because(&mutant.id)));
        let mut idle = Vec::new();
        for (id, _) in explained.iter() {
            let word = if all.iter().all(|candidate| candidate.mutant.id != *id.value) {
                "mutate-gone"
            } else if each().any(|(mutant, noticed)| noticed && mutant.id == *id.value) {
                "mutate-noticed-after-all"
            } else {
                continue;
            };
            let message = Message::new(word).with("file", &id.span.file.name).with("line", id.span.line.to_string());
            idle.push(message.with("id", &id.value));
        }
        Verdict {
            path,
            all: all.len(),
            tried: chosen.len(),
            noticed: noticed.iter().filter(|noticed| **noticed).count(),
            survivors: survivors.collect(),
            idle,
            failing: hunt.failing().iter().map(ToString::to_string).collect(),
        }
    }

    /// Whether enough was noticed, and all that was not is explained.
    pub fn passes(&self) -> bool {
        self.tried > 0
            && self.share() >= ENOUGH
            && self.unexplained() == 0
            && self.idle.is_empty()
            && self.failing.is_empty()
    }

    /// The share that was noticed, in hundredths of a percent, rounded down.
    fn share(&self) -> usize {
        (self.noticed * 10_000).checked_div(self.tried).unwrap_or_default()
    }

    fn percentage(&self) -> String {
        format!("{}.{:02}", self.share() / 100, self.share() % 100)
    }

    fn unexplained(&self) -> usize {
        self.survivors.iter().filter(|(_, because)| because.is_none()).count()
    }

    /// For people.
    pub fn tell(&self, voice: &Voice, list: bool) {
        if list {
            self.list(voice);
        }
        if !self.failing.is_empty() {
            let message = Message::new("mutate-failing").with("path", &self.path).with("count", self.failing.len());
            voice.message(&message.with("titles", self.failing.join("; ")));
        }
        self.idle.iter().for_each(|message| voice.message(message));
        if self.tried < self.all {
            let message = Message::new("mutate-sampled").with("path", &self.path);
            voice.message(&message.with("tried", self.tried).with("total", self.all));
        }
        let message = Message::new("mutate-total")
            .with("path", &self.path)
            .with("total", self.tried)
            .with("noticed", self.noticed)
            .with("percentage", self.percentage())
            .with("explained", self.survivors.len() - self.unexplained())
            .with("unexplained", self.unexplained());
        voice.message(&message);
        if self.share() < ENOUGH {
            let message = Message::new("mutate-short").with("path", &self.path);
            voice.message(&message.with("enough", ENOUGH / 100));
        }
    }

    /// What nobody noticed, by rule.
    fn list(&self, voice: &Voice) {
        let mut told: Option<&str> = None;
        for (survivor, because) in &self.survivors {
            if told != Some(survivor.rule.as_str()) {
                let place = format!("{}:{}", survivor.span.file.name, survivor.span.line);
                voice.line(format!("{place}: {} {}", survivor.rule, survivor.clauses.join(", ")).trim_end());
                told = Some(&survivor.rule);
            }
            voice.line(format!("    {}", survivor.id));
            let because = because.as_ref().map(|because| Message::new("mutate-explained").with("because", because));
            let because = because.map(|because| voice.say(&because)).unwrap_or_default();
            voice.line(format!("        {} {because}", voice.say(&survivor.what)).trim_end());
        }
    }

    /// For programs.
    pub fn to_json(&self, voice: &Voice) -> serde_json::Value {
        let survivors = self.survivors.iter().map(|(survivor, because)| {
            serde_json::json!({
                "id": survivor.id, "rule": survivor.rule, "what": voice.say(&survivor.what),
                "file": survivor.span.file.name, "line": survivor.span.line, "clauses": survivor.clauses,
                "because": because,
            })
        });
        serde_json::json!({
            "path": self.path, "ok": self.passes(), "mutants": self.all, "total": self.tried,
            "noticed": self.noticed, "percentage": self.share() as f64 / 100.0,
            "explained": self.survivors.len() - self.unexplained(), "unexplained": self.unexplained(),
            "survivors": survivors.collect::<Vec<_>>(),
            "problems": self.idle.iter().map(|message| voice.say(message)).collect::<Vec<_>>(),
            "failing": self.failing,
        })
    }
}

//! An action in plain words: who, when, what must hold first, what is asked, what comes of it.

use text::{Language, Message};

use super::page::{Item, Page, capital, plain, sentence};
use super::speaker::Speaker;
use crate::model::{Action, Ask, AskHow, By, Fact, FactKind, Procedure, Requirement, Track};

/// As many options of a question are named in passing; of more, the form tells.
const OPTIONS_MOST: usize = 6;

/// An action as Markdown: a paragraph, and lists where there is something to list.
pub fn explain_action(procedure: &Procedure, track: &Track, action: &Action, language: Language) -> String {
    let mut page = Page::default();
    Speaker::new(procedure, language).in_track(track).action(action, &mut page);
    page.into_text()
}

impl Speaker<'_> {
    /// Writes an action on a page.
    pub(crate) fn action(&self, action: &Action, page: &mut Page) {
        page.paragraph(&self.action_lead(action));
        if !action.requires.is_empty() {
            page.paragraph(&self.word("explain-requires"));
            page.list(action.requires.iter().map(|requirement| Item::new(self.requirement(requirement))).collect());
        }
        self.asked(&action.asks, page);
        self.outcomes(action, page);
    }

    /// Who does it, when, and why; with the help that people get.
    pub(crate) fn action_lead(&self, action: &Action) -> String {
        let everybody = action.by.iter().any(|by| !matches!(by, By::Role(_)));
        let lead = Message::new(if everybody { "explain-action-anyone" } else { "explain-action" })
            .with("title", self.bold(&action.title))
            .with("by", self.by(&action.by));
        let mut said = vec![self.say(lead)];
        said.extend(action.help.iter().map(|help| sentence(&plain(help))));
        if let Some(title) = &action.title_for_sender {
            said.push(self.say(Message::new("explain-action-for-sender").with("title", self.quoted(title))));
        }
        if let Some(condition) = &action.if_ {
            said.push(self.say(Message::new("explain-action-if").with("condition", self.condition(condition))));
        }
        if action.admits {
            said.push(self.word("explain-action-admits"));
        }
        if action.once {
            said.push(self.word("explain-action-once"));
        }
        if action.also_closed {
            said.push(self.word("explain-action-also-closed"));
        }
        format!("{}{}", said.join(" "), self.why(&action.basis))
    }

    /// Something that must hold first, and what is said when it does not.
    pub(crate) fn requirement(&self, requirement: &Requirement) -> String {
        let id = if requirement.firm { "explain-requirement-firm" } else { "explain-requirement" };
        let message = Message::new(id)
            .with("condition", capital(&self.condition(&requirement.that)))
            .with("else", sentence(&plain(&requirement.else_)))
            .with("why", self.why(&requirement.basis));
        self.say(message)
    }

    /// What is asked: in one sentence when it is simple, as a list when it is not.
    pub(crate) fn asked(&self, asks: &[Ask], page: &mut Page) {
        let simple = asks.len() <= 2 && asks.iter().all(|ask| ask.if_.is_none() && ask.how == AskHow::Must);
        if asks.is_empty() {
        } else if simple {
            let all = self.all_of(asks.iter().map(|ask| self.question(ask)).collect());
            page.paragraph(&self.say(Message::new("explain-asks").with("questions", all)));
        } else {
            page.paragraph(&self.word("explain-asks-list"));
            page.list(self.questions(asks));
        }
    }

    /// What is asked, as entries of a list.
    pub(crate) fn questions(&self, asks: &[Ask]) -> Vec<Item> {
        asks.iter().map(|ask| Item::new(self.ask(ask))).collect()
    }

    /// A question with how much its answer is needed, and when it is asked.
    fn ask(&self, ask: &Ask) -> String {
        let how = match ask.how {
            AskHow::Must | AskHow::Anew => "explain-ask-must",
            AskHow::Ask => "explain-ask-ask",
            AskHow::May => "explain-ask-may",
        };
        let asked = self.say(Message::new(how).with("question", self.question(ask)));
        match &ask.if_ {
            None => sentence(&asked),
            Some(condition) => {
                let only =
                    Message::new("explain-ask-if").with("asked", asked).with("condition", self.condition(condition));
                sentence(&self.say(only))
            }
        }
    }

    /// A question with its options and clauses.
    fn question(&self, ask: &Ask) -> String {
        let Some(fact) = self.procedure.facts.get(&ask.fact) else { return ask.fact.to_string() };
        let mut clauses = ask.clauses.clone();
        clauses.extend(fact.basis.clauses.iter().filter(|id| !ask.clauses.contains(id)).cloned());
        format!("{}{}{}", self.quoted(&fact.title), self.options(fact), self.cites(&clauses))
    }

    /// The options of a question in brackets, when there are few.
    fn options(&self, fact: &Fact) -> String {
        let titles: Vec<String> = match fact.kind {
            FactKind::OneOf | FactKind::ManyOf => fact.options.iter().map(|(_, title)| plain(title)).collect(),
            _ => Vec::new(),
        };
        if titles.is_empty() || titles.len() > OPTIONS_MOST {
            return String::new();
        }
        let id = if fact.open { "explain-options-open" } else { "explain-options" };
        self.say(Message::new(id).with("options", self.one_of(titles)))
    }
}

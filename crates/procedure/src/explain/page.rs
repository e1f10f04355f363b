//! A page of Markdown in the making.

/// Headings, paragraphs and lists, in order.
#[derive(Default)]
pub(crate) struct Page {
    text: String,
}

/// An entry of a list, with the entries under it.
pub(crate) struct Item {
    text: String,
    under: Vec<Item>,
}

impl Item {
    /// An entry with nothing under it.
    pub fn new(text: impl Into<String>) -> Item {
        Item { text: text.into(), under: Vec::new() }
    }

    /// The same entry with entries under it.
    pub fn over(mut self, under: Vec<Item>) -> Item {
        self.under = under;
        self
    }
}

impl Page {
    /// A heading of a level.
    pub fn heading(&mut self, level: usize, text: &str) {
        self.block(&format!("{} {text}", "#".repeat(level)));
    }

    /// A paragraph; nothing for an empty one.
    pub fn paragraph(&mut self, text: &str) {
        if !text.is_empty() {
            self.block(text);
        }
    }

    /// Words of somebody else.
    pub fn quote(&mut self, text: &str) {
        self.block(&format!("> {text}"));
    }

    /// A list; nothing for an empty one.
    pub fn list(&mut self, items: Vec<Item>) {
        if !items.is_empty() {
            let mut lines = Vec::new();
            write(&items, 0, &mut lines);
            self.block(&lines.join("\n"));
        }
    }

    /// The whole page, with a line end.
    pub fn into_text(self) -> String {
        self.text
    }

    fn block(&mut self, block: &str) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.text.push_str(block);
        self.text.push('\n');
    }
}

fn write(items: &[Item], depth: usize, lines: &mut Vec<String>) {
    for item in items {
        lines.push(format!("{}- {}", "  ".repeat(depth), item.text));
        write(&item.under, depth + 1, lines);
    }
}

/// The words of an author, on one line and without anything that Markdown would read as its own.
pub(crate) fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        for character in word.chars() {
            if matches!(character, '\\' | '*' | '_' | '`' | '<' | '[' | ']') {
                out.push('\\');
            }
            out.push(character);
        }
    }
    out
}

/// The text with a capital in front.
pub(crate) fn capital(text: &str) -> String {
    let mut characters = text.chars();
    match characters.next() {
        Some(first) => first.to_uppercase().chain(characters).collect(),
        None => String::new(),
    }
}

/// The text as a sentence: with a capital, and with a full stop unless it ends one already.
pub(crate) fn sentence(text: &str) -> String {
    let text = capital(text.trim());
    let bare = text.trim_end_matches(['"', ')', '”', '“', '»', '\u{a0}']);
    let ends = if text.ends_with(')') { text.as_str() } else { bare };
    if text.is_empty() || ends.ends_with(['.', '!', '?', '…', ':']) { text } else { format!("{text}.") }
}

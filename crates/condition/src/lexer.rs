//! From characters to words and signs.

use std::sync::Arc;

use text::Message;

use crate::error::{Span, write};
use crate::{Comparison, ConditionError};

/// A word or sign and its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Token {
    pub sort: Sort,
    pub span: Span,
}

/// What a word or sign is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Sort {
    Name(Arc<str>),
    Text(Arc<str>),
    Number(i64),
    YesNo(bool),
    In,
    Not,
    And,
    Or,
    Compare(Comparison),
    Open,
    Close,
    OpenList,
    CloseList,
    Comma,
    End,
}

/// After this many strange characters the text is not a condition at all.
const ENOUGH_ERRORS: usize = 8;

/// Cuts a condition into words and signs; the last one is the end.
pub(crate) fn tokens(text: &str) -> Result<Vec<Token>, Vec<ConditionError>> {
    let mut lexer = Lexer { characters: text.chars().collect(), at: 0, tokens: Vec::new(), errors: Vec::new() };
    while lexer.at < lexer.characters.len() && lexer.errors.len() < ENOUGH_ERRORS {
        lexer.step();
    }
    if !lexer.errors.is_empty() {
        return Err(lexer.errors);
    }
    lexer.push(Sort::End, lexer.at);
    Ok(lexer.tokens)
}

struct Lexer {
    characters: Vec<char>,
    at: usize,
    tokens: Vec<Token>,
    errors: Vec<ConditionError>,
}

/// Signs of other languages, with the sign that is meant; longer ones first.
const ELSEWHERE: [(&str, &str); 9] = [
    ("===", "=="),
    ("!==", "!="),
    ("<>", "!="),
    ("=>", ">="),
    ("=<", "<="),
    (":=", "=="),
    ("=", "=="),
    ("&", "&&"),
    ("|", "||"),
];

const SIGNS: [(&str, Sort); 14] = [
    ("&&", Sort::And),
    ("||", Sort::Or),
    ("==", Sort::Compare(Comparison::Equal)),
    ("!=", Sort::Compare(Comparison::Unequal)),
    ("<=", Sort::Compare(Comparison::AtMost)),
    (">=", Sort::Compare(Comparison::AtLeast)),
    ("<", Sort::Compare(Comparison::Less)),
    (">", Sort::Compare(Comparison::More)),
    ("!", Sort::Not),
    ("(", Sort::Open),
    (")", Sort::Close),
    ("[", Sort::OpenList),
    ("]", Sort::CloseList),
    (",", Sort::Comma),
];

impl Lexer {
    fn step(&mut self) {
        let character = self.characters[self.at];
        match character {
            _ if character.is_whitespace() => self.at += 1,
            '\'' | '"' => self.text(character),
            '‘' | '’' | '“' | '”' | '„' | '‚' | '`' | '´' | '«' | '»' => {
                self.refuse(1, Message::new("condition-quote").with("quote", character.to_string()), None);
            }
            '-' if self.begins_negative() => self.number(),
            _ if character.is_ascii_digit() => self.number(),
            _ if character.is_alphabetic() || character == '_' => self.word(),
            _ => self.sign(character),
        }
    }

    fn peek(&self, ahead: usize) -> Option<char> {
        self.characters.get(self.at + ahead).copied()
    }

    fn looks_at(&self, sign: &str) -> bool {
        sign.chars().enumerate().all(|(index, expected)| self.peek(index) == Some(expected))
    }

    fn push(&mut self, sort: Sort, start: usize) {
        self.tokens.push(Token { sort, span: Span::new(start, self.at - start) });
    }

    /// Reports the next so many characters and steps over them.
    fn refuse(&mut self, length: usize, message: Message, remedy: Option<Message>) {
        let remedy = remedy.unwrap_or_else(|| Message::new(remedy_id(message.id)));
        self.errors.push(ConditionError::new(Span::new(self.at, length), message, remedy));
        self.at += length;
    }

    /// A minus sign belongs to a number where a value may begin; elsewhere it would be arithmetic.
    fn begins_negative(&self) -> bool {
        let value_may_begin = !matches!(
            self.tokens.last().map(|token| &token.sort),
            Some(Sort::Name(_) | Sort::Text(_) | Sort::Number(_) | Sort::YesNo(_) | Sort::Close | Sort::CloseList)
        );
        value_may_begin && self.peek(1).is_some_and(|next| next.is_ascii_digit())
    }

    fn number(&mut self) {
        let start = self.at;
        let mut length = 1;
        while self.peek(length).is_some_and(|next| next.is_alphanumeric() || matches!(next, '_' | '.')) {
            length += 1;
        }
        if length == 4 && self.looks_like_rest_of_date() {
            return self.refuse("2026-03-12".len(), Message::new("condition-date"), None);
        }
        let written: String = self.characters[start..start + length].iter().collect();
        if let Ok(number) = written.parse() {
            self.at += length;
            self.push(Sort::Number(number), start);
            return;
        }
        let digits = written.trim_start_matches('-').chars().all(|c| c.is_ascii_digit());
        let id = if digits { "condition-number-size" } else { "condition-number-form" };
        self.refuse(length, Message::new(id).with("written", written), None);
    }

    /// After four digits: a month and a day.
    fn looks_like_rest_of_date(&self) -> bool {
        "-00-00".chars().enumerate().all(|(index, expected)| match self.peek(4 + index) {
            Some('-') => expected == '-',
            Some(found) => expected == '0' && found.is_ascii_digit(),
            None => false,
        })
    }

    fn word(&mut self) {
        let start = self.at;
        let belongs = |next: char| next.is_alphanumeric() || next == '_';
        let mut length = 1;
        while let Some(next) = self.peek(length) {
            // A hyphen between letters is a name written the way the rest of a procedure file writes names.
            let hyphen = next == '-' && self.peek(length + 1).is_some_and(char::is_alphabetic);
            if !belongs(next) && !hyphen {
                break;
            }
            length += 1;
        }
        let written: String = self.characters[start..start + length].iter().collect();
        match keyword(&written) {
            _ if !is_name(&written) => self.refuse_word(length, written),
            Some(sort) => {
                self.at += length;
                self.push(sort, start);
            }
            None => {
                self.at += length;
                self.push(Sort::Name(Arc::from(written)), start);
            }
        }
    }

    fn refuse_word(&mut self, length: usize, written: String) {
        let meant: String = written.to_lowercase().replace('-', "_");
        let (message, remedy) = if !is_name(&meant) {
            ("condition-name-form", Message::new("condition-name-form-remedy"))
        } else if written.contains('-') {
            let remedy = Message::new("condition-name-hyphen-remedy").with("meant", meant);
            ("condition-name-hyphen", remedy.with("written", &written))
        } else {
            ("condition-name-form", write(meant))
        };
        self.refuse(length, Message::new(message).with("written", written), Some(remedy));
    }

    fn text(&mut self, quote: char) {
        let start = self.at;
        let mut content = String::new();
        let mut length = 1;
        loop {
            match self.peek(length) {
                None | Some('\n' | '\r') => {
                    let message = Message::new("condition-text-open").with("quote", quote.to_string());
                    self.refuse(length, message, None);
                    // Without its end nobody knows what is text and what is not.
                    return self.at = self.characters.len();
                }
                Some('\\') => match self.peek(length + 1) {
                    Some(next @ ('\\' | '\'' | '"')) => {
                        content.push(next);
                        length += 2;
                    }
                    _ => {
                        self.at += length;
                        self.refuse(1, Message::new("condition-escape"), None);
                        return self.at = self.characters.len();
                    }
                },
                Some(next) if next == quote => break,
                Some(next) => {
                    content.push(next);
                    length += 1;
                }
            }
        }
        self.at += length + 1;
        self.push(Sort::Text(Arc::from(content)), start);
    }

    fn sign(&mut self, character: char) {
        let start = self.at;
        let found = SIGNS.iter().find(|(sign, _)| self.looks_at(sign));
        let foreign = ELSEWHERE.iter().find(|(sign, _)| self.looks_at(sign));
        match (found, foreign) {
            (Some((sign, _)), Some((written, meant))) if written.len() > sign.len() => {
                self.refuse_sign(written, meant);
            }
            (Some((sign, sort)), _) => {
                self.at += sign.len();
                self.push(sort.clone(), start);
            }
            (None, Some((written, meant))) => self.refuse_sign(written, meant),
            (None, None) => {
                let id = match character {
                    '+' | '-' | '*' | '/' | '%' | '^' => "condition-arithmetic",
                    '?' | ':' => "condition-ternary",
                    '.' => "condition-member",
                    _ => "condition-character",
                };
                self.refuse(1, Message::new(id).with("written", character.to_string()), None);
            }
        }
    }

    fn refuse_sign(&mut self, written: &str, meant: &str) {
        self.refuse(written.len(), Message::new("condition-sign").with("written", written), Some(write(meant)));
    }
}

fn keyword(written: &str) -> Option<Sort> {
    match written {
        "true" => Some(Sort::YesNo(true)),
        "false" => Some(Sort::YesNo(false)),
        "in" => Some(Sort::In),
        _ => None,
    }
}

fn is_name(written: &str) -> bool {
    let mut characters = written.chars();
    characters.next().is_some_and(|first| first.is_ascii_lowercase())
        && characters.all(|next| next.is_ascii_lowercase() || next.is_ascii_digit() || next == '_')
}

fn remedy_id(id: &str) -> &'static str {
    match id {
        "condition-quote" => "condition-quote-remedy",
        "condition-number-size" => "condition-number-size-remedy",
        "condition-number-form" => "condition-number-form-remedy",
        "condition-text-open" => "condition-text-open-remedy",
        "condition-date" => "condition-date-remedy",
        "condition-escape" => "condition-escape-remedy",
        "condition-arithmetic" => "condition-arithmetic-remedy",
        "condition-ternary" => "condition-ternary-remedy",
        "condition-member" => "condition-member-remedy",
        _ => "condition-character-remedy",
    }
}

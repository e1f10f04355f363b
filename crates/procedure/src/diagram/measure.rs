//! How wide words will be, without a font at hand, and where to break them.

/// How wide a text will be at most, in pixels: the widths of a wide, common sans-serif, so that others fit too.
pub(super) fn width(text: &str, size: f64) -> f64 {
    text.chars().map(|character| share(character) * size).sum()
}

/// The width of a character as a share of the size of the letters.
fn share(character: char) -> f64 {
    match character {
        'i' | 'j' | 'l' | '\'' | '.' | ',' | ':' | ';' | '|' | '!' => 0.32,
        'f' | 't' | 'r' | 'I' | ' ' | '(' | ')' | '-' | '/' | '"' | '’' => 0.42,
        'm' | 'w' | 'M' | 'W' | '&' | '%' | '@' | '…' | '→' => 0.96,
        'A'..='Z' => 0.74,
        'a'..='z' | '0'..='9' => 0.63,
        _ => 0.7,
    }
}

/// The text in lines of at most this width; a word that is wider stands alone.
pub(super) fn wrap(text: &str, size: f64, most: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if width(line, size) + width(" ", size) + width(word, size) <= most => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// The width of the widest line.
pub(super) fn widest(lines: &[String], size: f64) -> f64 {
    lines.iter().map(|line| width(line, size)).fold(0.0, f64::max)
}

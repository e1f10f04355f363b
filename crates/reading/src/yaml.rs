//! What the YAML parser stumbles over, in words for authors: the parser itself speaks to programmers.

use saphyr_parser::ScanError;
use text::Message;

/// Of what the parser says, a piece, with what we say: what is wrong, and what to write instead.
const SAID: [(&[&str], &str, &str); 7] = [
    (
        &["mapping values are not allowed", "illegal placement of ':'"],
        "reading-yaml-colon",
        "reading-yaml-colon-remedy",
    ),
    (&["simple key expect", "did not find expected key"], "reading-yaml-key", "reading-yaml-key-remedy"),
    (
        &["quoted scalar, found unexpected", "indentation in quoted scalar"],
        "reading-yaml-quote",
        "reading-yaml-quote-remedy",
    ),
    (&["escape c"], "reading-yaml-escape", "reading-yaml-escape-remedy"),
    (
        &["flow mapping, did not", "flow sequence, expected", "misplaced bracket", "in flow construct"],
        "reading-yaml-bracket",
        "reading-yaml-bracket-remedy",
    ),
    (&["anchor"], "reading-alias", "reading-alias-remedy"),
    (&["recursion limit"], "reading-too-deep", "reading-too-deep-remedy"),
];

/// What is wrong, and what to write instead.
pub(crate) fn words(error: &ScanError) -> (Message, Message) {
    let info = error.info();
    if let Some((_, id, remedy)) = SAID.iter().find(|(pieces, _, _)| pieces.iter().any(|piece| info.contains(piece))) {
        return (Message::new(id), Message::new(remedy));
    }
    if info.contains("indent") {
        return (Message::new("reading-yaml-indent"), Message::new("reading-yaml-indent-remedy"));
    }
    (Message::new("reading-yaml").with("detail", info), Message::new("reading-yaml-remedy"))
}

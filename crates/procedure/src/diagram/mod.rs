//! A procedure as a picture: the stages of a track, and the actions that lead from one to another.
//!
//! The picture is SVG that stands alone, made by a layout of our own: the same file gives the same picture, byte for
//! byte. It says in words, for whoever does not see it, what it shows.

mod align;
mod draw;
mod graph;
mod layers;
mod measure;
mod order;
mod place;
mod ports;
mod shapes;
mod steps;
mod words;

use text::Language;

use crate::explain::Speaker;
use crate::model::{Procedure, Track};

/// A track as SVG, or all tracks one under the other. An unknown track gives nothing.
pub fn diagram(procedure: &Procedure, track: Option<&str>, language: Language) -> Option<String> {
    let speaker = Speaker::new(procedure, language);
    let tracks: Vec<&Track> = match track {
        Some(id) => vec![procedure.track(id)?],
        None => speaker.tracks(),
    };
    Some(draw::picture(&speaker, &tracks))
}

/// What the picture of a track shows, in words: its stages, and what leads from one to another.
pub fn diagram_in_words(procedure: &Procedure, track: &Track, language: Language) -> String {
    words::words(&Speaker::new(procedure, language).in_track(track), track).join("\n")
}

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
    Some(draw::picture(&speaker, &tracks, None))
}

/// Where a dossier stands in a track.
#[derive(Clone, Copy, Debug)]
pub struct Standing<'a> {
    /// The stage in which it stands.
    pub stage: &'a str,
    /// The stages that it passed through.
    pub passed: &'a [&'a str],
}

impl Standing<'_> {
    fn mark(&self, stage: &str) -> graph::Mark {
        match stage {
            stage if stage == self.stage => graph::Mark::Here,
            stage if self.passed.contains(&stage) => graph::Mark::Passed,
            _ => graph::Mark::None,
        }
    }
}

/// A track as SVG with where a dossier stands in it and what it passed through. An unknown track gives nothing.
pub fn diagram_of(procedure: &Procedure, track: &str, standing: &Standing<'_>, language: Language) -> Option<String> {
    let speaker = Speaker::new(procedure, language);
    Some(draw::picture(&speaker, &[procedure.track(track)?], Some(standing)))
}

/// What the picture of a track shows, in words: its stages, and what leads from one to another.
pub fn diagram_in_words(procedure: &Procedure, track: &Track, language: Language) -> String {
    words::words(&Speaker::new(procedure, language).in_track(track), track).join("\n")
}

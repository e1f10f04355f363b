//! The picture in words, for whoever does not see it.

use text::Message;

use super::steps::{Target, beginnings, steps};
use crate::explain::Speaker;
use crate::model::{Go, Track};

/// What the picture of a track shows, line by line.
pub(super) fn words(speaker: &Speaker<'_>, track: &Track) -> Vec<String> {
    let mut lines = Vec::new();
    let titles = |places: &[usize]| places.iter().map(|at| speaker.quoted(&track.stages[*at].title)).collect();
    let begins = speaker.one_of(titles(&beginnings(speaker, track)));
    lines.push(speaker.say(Message::new("diagram-begins").with("stages", begins)));
    for stage in &track.stages {
        let title = speaker.quoted(&stage.title);
        lines.push(match (&stage.responsible, stage.end) {
            (_, true) => speaker.say(Message::new("diagram-end").with("stage", title)),
            (Some(role), _) => {
                speaker.say(Message::new("diagram-stage").with("stage", title).with("role", speaker.the(role)))
            }
            (None, _) => speaker.say(Message::new("diagram-stage-nobody").with("stage", title)),
        });
    }
    for step in steps(track) {
        let to = step.to.iter().map(|to| place(speaker, track, to)).collect();
        let message = Message::new("diagram-step")
            .with("from", speaker.one_of(titles(&step.from)))
            .with("to", speaker.one_of(to))
            .with("action", speaker.quoted(&step.action.title));
        lines.push(speaker.say(message));
    }
    lines
}

fn place(speaker: &Speaker<'_>, track: &Track, target: &Target) -> String {
    match target {
        Target::Here(at) => speaker.quoted(&track.stages[*at].title),
        Target::There(track, stage) => speaker.place(&Go { track: track.clone(), stage: stage.clone() }),
        Target::Interrupt(id) => {
            let title = speaker.procedure.interrupt(id).map_or_else(|| id.clone(), |found| found.title.clone());
            speaker.say(Message::new("diagram-interrupt").with("title", speaker.quoted(&title)))
        }
    }
}

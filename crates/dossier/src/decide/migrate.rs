//! Moving a dossier to another version of its procedure: an explicit act, with a reason.

use std::sync::Arc;

use procedure::Id;
use text::{Argument, Message};

use super::Desk;
use crate::event::{Event, Happening};
use crate::refusal::{Code, Refusal};

impl Desk<'_> {
    pub(super) fn migrate(&self, to: &Id, because: Option<&Arc<str>>) -> Result<Vec<Event>, Refusal> {
        let acting = self.power("migrate", because)?;
        let reason = self.reason(because)?;
        if *to == self.dossier.version {
            return Err(Refusal::new(Code::Nothing, Message::new("dossier-migrate-same")));
        }
        let Some(target) = self.context.procedures.version(&self.dossier.procedure, to) else {
            return Err(Refusal::new(Code::Version, Message::new("dossier-migrate-unknown").with("version", to)));
        };
        let mut lost: Vec<Argument> = Vec::new();
        for part in &self.dossier.parts {
            if target.track(&part.track).and_then(|track| track.stage(&part.stage)).is_none() {
                let stage = self.track(part)?.stage(&part.stage);
                lost.push(stage.map_or(&part.stage, |stage| &stage.title).into());
            }
        }
        if !lost.is_empty() {
            let message = Message::new("dossier-migrate-stage").with("stages", Argument::List(lost));
            return Err(Refusal::new(Code::Version, message));
        }
        Ok(vec![self.event(acting, Happening::Migrated { to: to.clone(), reason })])
    }
}

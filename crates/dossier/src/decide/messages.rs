//! Messages beside the letters of the procedure: of the sender, to the sender, between colleagues.

use std::sync::Arc;

use procedure::By;
use text::Message;

use super::{Acting, Desk, not_a_task_of};
use crate::event::{Addressee, Event, Happening};
use crate::refusal::{Code, Refusal};

/// The longest message, in characters: three pages. More belongs in a document.
pub const MESSAGE_MAX: usize = 5_000;

impl Desk<'_> {
    /// Writes: whoever stands outside to the organisation, whoever belongs to it to the sender or to a colleague. At
    /// every moment, also when all is closed.
    pub(super) fn write(&self, to: Addressee, text: &Arc<str>) -> Result<Vec<Event>, Refusal> {
        let acting = self.power("write", None)?;
        if to == Addressee::Sender && !self.of_staff(&acting) {
            return Err(Refusal::new(Code::Addressee, Message::new("dossier-write-to-staff")));
        }
        if text.trim().is_empty() {
            return Err(Refusal::new(Code::MissingAnswer, Message::new("dossier-write-empty")));
        }
        if text.chars().count() > MESSAGE_MAX {
            let message = Message::new("dossier-write-long").with("most", MESSAGE_MAX);
            return Err(Refusal::new(Code::WrongAnswer, message));
        }
        Ok(vec![self.event(acting, Happening::Wrote { to, text: text.trim().into() })])
    }

    /// Somebody of the organisation saw what was written, and nothing has to be written back.
    pub(super) fn seen(&self) -> Result<Vec<Event>, Refusal> {
        let acting = self.power("write", None)?;
        if !self.of_staff(&acting) {
            return Err(not_a_task_of(self.procedure, &[By::AnyoneOfStaff]));
        }
        if self.dossier.unheard().is_none() {
            return Err(Refusal::new(Code::Nothing, Message::new("dossier-seen-nothing")));
        }
        Ok(vec![self.event(acting, Happening::Seen)])
    }

    fn of_staff(&self, acting: &Acting) -> bool {
        let role = acting.role.as_ref().and_then(|role| self.procedure.role(role));
        role.is_some_and(|role| !role.outside)
    }
}

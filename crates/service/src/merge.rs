//! A true duplicate goes on in another dossier: both are changed, or neither.

use std::sync::Arc;

use dossier::{Actor, Context, decide_merge, fold};
use procedure::Id;
use store::{Number, WriteError, WriteSet};

use crate::act::ATTEMPTS;
use crate::document::append;
use crate::error::{Fault, WorkError};
use crate::log::{Read, read};
use crate::organisation::Organisation;
use crate::project::project;
use crate::service::Service;

impl Service {
    /// Merges a duplicate into another dossier; the person must see both.
    ///
    /// # Errors
    /// As for [`Service::work`].
    pub async fn merge(
        &self,
        organisation: &Organisation,
        person: &Id,
        duplicate: &Number,
        into: &Number,
        because: Option<&Arc<str>>,
    ) -> Result<(), WorkError> {
        let from = self.peek(organisation, person, duplicate).await?.id;
        let to = self.peek(organisation, person, into).await?.id;
        for _ in 0..ATTEMPTS {
            let now = self.now();
            let gone = self.whole(organisation, from).await?;
            let kept = self.whole(organisation, to).await?;
            let context = Context { procedures: organisation.versions(), people: &organisation.people, now };
            let actor = Actor { person: person.clone(), at: now };
            let (one, other) = (duplicate.to_string(), into.to_string());
            let (first, second) = ((one.as_str(), &gone.dossier), (other.as_str(), &kept.dossier));
            let (for_gone, for_kept) = decide_merge(&context, first, second, &actor, because).map_err(Box::new)?;
            let mut set = WriteSet::new();
            for (known, new) in [(gone, for_gone), (kept, for_kept)] {
                let Read { stored, mut events, .. } = known;
                let before = events.len();
                events.extend(new);
                let dossier =
                    fold(organisation.versions(), &events).map_err(|error| Fault::Damaged(error.to_string()))?;
                let mut change = stored.change().map_err(Fault::from)?;
                append(&mut change, &events[before..])?;
                project(organisation, &dossier, &mut change)?;
                set.add(change);
            }
            match self.store().write(set).await {
                Ok(_) => return Ok(()),
                Err(WriteError::Conflict(_)) => {}
                Err(error) => return Err(Fault::from(error).into()),
            }
        }
        Err(Fault::Busy.into())
    }

    async fn whole(&self, organisation: &Organisation, id: crate::DossierId) -> Result<Read, Fault> {
        let stored = self.store().dossier(id.0).await?.ok_or(Fault::Gone)?;
        read(organisation, stored)
    }
}

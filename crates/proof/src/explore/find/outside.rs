//! Grounds that nobody can use, and bodies that nobody can turn to.

use text::Message;

use super::Found;

pub(super) fn find(found: &mut Found<'_, '_>) {
    grounds(found);
    bodies(found);
}

fn grounds(found: &mut Found<'_, '_>) {
    for track in &found.procedure().tracks {
        for ground in &track.grounds {
            if !found.search.seen.grounds.contains(&(track.id.clone(), ground.id.clone())) {
                let message =
                    Message::new("check-ground-never").with("ground", &ground.title).with("track", &track.title);
                found.note(&ground.basis.span, message, Message::new("check-ground-never-remedy"));
            }
        }
    }
}

fn bodies(found: &mut Found<'_, '_>) {
    for body in &found.procedure().bodies {
        if body.route_if.is_some() && !found.search.seen.bodies.contains(&body.id) {
            let message = Message::new("check-body-never").with("body", &body.title);
            found.note(&body.basis.span, message, Message::new("check-body-never-remedy"));
        }
    }
}

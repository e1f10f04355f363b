//! Mutants of roles, the rules about who holds them, and the general powers.

use procedure::{Action, By, Power, Procedure, Role, RoleRule, Sees};

use super::actions::by_anyone;
use super::place::{Gather, Place, dropped, entry_dropped, replaced};

pub(super) fn all(gather: &mut Gather<'_>, procedure: &Procedure) {
    for role in &procedure.roles {
        let may_matter = may_matter(procedure, role);
        self::role(gather, role, may_matter);
    }
    for (name, power) in procedure.powers.all() {
        if let Some(power) = power {
            self::power(gather, name, power);
        }
    }
}

/// Whether it matters that a role may deviate: where every requirement is firm it allows nothing, and for whoever takes
/// the action in another role that may deviate by itself it adds nothing. It does matter to whoever holds the role
/// beside one that takes the action and may not.
fn may_matter(procedure: &Procedure, role: &Role) -> bool {
    let soft = |action: &&Action| action.requires.iter().any(|requirement| !requirement.firm);
    let matters = |by: &By| match by {
        By::Role(id) => *id == role.id || procedure.role(id).is_none_or(|taker| !taker.deviates),
        By::Anyone | By::AnyoneOfStaff => true,
    };
    let mut actions = procedure.tracks.iter().flat_map(|track| &track.actions).filter(soft);
    actions.any(|action| action.by.iter().any(matters))
}

fn role(gather: &mut Gather<'_>, role: &Role, may_matter: bool) {
    let id = role.id.clone();
    let at: Place<Role> = Place::new(format!("roles.{id}"), &role.basis, move |procedure, edit| {
        procedure.roles.iter_mut().filter(|role| role.id == id).for_each(edit);
    });
    rules(gather, &at, "must-be", &role.must_be, |role| &mut role.must_be);
    rules(gather, &at, "never", &role.never, |role| &mut role.never);
    gather.flip(&at, "appointed", role.appointed, |role| &mut role.appointed);
    if may_matter {
        gather.flip(&at, "deviates", role.deviates, |role| &mut role.deviates);
    }
    let other = match role.sees {
        Sees::All | Sees::OwnDossier => Sees::Nothing,
        // Only whoever is appointed in a dossier has such a role at all: of what he may see, all is no more than what
        // he was appointed to, nor than his own part. Nothing is less.
        Sees::Appointed | Sees::OwnPart if role.appointed => Sees::Nothing,
        Sees::Appointed | Sees::OwnPart | Sees::Interrupted | Sees::Nothing => Sees::All,
    };
    let what = replaced("sees", role.sees.word(), other.word());
    gather.add(&at, &format!(".sees:{}", other.word()), what, move |role| role.sees = other);
}

fn rules(
    gather: &mut Gather<'_>,
    role: &Place<Role>,
    key: &'static str,
    rules: &[RoleRule],
    list: fn(&mut Role) -> &mut Vec<RoleRule>,
) {
    for rule in rules {
        let (name, gone) = (rule.name.clone(), rule.name.clone());
        let here = role.at(&rule.basis.span, &rule.basis.clauses);
        gather.add(&here, &format!(".{key}.{name}:dropped"), entry_dropped(key, &name), move |role| {
            list(role).retain(|rule| rule.name != gone);
        });
        let at = here.piece(&format!("{key}.{name}"), move |role| list(role).iter_mut().find(|rule| rule.name == name));
        gather.flip(&at, "warn", rule.warn, |rule: &mut RoleRule| &mut rule.warn);
    }
}

fn power(gather: &mut Gather<'_>, name: &'static str, power: &Power) {
    let at: Place<Option<Power>> = Place::new(format!("general.{name}"), &power.basis, move |procedure, edit| {
        for (known, power) in procedure.powers.all_mut() {
            if known == name {
                edit(power);
            }
        }
    });
    // A power that nobody has is lost already.
    if power.by.is_empty() {
        return;
    }
    gather.add(&at, ":dropped", dropped(name), |power| *power = None);
    let by: Place<Power> = at.piece("", |power: &mut Option<Power>| power.as_mut());
    let by_of: fn(&mut Power) -> &mut Vec<By> = |power| &mut power.by;
    by_anyone(gather, &by, &power.by, by_of);
}

//! What somebody tells each organisation: answers that suffice for a complaint.

/// How a story ends: a mark by which it is found again, of which the digits are put in each time.
pub const MARK: &str = "kenmerk 0000000000";

/// The organisations that this repository knows.
pub const ORGANISATIONS: [&str; 4] =
    ["sociaal-huis-koksijde", "kluppluz", "kind-en-gezin", "cjg-westelijke-mijnstreek"];

/// The answers for an organisation, by fact; the long one ends with [`MARK`].
pub fn answers(organisation: &str) -> Option<&'static [(&'static str, &'static str)]> {
    Some(match organisation {
        "sociaal-huis-koksijde" => &[
            ("safety_at_stake", "nee"),
            ("message_is", "complaint"),
            ("story", TOLD),
            ("kinds", "too-long"),
            ("name", "An Jansen"),
            ("address", "Duinenlaan 2, Koksijde"),
        ],
        "kluppluz" => &[
            ("safety_at_stake", "nee"),
            ("reaction_kind", "complaint"),
            ("talked_first", "failed"),
            ("what", TOLD),
            ("location", "Noord"),
            ("region", "brabant"),
            ("youth_financed", "nee"),
            ("reporter_name", "An Jansen"),
            ("relation", "parent"),
        ],
        "kind-en-gezin" => &[
            ("danger_signs", "nee"),
            ("safety_at_stake", "nee"),
            ("wants", "complaint"),
            ("about", "own-service"),
            ("story", TOLD),
            ("reporter_name", "An Jansen"),
            ("reporter_residence", "Mechelen"),
        ],
        "cjg-westelijke-mijnstreek" => &[
            ("safety_at_stake", "nee"),
            ("name", "An Jansen"),
            ("address", "Dorpsstraat 1"),
            ("town", "Sittard"),
            ("telephone", "0600000000"),
            ("subject", "conduct"),
            ("event", TOLD),
            ("staff_member", "de jeugdverpleegkundige"),
            ("location", "Geleen"),
            ("how_should", "Met mij, niet over mij."),
        ],
        _ => return None,
    })
}

const TOLD: &str = "In maart vroeg ik hulp bij het invullen van een aanvraag. Ik kreeg te horen dat iemand mij binnen \
    een week zou bellen, maar dat gebeurde niet.\nToen ik zelf belde wist niemand waar mijn aanvraag was. Pas na zes \
    weken en vier telefoontjes bleek dat ze op een verkeerde stapel lag. Intussen zat ik zonder. kenmerk 0000000000";

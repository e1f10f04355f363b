// What a parent tells each organisation.
export const STORIES = {
  "kind-en-gezin": {
    danger_signs: "nee", safety_at_stake: "nee", wants: "complaint", about: "own-service",
    story: "Op het consultatiebureau was niemand voorbereid op ons gesprek.\nWe zaten er een uur.",
    reporter_name: "An Jansen", reporter_residence: "Mechelen",
  },
  "cjg-westelijke-mijnstreek": {
    safety_at_stake: "nee", name: "An Jansen", address: "Dorpsstraat 1", town: "Sittard", telephone: "0600000000", subject: ["conduct"],
    event: "Er werd over mijn hoofd heen gepraat.", staff_member: "de jeugdverpleegkundige", location: "Geleen",
    how_should: "Met mij, niet over mij.",
  },
  "sociaal-huis-koksijde": {
    safety_at_stake: "nee", message_is: "complaint", story: "Mijn aanvraag lag zes weken stil en niemand wist waar.", kinds: ["too-long"],
    name: "An Jansen", address: "Duinenlaan 2, Koksijde",
  },
  kluppluz: {
    safety_at_stake: "nee", reaction_kind: "complaint", talked_first: "failed", what: "De overdracht gaat steeds mis.",
    location: "Noord", region: "brabant", youth_financed: "nee", reporter_name: "An Jansen", relation: "parent",
  },
};

// The whole way of a complaint at the desk of each organisation, from registering to closing, by the people whom the text
// names and at the moments of its stories; with what makes it hard: danger on a Friday evening, a conciliation that fails,
// a ground with an exception, a coordinator whom it is about, a parent who is not satisfied.
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { browser, demo, saw, visit } from "../lib/world.mjs";
import { Play } from "../lib/play.mjs";
import { timeline } from "../lib/timelines.mjs";

let world, chrome;
before(async () => { world = await demo(); chrome = await browser(); });
after(async () => { await chrome?.close(); await world?.stop(); });

/** The steps of a story with some more after the step at that place, and some left out. */
function told(story, { after: more = {}, without = () => false, untold = [] }) {
  const steps = story.timeline.flatMap((step, place) => [{ ...step, untold }, ...(more[place + 1] ?? [])]);
  return { ...story, timeline: steps.filter((step) => !without(step)) };
}

// A document of the sender can only be added now, and then everything after it is now.
const documents = (step) => step.general === "add-document";

const JOURNEYS = {
  "kind-en-gezin": [
    ["Gevaar op vrijdagavond bij een onthaalouder, tot en met het oordeel", {
      without: (step) => documents(step) || step.at.startsWith("2026-04-28"),
      // What follows from an answer is only asked when that answer is known.
      after: { 10: [{ at: "2026-05-07 10:50", general: "record", by: "medewerker", with: { expectations: "Dat hij nooit meer met kinderen werkt." } }] },
    }],
    ["Een vroegere begeleidster meldt zonder naam dat drie peutergroepen op één ruimte zitten"],
    ["Een moeder krijgt de dienst nooit aan de lijn en komt bij de klachtendienst terug"],
  ],
  "cjg-westelijke-mijnstreek": [
    // Nobody is asked whom they want to talk to; the coordinator takes it to the manager.
    ["Een moeder wil niet bemiddelen, zet haar klacht op papier en komt er intern niet uit", {
      untold: ["wants"],
      after: { 1: [{ at: "2026-03-05 09:10", do: "to-manager", by: "coordinator", expect: { track: "mediation" } }] },
    }],
    ["Een brief met twee klachten, over de wachtkamer en over een beslissing"],
  ],
  "sociaal-huis-koksijde": [
    ["Een vrouw klaagt dat de klachtencoördinator haar nooit terugbelde", {
      after: {
        2: [{ at: "2026-09-09 09:05", refused: "admit", by: "coordinator", because: "independence" }],
        3: [{ at: "2026-09-10 14:05", expect: { sees: { plaatsvervanger: "yes", "hoofd-thuiszorg": "no" } } }],
      },
    }],
    ["Een weduwe kreeg uitleg over haar geweigerde verwarmingspremie en klaagt dan toch"],
  ],
  kluppluz: [
    ["Een oma ziet op vrijdagavond blauwe plekken en schrijft KluppluZ aan"],
    ["Een vader krijgt geen gelijk over de traktatie van zijn zoon"],
  ],
};

for (const [organisation, journeys] of Object.entries(JOURNEYS)) {
  for (const [title, changes = {}] of journeys) {
    test(`${organisation}: ${title}`, () => journey(organisation, told(timeline(organisation, title), changes)));
  }
}

test("without JavaScript", () => {
  const story = timeline("kluppluz", "Een gastouder trekt haar klacht over het bureau in");
  return journey("kluppluz", story, { javaScriptEnabled: false });
});

async function journey(organisation, story, options = {}) {
  const play = new Play(chrome, world.base, organisation, options);
  const stages = await play.story(story);
  for (const { part, stage, closed } of stages) assert.ok(closed, `part ${part} is closed, not ${stage}`);
  await play.end();
}

test("with the keyboard alone", async () => {
  const page = await visit(chrome, world.base);
  const key = (...keys) => keys.reduce((before, one) => before.then(() => page.keyboard.press(one)), Promise.resolve());
  /** Goes to something with Tab, and nothing else. */
  const reach = async (selector) => {
    for (let press = 0; press < 250; press++) {
      if (await page.evaluate((selector) => document.activeElement?.matches(selector), selector)) return;
      await key("Tab");
    }
    assert.fail(`${selector} cannot be reached with Tab: ${page.url()}`);
  };
  const follow = async (selector) => {
    await reach(selector);
    await Promise.all([page.waitForEvent("load"), key("Enter")]);
  };
  const seat = 'form:has([value="kluppluz"]):has([value="kwaliteit-1"]) button, button[value="kwaliteit-1"]';
  await page.goto("/nl/aanmelden");
  await follow(seat);
  await follow('nav a[href$="/balie/registreren"]');
  saw("/{language}/{organisation}/balie/registreren");
  // Whoever answers the telephone starts where it matters.
  assert.ok(await page.evaluate(() => document.activeElement.name === "kanaal"), "the way it came in has the focus");
  await reach('[name="kanaal"]');
  await key("ArrowDown", "ArrowDown");
  assert.ok(await page.locator('[name="kanaal"][value="telephone"]').isChecked());
  await reach('[name="f.reaction_kind"]');
  while (!(await page.locator('[name="f.reaction_kind"][value="complaint"]').isChecked())) await key("ArrowDown");
  await reach('[name="f.what"]');
  await page.keyboard.type("De overdracht aan de deur gaat steeds mis.");
  await reach('[name="f.location"]');
  await page.keyboard.type("Noord");
  await follow('.actions button[value="bewaar"]');
  // What is missing is said, and the summary leads to it; more is not known, so it is kept as it is.
  assert.ok(await page.evaluate(() => document.activeElement.matches(".summary")), "the summary has the focus");
  assert.equal(await page.locator('[name="f.what"]').inputValue(), "De overdracht aan de deur gaat steeds mis.");
  await follow('.actions button[value="toch"]');
  await page.locator("dd#nummer").waitFor();
  await follow('main a[href*="/balie/dossier/"].primary');
  await follow('main a[href$="/doen/1/appoint-handler"]');
  await reach('[name="f.handler_person"]');
  await key("ArrowDown");
  await reach('[name="f.handler_kind"]');
  await key("Space");
  await reach('[name="f.topic"]');
  await key("Space");
  await follow('button[value="vastleggen"]');
  assert.match(page.url(), /\?gedaan$/, await page.locator("main").innerText());
  assert.equal(await page.locator(".stage-now").getAttribute("data-stage"), "handling");
  await page.context().close();
});

// Registering, danger, breaking the glass and who has duty: in both languages of the desk, for every organisation,
// without a finding of axe, at 320 pixels, with the keyboard alone and without script.
import { after, before, describe, test } from "node:test";
import assert from "node:assert/strict";
import { ORGANISATIONS, axe, browser, demo, saw, seated, sideways } from "../lib/world.mjs";

const DESK = "/{language}/{organisation}/balie";
const PEOPLE = {
  "kind-en-gezin": "medewerker",
  "cjg-westelijke-mijnstreek": "coordinator",
  "sociaal-huis-koksijde": "coordinator",
  kluppluz: "kwaliteit-1",
};
/** Organisations that have a procedure for danger. */
let world, chrome;
before(async () => { world = await demo(); chrome = await browser(); });
after(async () => { await chrome?.close(); await world?.stop(); });

async function look(page, what) {
  assert.deepEqual(await axe(page), [], what);
  await page.setViewportSize({ width: 320, height: 640 });
  assert.equal(await sideways(page), false, `${what} scrolls sideways`);
  await page.setViewportSize({ width: 1280, height: 900 });
  assert.deepEqual(page.outside, [], `${what} asks elsewhere`);
  assert.deepEqual(page.wrong, [], `${what} has mistakes in the console`);
}

async function open(page, path) {
  const answer = await page.goto(path);
  assert.equal(answer.status(), 200, path);
  await look(page, path);
}

/** The key of something on the page: what pressing it does, which a browser without a window does not do itself. */
async function stroke(page, letter) {
  const meant = page.locator(`[accesskey="${letter}"]`);
  assert.equal(await meant.count(), 1, `one thing answers to ${letter}`);
  await meant.focus();
  await page.keyboard.press("Enter");
}

const press = (page, wish) => page.locator(`.actions button[value="${wish}"]`).click();

for (const language of ["nl", "en"]) {
  describe(`registering in ${language}`, () => {
    for (const organisation of ORGANISATIONS) {
      test(`a call at ${organisation}`, async () => {
        const page = await seated(chrome, world.base, organisation, PEOPLE[organisation]);
        const desk = `/${language}/${organisation}/balie`;
        await open(page, `${desk}/registreren`);
        await press(page, "bewaar");
        await look(page, "an empty call");
        await page.locator('[name="kanaal"]').first().check();
        await page.locator("textarea").first().fill("Zo ging het.\nEn het ging mis.");
        await page.locator('button[value="nog"]').click();
        await look(page, "a second topic");
        assert.ok(await page.locator('textarea[name^="d2.f."]').count(), "the second topic has questions");
        await page.locator('button[value="weg:2"]').click();
        assert.equal(await page.locator('textarea[name^="d2.f."]').count(), 0);
        assert.equal(await page.locator("textarea").first().inputValue(), "Zo ging het.\nEn het ging mis.");
        // A call in which a number is named shows that dossier.
        const known = world.samples.find((sample) => sample.organisation === organisation).number;
        await page.locator("#nummer").fill(known);
        await press(page, "ververs");
        assert.ok(await page.locator(`#verwant a[href$="/${known}"]`).count(), "the dossier that is named is shown");
        await look(page, "a call with another dossier");
        await press(page, "bewaar");
        await look(page, "a call with something missing");
        if (await page.locator('button[value="toch"]').count()) await press(page, "toch");
        assert.ok(await page.locator("#code").count(), await page.locator("main").innerText());
        await look(page, "what to say");
        saw(`${DESK}/registreren`);
        await page.locator('a[href*="/dossier/"]').first().click();
        assert.match(await page.locator("main").innerText(), /Zo ging het\./);
        await page.context().close();
      });

      test(`advice, the glass, danger and duty at ${organisation}`, async () => {
        const page = await seated(chrome, world.base, organisation, PEOPLE[organisation]);
        const desk = `/${language}/${organisation}/balie`;
        const advice = await page.goto(`${desk}/raad`);
        if (advice.status() === 200) {
          await look(page, "advice");
          await press(page, "bewaar");
          await look(page, "advice, empty");
          await page.locator('[name="kanaal"]').first().check();
          await page.locator('[name="weg"]').first().check();
          await press(page, "ververs");
          await look(page, "advice with its questions");
          saw(`${DESK}/raad`);
        }
        await open(page, `${desk}/glas`);
        await page.locator("main button.primary").click();
        await look(page, "the glass without a reason");
        saw(`${DESK}/glas`);
        for (const path of ["/gevaar", "/dienst"]) {
          const answer = await page.goto(desk + path);
          assert.equal(answer.status(), 200);
          await look(page, path);
          await page.locator("main button.primary").first().click();
          await look(page, `${path}, empty`);
          saw(DESK + path);
        }
        await page.context().close();
      });
    }
  });
}

test("a call with the keyboard alone", async () => {
  const page = await seated(chrome, world.base, "sociaal-huis-koksijde", "coordinator");
  await page.goto("/nl/sociaal-huis-koksijde/balie/registreren");
  const { keyboard } = page;
  const at = () => page.evaluate(() => document.activeElement.type === "submit" ? document.activeElement.value : document.activeElement.name || document.activeElement.id);
  const tabTo = async (name) => {
    for (let steps = 0; steps < 60 && (await at()) !== name; steps++) await keyboard.press("Tab");
    assert.equal(await at(), name);
  };
  assert.equal(await at(), "kanaal", "the channel comes first");
  await keyboard.press("Space");
  await keyboard.press("ArrowDown");
  await tabTo("f.safety_at_stake");
  await keyboard.press("Space");
  await keyboard.press("ArrowDown");
  await tabTo("f.message_is");
  await keyboard.press("Space");
  await tabTo("f.story");
  await keyboard.type("Het licht op de trap is al weken stuk.");
  await tabTo("f.name");
  await keyboard.type("An Jansen");
  await keyboard.press("Tab");
  await page.waitForTimeout(300);
  // What is missing is told first, and then it is kept without.
  for (let turn = 0; turn < 3 && !(await page.locator("#code").count()); turn++) {
    for (let steps = 0; steps < 150 && (await at()) !== "bewaar"; steps++) await keyboard.press("Tab");
    assert.equal(await at(), "bewaar");
    await Promise.all([page.waitForNavigation({ timeout: 8000 }), keyboard.press("Enter")]);
  }
  assert.ok(await page.locator("#code").count(), await page.locator("main").innerText());
  await page.context().close();
});

test("danger in two strokes, from anywhere and from a dossier", async () => {
  const page = await seated(chrome, world.base, "kind-en-gezin", "medewerker");
  await page.goto("/nl/kind-en-gezin/balie/dossiers");
  await stroke(page, "g");
  await page.waitForURL(/\/gevaar$/);
  assert.equal(await page.evaluate(() => document.activeElement.id), "nummer", "the number can be typed at once");
  const plain = world.samples.find((sample) => sample.organisation === "kind-en-gezin").number;
  await page.keyboard.type(plain);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/dossier\//);
  await page.goto(`/nl/kind-en-gezin/balie/dossier/${plain}`);
  await stroke(page, "g");
  await page.waitForURL(/\/doen\/\d+\/raise-danger$|\/dossier\/[A-Z0-9-]+$/);
  await page.context().close();
});

test("what is said decides what is asked, without script too", async () => {
  for (const javaScriptEnabled of [true, false]) {
    const page = await seated(chrome, world.base, "kluppluz", "kwaliteit-1", { javaScriptEnabled });
    await page.goto("/nl/kluppluz/balie/registreren");
    const talked = page.locator('[name="f.talked_first"]');
    assert.equal(await talked.count(), 0);
    await page.locator('[name="f.what"]').fill("De overdracht gaat steeds mis.");
    await page.locator('[name="f.reaction_kind"][value="complaint"]').check();
    if (!javaScriptEnabled) await press(page, "ververs");
    await talked.first().waitFor();
    assert.equal(await page.locator('[name="f.what"]').inputValue(), "De overdracht gaat steeds mis.");
    await page.context().close();
  }
});

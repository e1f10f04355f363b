// Every public page, in every language, of every organisation: no finding of axe, no sideways scrolling at 320 pixels,
// nothing from elsewhere, no mistake in the console. A route without a visit fails.
import { after, before, describe, test } from "node:test";
import assert from "node:assert/strict";
import { LANGUAGES, ORGANISATIONS, axe, browser, demo, sideways, visit } from "../lib/world.mjs";
import { throughSteps } from "../lib/filling.mjs";
import { STORIES } from "../lib/stories.mjs";

const ROUTES = JSON.parse(process.env.GEHOOR_PAGES ?? "null");
const visited = new Set();
let world, chrome;
before(async () => { world = await demo(); chrome = await browser(); });
after(async () => { await chrome?.close(); await world?.stop(); });

/** Looks at the page that is open, as wide as a desk and as narrow as a small telephone. */
async function look(page, what) {
  assert.deepEqual(await axe(page), [], what);
  await page.setViewportSize({ width: 320, height: 640 });
  assert.equal(await sideways(page), false, `${what} scrolls sideways`);
  assert.deepEqual(await axe(page), [], `${what} at 320 pixels`);
  await page.setViewportSize({ width: 1280, height: 900 });
  assert.deepEqual(page.outside, [], `${what} asks elsewhere`);
  assert.deepEqual(page.wrong, [], `${what} has mistakes in the console`);
}

const READ = ["", "/melden", "/melden/formulier", "/melden/formulier?alles=ja", "/melden/formulier?anoniem=ja", "/contact",
  "/buiten", "/procedure", "/toegankelijkheid", "/privacy", "/volgen", "/volgen?gesloten"];

for (const language of LANGUAGES) {
  describe(`pages in ${language}`, () => {
    test("the list of organisations", async () => {
      const page = await visit(chrome, world.base);
      await page.goto(`/${language}`);
      await look(page, language);
      visited.add("/{language}");
      await page.context().close();
    });
    for (const organisation of ORGANISATIONS) {
      test(`what ${organisation} shows`, async () => {
        const page = await visit(chrome, world.base);
        for (const path of READ) {
          const address = `/${language}/${organisation}${path}`;
          const answer = await page.goto(address);
          assert.equal(answer.status(), 200, address);
          await look(page, address);
          visited.add(`/{language}/{organisation}${path.split("?")[0]}`);
        }
        const picture = await page.request.get(`/${language}/${organisation}/procedure.svg`);
        assert.equal(picture.headers()["content-type"], "image/svg+xml");
        assert.match(await picture.text(), /<title/, "the picture has a title");
        visited.add("/{language}/{organisation}/procedure.svg");
        await page.context().close();
      });

      test(`from telling to following at ${organisation}`, async () => {
        const page = await visit(chrome, world.base);
        const home = `/${language}/${organisation}`;
        await page.goto(`${home}/melden/formulier`);
        // The first step sent empty shows what a mistake looks like.
        await page.locator('button.primary[type="submit"]').click();
        await look(page, "a mistake in the form");
        await throughSteps(page, STORIES[organisation], (step) => look(step, "a step of the form"));
        await look(page, "looking it over");
        await page.locator('button.button[value="versturen"]').click();
        assert.ok(await page.locator("#code").count(), await page.locator("main").innerText());
        await look(page, "the receipt");
        await page.goto(`${home}/volgen/dossier`);
        await look(page, "the dossier");
        visited.add("/{language}/{organisation}/volgen/dossier");
        const actions = await page.locator(".cards a").evaluateAll((links) => links.map((link) => link.href));
        assert.ok(actions.length > 0, "something can be done");
        for (const action of actions) {
          await page.goto(action);
          await look(page, action);
          visited.add("/{language}/{organisation}/volgen/dossier/{part}/{action}");
        }
        await page.goto(`${home}/volgen/bericht`);
        await look(page, "writing a message");
        await page.locator('form[action$="/volgen/bericht"] button').click();
        await look(page, "an empty message");
        visited.add("/{language}/{organisation}/volgen/bericht");
        await page.goto(`${home}/volgen/dossier`);
        await page.locator("#bericht").fill("Hoe staat het ermee?\nEn wanneer horen we iets?");
        await page.locator('form[action$="/volgen/bericht"] button').click();
        await look(page, "a message in the dossier");
        await page.locator('form[action$="/volgen/documenten"] button').click();
        await look(page, "no document chosen");
        visited.add("/{language}/{organisation}/volgen/documenten");
        await page.goto(`${home}/volgen/dossier`);
        await page.locator('form[action$="/volgen/sluiten"] button').click();
        await look(page, "closed");
        visited.add("/{language}/{organisation}/volgen/sluiten");
        const gone = await page.goto(`${home}/volgen/dossier`);
        assert.equal(gone.status(), 403);
        await look(page, "the session has ended");
        const nowhere = await page.goto(`${home}/nergens`);
        assert.equal(nowhere.status(), 404);
        await look(page, "no such page");
        await page.context().close();
      });
    }
  });
}

test("every route was visited", () => {
  assert.ok(ROUTES, "GEHOOR_PAGES names the routes of the portal");
  assert.deepEqual(ROUTES.filter((route) => !visited.has(route)), []);
});

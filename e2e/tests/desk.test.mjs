// The desk: every page of it in both its languages for every organisation, without a finding of axe, usable at 320
// pixels, and without anything from elsewhere.
import { after, before, describe, test } from "node:test";
import assert from "node:assert/strict";
import { ORGANISATIONS, axe, browser, demo, saw, seated, sideways, visit } from "../lib/world.mjs";

const DESK = "/{language}/{organisation}/balie";
/** Who sees every dossier. */
export const COORDINATOR = {
  "kind-en-gezin": "medewerker",
  "cjg-westelijke-mijnstreek": "coordinator",
  "sociaal-huis-koksijde": "coordinator",
  kluppluz: "kwaliteit-1",
};
let world, chrome;
before(async () => { world = await demo(); chrome = await browser(); });
after(async () => { await chrome?.close(); await world?.stop(); });

async function look(page, what, narrow = true) {
  assert.deepEqual(await axe(page), [], what);
  if (narrow) {
    await page.setViewportSize({ width: 320, height: 640 });
    assert.equal(await sideways(page), false, `${what} scrolls sideways`);
    await page.setViewportSize({ width: 1280, height: 900 });
  }
  assert.deepEqual(page.outside, [], `${what} asks elsewhere`);
  assert.deepEqual(page.wrong, [], `${what} has mistakes in the console`);
}

async function open(page, path, what = path) {
  const answer = await page.goto(path);
  assert.equal(answer.status(), 200, path);
  await look(page, what);
}

for (const language of ["nl", "en"]) {
  describe(`the desk in ${language}`, () => {
    test("signing in, the account, signing out", async () => {
      const page = await visit(chrome, world.base);
      await open(page, `/${language}/aanmelden`);
      saw("/{language}/aanmelden");
      await page.locator("#naam").fill("iemand@example.org");
      await page.locator("#wachtwoord").fill("niet het goede wachtwoord");
      await page.locator("#code").fill("123456");
      await page.locator("button.primary").click();
      await look(page, "a wrong password");
      assert.equal(await page.locator("#naam").inputValue(), "iemand@example.org");
      const other = await page.goto(`/${language}/kluppluz/balie/dossiers`);
      assert.match(other.url(), /aanmelden\?naar=/, "who is not signed in signs in first");
      await page.request.post(`/${language}/demo/als`, { form: { organisatie: "kluppluz", persoon: COORDINATOR.kluppluz } });
      await open(page, `/${language}/account`);
      saw("/{language}/account");
      await page.locator("#token-naam").fill("Koppeling met de telefooncentrale");
      await page.locator('form[action$="/account/tokens"] button[type="submit"]').last().click();
      await look(page, "a token, or what it still needs");
      saw("/{language}/account/tokens");
      await page.request.post(`/${language}/account/tokens/intrekken`, { form: { token: "0123456789abcdef" } });
      saw("/{language}/account/tokens/intrekken");
      await page.request.post(`/${language}/account/sessies`, { form: { sessie: "0123456789abcdef" } });
      saw("/{language}/account/sessies");
      const nowhere = await page.goto(`/${language}/kind-en-gezin/balie`);
      assert.equal(nowhere.status(), 404, "a desk where one has no seat is no desk");
      await page.goto(`/${language}/kluppluz/balie`);
      await page.locator('form[action$="/afmelden"] button').click();
      saw("/{language}/afmelden");
      await page.goto(`/${language}/kluppluz/balie`);
      assert.match(page.url(), /aanmelden/, "signed out");
      await page.context().close();
    });

    for (const organisation of ORGANISATIONS) {
      test(`lists, search and a dossier at ${organisation}`, async () => {
        const page = await seated(chrome, world.base, organisation, COORDINATOR[organisation]);
        const desk = `/${language}/${organisation}/balie`;
        for (const path of ["", "?wie=ploeg", "/dossiers", "/dossiers?alle=ja", "/zoeken"]) {
          await open(page, desk + path);
          saw(DESK + path.split("?")[0]);
        }
        await page.goto(`${desk}/dossiers?alle=ja`);
        await page.locator("details summary").first().click();
        await page.locator("#naam").fill("Alles, ook afgesloten");
        await page.locator('button[formaction$="/blik"]').click();
        await look(page, "a saved view");
        assert.equal(await page.locator("nav .tags a").first().innerText(), "Alles, ook afgesloten");
        await page.locator('nav .tags button[value="weg"]').first().click();
        assert.equal(await page.locator("nav .tags a").count(), 0, "taken away");
        saw(`${DESK}/dossiers/blik`);
        await page.goto(`${desk}?wie=ploeg`);
        await page.locator('input[name="dossier"]').first().check();
        await page.locator("details summary").last().click();
        await page.locator('form[action$="/aanstellen"] button').click();
        await look(page, "nobody chosen");
        saw(`${DESK}/aanstellen`);
        await page.goto(`${desk}/zoeken`);
        await page.locator("#woorden").fill("kind");
        await page.locator('form[role="search"] button').click();
        assert.doesNotMatch(page.url(), /kind$/, "what is sought stands in no address");
        await look(page, "what was found");
        await page.goto(`${desk}/dossiers`);
        await page.locator("tbody th a").first().click();
        const dossier = page.url();
        await look(page, dossier);
        saw(`${DESK}/dossier/{number}`);
        const drawn = await page.request.get(await page.locator("img.drawn").first().getAttribute("src"));
        assert.equal(drawn.headers()["content-type"], "image/svg+xml");
        assert.match(await drawn.text(), /●/, "the picture says where it stands");
        saw(`${DESK}/dossier/{number}/tekening/{part}`);
        await open(page, `${dossier}/gelezen`);
        saw(`${DESK}/dossier/{number}/gelezen`);
        await page.goto(dossier);
        const hrefs = (where) => page.locator(where).evaluateAll((links) => links.map((link) => link.href));
        const actions = await hrefs('a[href*="/doen/"]');
        assert.ok(actions.length > 0, "something can be done");
        for (const action of language === "nl" ? actions : actions.slice(0, 3)) {
          await page.goto(action);
          await look(page, action, false);
          saw(`${DESK}/dossier/{number}/doen/{part}/{action}`);
        }
        await page.goto(dossier);
        const general = await hrefs('a[href*="/ook/"]');
        assert.ok(general.length > 0, "something can be done with any dossier");
        for (const one of general) {
          await page.goto(one);
          await look(page, one, language === "nl");
          // Sent empty, it says what is missing, or asks on, or is refused with a reason; it is never lost.
          if (/gezien|terugnemen/.test(one)) continue;
          await page.locator("form button.primary").click();
          await look(page, `${one}, empty`, false);
        }
        saw(`${DESK}/dossier/{number}/ook/{what}`);
        await page.goto(dossier);
        await page.locator("#bestanden").setInputFiles({
          name: "brief van oma.txt", mimeType: "text/plain", buffer: Buffer.from("Beste, dank u."),
        });
        await page.locator('form[action$="/stukken"] button').click();
        saw(`${DESK}/dossier/{number}/stukken`);
        await look(page, "a document");
        const link = page.locator('a[href*="/stukken/"]').first();
        const file = await page.request.get(await link.getAttribute("href"));
        assert.match(file.headers()["content-disposition"], /^attachment/);
        assert.equal(await file.text(), "Beste, dank u.");
        saw(`${DESK}/dossier/{number}/stukken/{document}`);
        await page.context().close();
      });
    }
  });
}

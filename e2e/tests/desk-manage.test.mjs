// Managing, the calendar and the procedure at the desk, at every organisation and in both languages: no finding of axe,
// no sideways scrolling at 320 pixels, nothing from elsewhere; and from an invitation to signing in as a person does it.
import { after, before, describe, test } from "node:test";
import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { ORGANISATIONS, axe, browser, demo, saw, seated as sit, sideways, visit } from "../lib/world.mjs";

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

const DESK = "/{language}/{organisation}/balie";
/** Who sees every dossier. */
const COORDINATOR = {
  "kind-en-gezin": "medewerker",
  "cjg-westelijke-mijnstreek": "coordinator",
  "sociaal-huis-koksijde": "coordinator",
  kluppluz: "kwaliteit-1",
};

/** Sits down as whoever sees every dossier of an organisation; in a demo everybody manages. */
function seated(organisation, options) {
  return sit(chrome, world.base, organisation, COORDINATOR[organisation], options);
}

/** The six digits that an app would show for a key in base 32. */
function digits(key, at = Date.now()) {
  const bits = [...key.replaceAll(" ", "")].map((c) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(c).toString(2).padStart(5, "0")).join("");
  const secret = Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
  const hash = createHmac("sha1", secret).update(counter).digest();
  const from = hash.at(-1) & 15;
  return String((hash.readUInt32BE(from) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

const PAGES = ["/agenda", "/agenda?wie=ploeg", "/procedure", "/procedure/tekeningen", "/procedure/clausules", "/procedure/versies",
  "/beheer", "/beheer/mensen", "/beheer/wijzigingen"];

for (const language of ["nl", "en"]) {
  describe(`managing in ${language}`, () => {
    for (const organisation of ORGANISATIONS) {
      test(`what ${organisation} shows`, async () => {
        const page = await seated(organisation);
        for (const path of PAGES) {
          const address = `/${language}/${organisation}/balie${path}`;
          const answer = await page.goto(address);
          assert.equal(answer.status(), 200, address);
          await look(page, address);
          saw(`${DESK}${path.split("?")[0]}`);
        }
        await page.goto(`/${language}/${organisation}/balie/procedure/tekeningen`);
        const picture = await page.request.get(await page.locator("main img").first().getAttribute("src"));
        assert.equal(picture.headers()["content-type"], "image/svg+xml");
        saw(`${DESK}/procedure/spoor/{track}`);
        await page.goto(`/${language}/${organisation}/balie/beheer/mensen`);
        await page.locator("tbody a").first().click();
        await look(page, "a person");
        saw(`${DESK}/beheer/mensen/{person}`);
        await page.context().close();
      });
    }
  });
}

test("from a seat to signing in, without a script", async () => {
  const organisation = ORGANISATIONS[0];
  const manager = await seated(organisation, { javaScriptEnabled: false });
  await manager.goto(`/nl/${organisation}/balie/beheer`);
  await manager.locator("main button.primary").click();
  assert.equal(await manager.locator(".summary li").count(), 3, "name, login and person are missing");
  await manager.locator("#naam").fill("An Jansen");
  await manager.locator("#aanmeldnaam").fill("an.jansen@example.org");
  await manager.locator("#persoon").selectOption({ index: 1 });
  await manager.locator("#beheert").check();
  await manager.locator("main button.primary").click();
  const address = await manager.locator(".once code").innerText();

  const page = await visit(chrome, world.base, { javaScriptEnabled: true });
  await page.goto(address);
  await look(page, "the invitation");
  saw("/{language}/uitnodiging/{secret}");
  await page.locator("main button.primary").click();
  await look(page, "an invitation with a mistake");
  const key = await page.locator("code.codes").innerText();
  const password = "een zin van enkele woorden";
  await page.locator("#wachtwoord").fill(password);
  await page.locator('button[value="tonen"]').click();
  assert.equal(await page.locator("#wachtwoord").getAttribute("type"), "text");
  assert.equal(await page.locator("#wachtwoord").inputValue(), password);
  // The code of half a minute ago: each counts once, and the one of now is for signing in.
  await page.locator("#code").fill(digits(key, Date.now() - 30_000));
  await page.locator("main button.primary").click();
  await page.waitForURL("**/nl/aanmelden");
  const gone = await page.request.get(address);
  assert.equal(gone.status(), 404, "an invitation works once");
  await page.goto(address);
  await look(page, "an invitation that was accepted");
  await page.goto(`/nl/aanmelden?naar=/nl/${organisation}/balie/beheer`);
  await page.locator("#naam").fill("an.jansen@example.org");
  await page.locator("#wachtwoord").fill(password);
  await page.locator("#code").fill(digits(key));
  await page.locator("main button.primary").click();
  await page.waitForURL(`**/${organisation}/balie/beheer`);
  await page.locator("tbody a").first().click();
  await look(page, "one's own account");
  saw(`${DESK}/beheer/account/{account}`);
  await page.locator('button[value="weg"]').click();
  await page.context().close();
  await manager.context().close();
});

test("somebody new gets a role, and what changed is shown", async () => {
  const organisation = ORGANISATIONS[2];
  const page = await seated(organisation);
  await page.goto(`/nl/${organisation}/balie/beheer/mensen`);
  await page.locator("#naam").fill("Bo Claes");
  await page.locator("main button.primary").click();
  await look(page, "somebody new");
  await page.locator('input[name="rollen"]').first().check();
  await page.locator("#weg-van").fill("2026-12-24");
  await page.locator("#weg-tot").fill("2026-12-20");
  await page.locator("main button.primary").click();
  await look(page, "days in the wrong order");
  await page.locator("#weg-tot").fill("2026-12-31");
  await page.locator("main button.primary").click();
  await page.getByRole("link", { name: "Bo Claes" }).waitFor();
  await look(page, "the list with somebody away");
  await page.goto(`/nl/${organisation}/balie/beheer/wijzigingen`);
  await page.getByText("Bo Claes toegevoegd").waitFor();
  await look(page, "what changed");
  await page.context().close();
});

test("the calendar for another program", async () => {
  const organisation = ORGANISATIONS[0];
  const page = await seated(organisation);
  await page.goto(`/nl/${organisation}/balie/agenda`);
  await page.locator("#feed button").click();
  const address = await page.locator("#feed code").innerText();
  await look(page, "the calendar with its secret address");
  const stranger = await visit(chrome, world.base);
  const feed = await stranger.request.get(address);
  assert.equal(feed.headers()["content-type"], "text/calendar; charset=utf-8");
  saw("/{language}/{organisation}/agenda/{file}");
  const text = await feed.text();
  assert.match(text, /^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/);
  assert.match(text, /\r\nDTSTART;VALUE=DATE:\d{8}\r\n/);
  await page.locator('button[value="weg"]').click();
  assert.equal((await stranger.request.get(address)).status(), 404);
  await stranger.context().close();
  await page.context().close();
});

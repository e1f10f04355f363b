// Everything that can be typed at the desk, typed wrongly: missing, contradictory, far too much, and meant to harm. No
// page breaks, nothing typed becomes a program, what comes back comes back as it was typed, and says what is wrong.
import { after, before, describe, test } from "node:test";
import assert from "node:assert/strict";
import { browser, demo, saw, seated } from "../lib/world.mjs";
import { FORM, HARM, encoded, forms, raw, wrongly } from "../lib/harm.mjs";

const DESK = "/{language}/{organisation}/balie";
const FRONT = {
  "kind-en-gezin": "medewerker", "cjg-westelijke-mijnstreek": "coordinator", "sociaal-huis-koksijde": "coordinator",
  kluppluz: "kwaliteit-1",
};
let world, chrome;
before(async () => { world = await demo(); chrome = await browser(); });
after(async () => { await chrome?.close(); await world?.stop(); });

/** Sends a body, and holds for every answer: the page stands, and nothing typed is a program. */
async function send(page, action, body, type = FORM) {
  const headers = type ? { "content-type": type } : {};
  // A server that has heard enough hangs up; whoever sends the next form calls again.
  const answer = await page.request.post(action, { data: body, headers, maxRedirects: 0, maxRetries: 3 });
  const text = await answer.text();
  const what = `POST ${action} ${body.subarray(0, 120)}`;
  assert.ok(answer.status() < 500, `${answer.status()} ${what}`);
  assert.ok(!text.includes("<script>window"), `a script: ${what}`);
  assert.ok(!/<img src=x/.test(text), `a picture: ${what}`);
  return { status: answer.status(), text };
}

/** The addresses of pages with forms, beside those of one dossier. */
const PAGES = ["/registreren", "/raad", "/gevaar", "/glas", "/dienst", "/zoeken", "/agenda", "/beheer", "/beheer/mensen"];

async function pages(page, organisation) {
  const desk = `/nl/${organisation}/balie`;
  await page.goto(`${desk}/dossiers`);
  const dossier = await page.locator("tbody th a").first().getAttribute("href");
  await page.goto(dossier);
  const own = await page.locator('a[href*="/doen/"], a[href*="/ook/"]').evaluateAll((all) => all.map((one) => one.pathname));
  await page.goto(`${desk}/beheer/mensen`);
  const people = await page.locator("tbody th a").evaluateAll((all) => all.map((one) => one.pathname));
  return [...PAGES.map((path) => desk + path), dossier, ...new Set(own), ...people.slice(0, 1)];
}

for (const [organisation, person] of Object.entries(FRONT)) {
  test(`every form of the desk of ${organisation}`, async () => {
    const page = await seated(chrome, world.base, organisation, person);
    let sent = 0;
    for (const path of await pages(page, organisation)) {
      const read = async () => {
        const answer = await page.request.get(path);
        return answer.status() === 200 ? forms(page, await answer.text()) : [];
      };
      let found = await read();
      for (let place = 0; place < found.length; place++) {
        for (const [name, make] of Object.entries(wrongly)) {
          const form = found[place];
          if (!form) break;
          const { status, text } = await send(page, form.action, make(form), form.type(name));
          sent += 1;
          if (status === 422 || status === 409) {
            assert.match(text, /class="summary"[\s\S]*?<li>/, `${path}: ${name}: what is wrong is said`);
            for (const kept of form.keeps(name)) assert.ok(text.includes(kept), `${path}: ${name}: ${kept} comes back`);
          } else if (status < 400) {
            // What was accepted changes the next form.
            found = await read();
          }
        }
      }
    }
    assert.ok(sent > 200, `${sent} forms`);
    // What was accepted of it stands in lists and dossiers as the words that it is.
    for (const path of ["", "?wie=ploeg", "/dossiers?alle=ja", "/agenda?wie=ploeg", "/beheer", "/beheer/mensen", "/beheer/wijzigingen", "/dienst", "/gevaar"]) {
      const answer = await page.goto(`/nl/${organisation}/balie${path}`);
      assert.ok(answer.status() < 500, path);
      assert.equal(await page.evaluate(() => window.harmed), undefined, `${path} runs what was typed`);
    }
    const dossier = (await pages(page, organisation)).find((path) => /\/dossier\/[^/]+$/.test(path));
    await page.goto(dossier);
    assert.equal(await page.evaluate(() => window.harmed), undefined, "a dossier runs what was typed");
    await page.context().close();
  });
}

test("addresses that nobody was given", async () => {
  const page = await seated(chrome, world.base, "kluppluz", "kwaliteit-1");
  const odd = ["%00", "%ff%fe", "..%2f..%2fetc%2fpasswd", "%2e%2e", "%3Cscript%3E", "'%20OR%201=1--", "%E2%80%AE", "x".repeat(6000), "KLU-2026-999999", "99999999999999999999", "-1", "%25zz"];
  const desk = "/nl/kluppluz/balie";
  const places = (odd) => [
    `${desk}/${odd}`, `${desk}/dossier/${odd}`, `${desk}/dossier/${odd}/gelezen`, `${desk}/dossier/${odd}/ook/gezien`,
    `${desk}/dossier/KLU-2026-000001/doen/${odd}/add-note`, `${desk}/dossier/KLU-2026-000001/doen/1/${odd}`,
    `${desk}/dossier/KLU-2026-000001/ook/${odd}`, `${desk}/dossier/KLU-2026-000001/stukken/${odd}`,
    `${desk}/beheer/account/${odd}`, `${desk}/beheer/mensen/${odd}`, `/nl/uitnodiging/${odd}`, `/nl/kluppluz/agenda/${odd}.ics`,
    `/nl/${odd}/balie`, `/${odd}/kluppluz/balie`, `${desk}/gevaar?dossier=${odd}`, `${desk}?wie=${odd}`, `${desk}/dossiers?alle=${odd}&vanaf=${odd}`,
    `/nl/aanmelden?naar=${odd}`, `${desk}/agenda?wie=${odd}`,
  ];
  for (const path of odd.flatMap(places)) {
    const { status, text } = await raw(world.base, page, "GET", path);
    assert.ok(status < 500, `${status} ${path.slice(0, 200)}`);
    assert.ok(!text.includes("<script>window"), path.slice(0, 200));
  }
  for (const method of ["PUT", "DELETE", "PATCH", "TRACE", "OPTIONS"]) {
    const { status } = await raw(world.base, page, method, `${desk}/registreren`);
    assert.ok(status >= 400 && status < 500, `${method}: ${status}`);
  }
  await page.context().close();
});

describe("what is wrong is said, and what was typed stays", () => {
  const wrong = (page) => page.locator(".summary li").allInnerTexts();

  /** Sends the form that is on the page and expects that it comes back. */
  async function back(page, status = 422) {
    const [answer] = await Promise.all([
      page.waitForResponse((answer) => answer.request().method() === "POST" && answer.request().resourceType() === "document"),
      page.locator('main form button[value="bewaar"], main form button[value="vastleggen"], main form button.primary').first().click(),
    ]);
    await page.waitForLoadState("load");
    assert.equal(answer.status(), status);
    assert.ok((await wrong(page)).length > 0, "a summary");
    for (const link of await page.locator(".summary a").evaluateAll((all) => all.map((one) => one.hash))) {
      assert.equal(await page.locator(link).count(), 1, `${link} is on the page`);
    }
  }

  test("registering", async () => {
    const page = await seated(chrome, world.base, "kluppluz", "kwaliteit-1", { javaScriptEnabled: false });
    await page.goto("/nl/kluppluz/balie/registreren");
    saw(`${DESK}/registreren`);
    await page.locator('[name="f.what"]').fill(HARM.script);
    await back(page);
    assert.match((await wrong(page)).join(), /hoe/i, "how it came in is asked for");
    assert.equal(await page.locator('[name="f.what"]').inputValue(), HARM.script);
    // In the future, and before anybody could have been told.
    await page.locator('[name="kanaal"][value="telephone"]').check();
    for (const [binnen, eerder] of [["2031-01-01T10:00", ""], ["2026-02-30T10:00", ""], ["2026-05-05T10:00", "2026-06-06"], ["nooit", "gisteren"]]) {
      await page.locator("#binnen").evaluate((one, value) => { one.type = "text"; one.value = value; }, binnen);
      await page.locator("#eerder").evaluate((one, value) => { one.type = "text"; one.value = value; }, eerder);
      await back(page);
      assert.equal(await page.locator('[name="f.what"]').inputValue(), HARM.script, `${binnen} ${eerder}`);
    }
    await page.context().close();
  });

  test("an action: nothing, a moment that cannot be, an option that is none, far too long", async () => {
    const page = await seated(chrome, world.base, "kluppluz", "kwaliteit-1", { javaScriptEnabled: false });
    const number = await registered(page, { reaction_kind: "complaint", talked_first: "failed", what: "De overdracht gaat mis.", location: "Noord", region: "brabant" });
    const form = `/nl/kluppluz/balie/dossier/${number}/doen/1/appoint-handler`;
    const answer = async () => {
      await page.goto(form);
      await page.locator('[name="f.handler_person"]').selectOption("leiding-noord");
      await page.locator('[name="f.handler_kind"][value="location-manager"]').check();
      await page.locator('[name="f.topic"][value="care"]').check();
    };
    await page.goto(form);
    await back(page);
    for (const wanneer of ["2031-01-01T10:00", "1999-01-01T10:00", "2026-02-30T10:00", "nooit", HARM.script]) {
      await answer();
      await page.locator("#wanneer").evaluate((one, value) => { one.type = "text"; one.value = value; }, wanneer);
      await back(page);
      assert.equal(await page.locator('[name="f.handler_person"]').inputValue(), "leiding-noord", wanneer);
      assert.ok(await page.locator('[name="f.topic"][value="care"]').isChecked(), wanneer);
    }
    await answer();
    await page.locator('[name="f.topic"][value="care"]').evaluate((one) => { one.value = "<b>geen</b>"; });
    await back(page);
    await page.goto(`/nl/kluppluz/balie/dossier/${number}/doen/1/add-note`);
    const long = "Veel te lang. ".repeat(5000);
    await page.locator('[name="f.note"]').fill(long);
    await back(page);
    assert.equal(await page.locator('[name="f.note"]').inputValue(), long);
    await page.context().close();
  });

  test("two people at once: the second looks first at what the first did", async () => {
    const one = await seated(chrome, world.base, "kluppluz", "kwaliteit-1", { javaScriptEnabled: false });
    const other = await seated(chrome, world.base, "kluppluz", "kwaliteit-2", { javaScriptEnabled: false });
    const number = await registered(one, { reaction_kind: "complaint", talked_first: "failed", what: "De overdracht gaat mis.", location: "Noord", region: "brabant" });
    const form = `/nl/kluppluz/balie/dossier/${number}/doen/1/add-note`;
    for (const [page, words] of [[one, "Van de een."], [other, "Van de ander."]]) {
      await page.goto(form);
      await page.locator('[name="f.note"]').fill(words);
    }
    await one.locator('button[value="vastleggen"]').click();
    assert.match(one.url(), /\?gedaan$/);
    await back(other, 409);
    assert.equal(await other.locator('[name="f.note"]').inputValue(), "Van de ander.");
    assert.match(await other.locator("#veranderd").innerText(), /\S/, "what changed is shown");
    await other.locator('button[value="vastleggen"]').click();
    assert.match(other.url(), /\?gedaan$/, "after looking it can be done");
    await one.context().close();
    await other.context().close();
  });

  test("documents: too many, too large, with a name that leads elsewhere", async () => {
    const page = await seated(chrome, world.base, "kluppluz", "kwaliteit-1", { javaScriptEnabled: false });
    const number = await registered(page, { reaction_kind: "complaint", talked_first: "failed", what: "De overdracht gaat mis.", location: "Noord", region: "brabant" });
    const dossier = `/nl/kluppluz/balie/dossier/${number}`;
    const file = (name, bytes = 10) => ({ name, mimeType: "text/html", buffer: Buffer.alloc(bytes, "a") });
    const add = async (files) => {
      await page.goto(dossier);
      await page.locator("#bestanden").setInputFiles(files);
      await page.locator('form[action$="/stukken"] button').click();
      await page.waitForLoadState("load");
      return page.locator("main").innerText();
    };
    await add(Array.from({ length: 7 }, (_, index) => file(`stuk-${index}.txt`)));
    assert.ok((await wrong(page)).length > 0, "seven are too many");
    await add([file("groot.pdf", 16 * 1024 * 1024)]);
    assert.ok((await wrong(page)).length > 0, "sixteen megabytes is too large");
    await add([]);
    assert.ok((await wrong(page)).length > 0, "none is none");
    const name = "../../etc/<img src=x onerror=window.harmed=1>\u202Egnp.exe";
    const { status } = await send(page, `${dossier}/stukken`, encoded.multipart([["bestanden", "<script>window.harmed=1</script>", name]]), encoded.boundary);
    assert.ok([200, 303, 422].includes(status), `${status}`);
    await page.goto(dossier);
    for (const link of await page.locator('a[href*="/stukken/"]').evaluateAll((all) => all.map((one) => one.href))) {
      const answer = await page.request.get(link);
      assert.match(answer.headers()["content-disposition"], /^attachment/);
      assert.doesNotMatch(answer.headers()["content-disposition"], /\.\.\/|[\r\n]/);
      assert.equal(answer.headers()["x-content-type-options"], "nosniff");
    }
    await page.context().close();
  });

  test("duty, glass, danger, people and accounts", async () => {
    const page = await seated(chrome, world.base, "kluppluz", "kwaliteit-1", { javaScriptEnabled: false });
    const desk = "/nl/kluppluz/balie";
    const cases = [
      ["/dienst", { van: "2026-12-02T10:00", tot: "2026-12-01T10:00" }],
      ["/dienst", {}],
      ["/glas", { nummer: "KLU-2026-000001", reden: "kort" }],
      ["/glas", { nummer: HARM.sql, reden: "Een reden die lang genoeg is." }],
      ["/gevaar", { nummer: HARM.path }],
      ["/beheer", {}],
      ["/beheer", { naam: HARM.script, aanmeldnaam: HARM.script }],
      ["/beheer/mensen", {}],
    ];
    for (const [path, answers] of cases) {
      await page.goto(desk + path);
      saw(DESK + path);
      for (const [name, value] of Object.entries(answers)) await page.locator(`main [name="${name}"]`).fill(value);
      const form = page.locator("main form", { has: page.locator('button[type="submit"]') }).filter({ has: page.locator("input:not([type=hidden])") }).first();
      const [answer] = await Promise.all([
        page.waitForResponse((answer) => answer.request().method() === "POST"),
        form.locator('button[type="submit"]').first().click(),
      ]);
      await page.waitForLoadState("load");
      assert.ok([409, 422].includes(answer.status()), `${path} ${JSON.stringify(answers)}: ${answer.status()}`);
      assert.ok((await wrong(page)).length > 0, `${path}: a summary`);
      for (const [name, value] of Object.entries(answers)) {
        assert.equal(await page.locator(`main [name="${name}"]`).inputValue(), value, `${path}: ${name} stays`);
      }
    }
    await page.context().close();
  });
});

/** Registers something by telephone, and says its number. */
async function registered(page, facts) {
  await page.goto("/nl/kluppluz/balie/registreren");
  await page.locator('[name="kanaal"][value="telephone"]').check();
  for (let round = 0; round < 3; round++) {
    for (const [fact, value] of Object.entries(facts)) {
      const field = page.locator(`[name="f.${fact}"]`);
      if (!(await field.count())) continue;
      const option = page.locator(`[type="radio"][name="f.${fact}"][value="${value}"]`);
      await ((await option.count()) ? option.check() : field.first().fill(value));
    }
    await page.locator('.actions button[value="ververs"]').click();
  }
  for (const way of ["bewaar", "toch"]) {
    const button = page.locator(`.actions button[value="${way}"]`);
    if (await button.count()) await button.click();
    if (await page.locator("dd#nummer").count()) return page.locator("dd#nummer").innerText();
  }
  throw new Error(await page.locator("main").innerText());
}

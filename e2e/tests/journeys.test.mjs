// The whole way of a parent at each organisation: from the first page to receipt, following and answering, with and
// without JavaScript, and with the keyboard alone.
import { after, before, describe, test } from "node:test";
import assert from "node:assert/strict";
import { ORGANISATIONS, browser, demo, visit } from "../lib/world.mjs";
import { asked, fill, throughSteps } from "../lib/filling.mjs";
import { STORIES } from "../lib/stories.mjs";

let world, chrome;
before(async () => { world = await demo(); chrome = await browser(); });
after(async () => { await chrome?.close(); await world?.stop(); });

const send = (page) => page.locator('button.button[value="versturen"]').click();
const text = (page, selector = "main") => page.locator(selector).innerText();

/** Opens a dossier by number and code, in a browser that knows nothing of it. */
async function open(organisation, number, code, options = {}) {
  const page = await visit(chrome, world.base, options);
  await page.goto(`/nl/${organisation}/volgen`);
  await page.locator("#nummer").fill(number);
  await page.locator("#code").fill(code);
  await page.locator('main button[type="submit"]').first().click();
  return page;
}

for (const organisation of ORGANISATIONS) {
  for (const javaScriptEnabled of [true, false]) {
    test(`${organisation}, ${javaScriptEnabled ? "with" : "without"} JavaScript`, async () => {
      const page = await visit(chrome, world.base, { javaScriptEnabled });
      await page.goto(`/nl/${organisation}`);
      await page.locator('main a[href$="/melden"]').first().click();
      await page.locator("a.primary").click();
      await throughSteps(page, STORIES[organisation]);
      // What was told stands there to be looked over, line for line.
      const words = STORIES[organisation].story ?? STORIES[organisation].event ?? STORIES[organisation].what;
      assert.ok((await text(page)).includes(words.split("\n")[0]));
      await page.locator("#bestanden").setInputFiles({ name: "brief.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4\n%%EOF\n") });
      await send(page);
      const [number, code] = [await text(page, "#nummer"), await text(page, "#code")];
      assert.match(code, /^([A-Z2-9]{4}-){3}[A-Z2-9]{4}$/);
      await page.context().close();

      const later = await open(organisation, number.toLowerCase(), code.toLowerCase().replaceAll("-", " "), { javaScriptEnabled });
      assert.ok((await text(later, "h1")).includes(number));
      assert.ok((await text(later)).includes("brief.pdf"), "the document is there");
      // Answering: one more document, and then withdrawing, which the dossier tells at once.
      await later.locator("#bestanden").setInputFiles({ name: "foto.png", mimeType: "image/png", buffer: PNG });
      await later.locator('form[action$="/volgen/documenten"] button').click();
      assert.ok((await text(later)).includes("foto.png"));
      await later.locator('.cards a[href$="/withdraw"]').first().click();
      await fill(later, { withdrawn_how: "portal" });
      await later.locator('main button.primary').click();
      assert.match(await text(later), /Ingetrokken/);
      // Writing goes on, also now that it is closed; what is too long comes back as it was typed.
      const long = "Nog iets. ".repeat(600);
      await later.locator("#bericht").fill(long);
      await later.locator('form[action$="/volgen/bericht"] button').click();
      assert.equal(await later.locator("#bericht").inputValue(), long);
      await later.locator("#bericht").fill("Toch nog bedankt.");
      await later.locator('form[action$="/volgen/bericht"] button').click();
      assert.ok((await text(later, ".letter[open]")).includes("Toch nog bedankt."), "the message is the first of the conversation");
      await later.context().close();
    });
  }
}

// A picture of one point.
const PNG = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");

describe("what a form does for somebody who is upset", () => {
  test("an answer that calls for another question brings it, and nothing typed is lost", async () => {
    const page = await visit(chrome, world.base, { javaScriptEnabled: false });
    await page.goto("/nl/kluppluz/melden/formulier?alles=ja");
    await page.locator('[name="f.what"]').fill("Eerste regel\nTweede regel");
    await page.locator('[name="f.reaction_kind"][value="complaint"]').check();
    assert.equal(await page.locator('[name="f.talked_first"]').count(), 0);
    await send(page);
    assert.ok((await page.locator('[name="f.talked_first"]').count()) > 0, "the question that follows is there");
    assert.equal(await page.locator('[name="f.what"]').inputValue(), "Eerste regel\nTweede regel");
    assert.ok(await page.locator('[name="f.reaction_kind"][value="complaint"]').isChecked());
    assert.ok((await page.locator(".summary a").count()) > 0, "what is missing is named in a summary that leads there");
    for (const anchor of await page.locator(".summary a").evaluateAll((links) => links.map((link) => link.hash))) {
      assert.equal(await page.locator(anchor).count(), 1, `${anchor} is on the page`);
    }
    await page.context().close();
  });

  test("with JavaScript the question that follows comes at once", async () => {
    const page = await visit(chrome, world.base);
    await page.goto("/nl/kluppluz/melden/formulier?alles=ja");
    await page.locator('[name="f.reaction_kind"][value="complaint"]').check();
    await page.locator('[name="f.talked_first"]').first().waitFor();
    assert.equal(await page.locator(".summary").count(), 0, "nobody is told off for what was not asked before");
    await page.context().close();
  });

  test("danger is answered at once", async () => {
    const page = await visit(chrome, world.base, { javaScriptEnabled: false });
    await page.goto("/nl/kind-en-gezin/melden/formulier");
    await page.locator('[name="f.danger_signs"][value="ja"]').check();
    await page.locator('[name="f.safety_at_stake"][value="ja"]').check();
    await page.locator('button.primary[type="submit"]').click();
    assert.match(await text(page, ".alert"), /112/);
    await throughSteps(page, STORIES["kind-en-gezin"]);
    await send(page);
    assert.match(await text(page, ".alert"), /waarschuwden meteen/);
    await page.context().close();
  });

  test("without a name, where the procedure allows it", async () => {
    const page = await visit(chrome, world.base, { javaScriptEnabled: false });
    await page.goto("/nl/cjg-westelijke-mijnstreek/melden");
    assert.equal(await page.locator('a[href*="anoniem"]').count(), 0);
    await page.goto("/nl/kind-en-gezin/melden");
    await page.locator('a[href*="anoniem"]').click();
    await throughSteps(page, { ...STORIES["kind-en-gezin"], quality_framework: "nee" });
    assert.ok(!(await text(page)).includes("Je naam"));
    await send(page);
    assert.ok(await page.locator("#code").count(), await text(page));
    await page.context().close();
  });

  test("sending twice makes one dossier", async () => {
    const page = await visit(chrome, world.base, { javaScriptEnabled: false });
    await page.goto("/nl/sociaal-huis-koksijde/melden/formulier");
    await throughSteps(page, STORIES["sociaal-huis-koksijde"]);
    const form = await page.$eval("form.tell", (form) => [...new FormData(form)].filter(([, value]) => typeof value === "string"));
    const body = new URLSearchParams([...form, ["doe", "versturen"]]);
    const post = () => fetch(`${world.base}/nl/sociaal-huis-koksijde/melden/formulier`, { method: "POST", body });
    const answers = await Promise.all([post(), post(), post()].map(async (answer) => (await answer).text()));
    const codes = answers.map((answer) => answer.match(/id="nummer">([^<]+)<.*id="code">([^<]+)</s)?.slice(1).join(" "));
    assert.ok(codes[0], answers[0]);
    assert.deepEqual(new Set(codes).size, 1, codes.join(", "));
    await page.context().close();
  });

  test("a draft stays on the device until it is sent", async () => {
    const page = await visit(chrome, world.base);
    await page.goto("/nl/sociaal-huis-koksijde/melden/formulier?alles=ja");
    await page.locator('[name="f.story"]').fill("Half verhaal");
    await page.goto("/nl/sociaal-huis-koksijde");
    await page.goto("/nl/sociaal-huis-koksijde/melden/formulier?alles=ja");
    await page.locator("[data-draft-restore]").click();
    await page.waitForLoadState("load");
    assert.equal(await page.locator('[name="f.story"]').inputValue(), "Half verhaal");
    await fill(page, STORIES["sociaal-huis-koksijde"]);
    await send(page);
    await page.locator("#code").waitFor();
    assert.equal(await page.evaluate(() => Object.keys(localStorage).length), 0);
    await page.context().close();
  });

  test("with the keyboard alone", async () => {
    const page = await visit(chrome, world.base);
    await page.goto("/nl/sociaal-huis-koksijde");
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.className), "skip", "the first stop leads to the content");
    const press = async (wanted) => {
      for (let stop = 0; stop < 80; stop++) {
        await page.keyboard.press("Tab");
        const here = await page.evaluate(() => {
          const at = document.activeElement;
          const style = getComputedStyle(at);
          return { name: at.name, value: at.value, type: at.type, href: at.href, seen: style.outlineStyle !== "none", shown: at.getBoundingClientRect().width > 1 };
        });
        assert.ok(here.shown, `something unseen takes the keyboard: ${JSON.stringify(here)}`);
        if (wanted(here)) {
          assert.ok(here.seen, `where the keyboard is must be seen: ${JSON.stringify(here)}`);
          return;
        }
      }
      assert.fail(`the keyboard does not come there: ${wanted}`);
    };
    await page.keyboard.press("Enter");
    await press((at) => at.href?.endsWith("/melden"));
    await page.keyboard.press("Enter");
    await page.waitForURL("**/melden");
    await press((at) => at.href?.endsWith("/melden/formulier"));
    await page.keyboard.press("Enter");
    await page.waitForURL("**/formulier");
    await press((at) => at.name === "f.safety_at_stake");
    // The arrows choose among the answers: yes, no, not known.
    await page.keyboard.press("ArrowDown");
    await press((at) => at.type === "submit" && at.value === "verder");
    await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
    await press((at) => at.name === "f.message_is");
    await page.keyboard.press("Space");
    await press((at) => at.name === "f.story");
    await page.keyboard.type("Met het toetsenbord verteld.");
    for (let step = 0; step < 6 && (await page.locator('button.button[value="versturen"]').count()) === 0; step++) {
      await press((at) => at.type === "submit" && at.value === "verder");
      await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
    }
    await press((at) => at.type === "submit" && at.value === "versturen");
    await page.keyboard.press("Enter");
    await page.locator("#code").waitFor();
    await page.context().close();
  });
});

test("a wrong code tells nothing", async () => {
  const answers = [];
  for (const [number, code] of [["SHK-2026-000001", "AAAA-AAAA-AAAA-AAAA"], ["SHK-2026-999999", "AAAA-AAAA-AAAA-AAAA"], ["x", "y"]]) {
    const page = await open("sociaal-huis-koksijde", number, code, { javaScriptEnabled: false });
    answers.push((await text(page, ".summary")).trim());
    await page.context().close();
  }
  assert.equal(new Set(answers).size, 1, answers.join(" / "));
});

test("in a demo the clock goes forward and terms pass", async () => {
  const other = await demo();
  try {
    const page = await visit(chrome, other.base, { javaScriptEnabled: false });
    await page.goto("/nl/kluppluz/melden/formulier");
    await throughSteps(page, STORIES.kluppluz);
    await send(page);
    await page.locator("a.primary").click();
    assert.equal(await page.locator(".term.late").count(), 0);
    await page.locator("#demo-dagen").fill("60");
    await page.locator(".demo button").click();
    assert.ok((await page.locator(".term.late").count()) > 0, "terms have passed");
    assert.match(await text(page), /dat is te laat/);
    assert.ok(asked);
    await page.context().close();
  } finally {
    await other.stop();
  }
});

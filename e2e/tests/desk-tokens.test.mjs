// The tokens of an account: made, shown once, used, and revoked, in both languages of the desk.
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { axe, browser, demo, saw, seated, sideways } from "../lib/world.mjs";

let world, chrome;
before(async () => { world = await demo(); chrome = await browser(); });
after(async () => { await chrome?.close(); await world?.stop(); });

for (const language of ["nl", "en"]) {
  test(`a token in ${language}`, async () => {
    const page = await seated(chrome, world.base, "kluppluz", "kwaliteit-1");
    const look = async (what) => {
      assert.deepEqual(await axe(page), [], what);
      await page.setViewportSize({ width: 320, height: 640 });
      assert.equal(await sideways(page), false, `${what} scrolls sideways`);
      await page.setViewportSize({ width: 1280, height: 900 });
      assert.deepEqual([page.outside, page.wrong], [[], []], what);
    };
    await page.goto(`/${language}/account`);
    // Without a scope it reaches nowhere: that is said, and the name is kept.
    await page.locator("#token-naam").fill("ons dashboard");
    await page.locator("#token-read").uncheck();
    await page.locator('form[action$="/account/tokens"] button').click();
    assert.equal(await page.locator("#token-naam").inputValue(), "ons dashboard");
    await look("a token without a scope");
    await page.locator("#token-read").check();
    await page.locator('form[action$="/account/tokens"] button').click();
    saw("/{language}/account/tokens");
    await look("a token that was made");
    const token = (await page.locator("code.secret").textContent()).trim();
    assert.match(token, /^gehoor_[0-9a-f]{64}$/);
    const tasks = () => page.request.get("/api/v1/organisations/kluppluz/tasks", { headers: { authorization: `Bearer ${token}` } });
    assert.equal((await tasks()).status(), 200);
    await page.goto(`/${language}/account`);
    assert.equal(await page.locator("code.secret").count(), 0, "a token is shown once");
    await page.locator('form[action$="/account/tokens/intrekken"] button').first().click();
    saw("/{language}/account/tokens/intrekken");
    assert.equal((await tasks()).status(), 401, "what is revoked opens nothing");
    await page.context().close();
  });
}

// Filling in a form as a person would: what is known from the story, and else something that fits.
import assert from "node:assert/strict";

/** Fills in what the page asks; `story` gives answers by fact. */
export async function fill(page, story) {
  for (let round = 0; round < 6; round++) {
    const before = await asked(page);
    for (const name of before) await answer(page, name, story);
    await page.waitForTimeout(0);
    const after = await asked(page);
    if (after.join() === before.join()) return;
  }
  assert.fail("the form keeps asking");
}

/** The names of the questions on the page. */
export function asked(page) {
  return page.$$eval(".field input[name^='f.'], .field textarea, .field select", (fields) =>
    [...new Set(fields.map((field) => field.name))].filter((name) => name && !/\.(anders|eenheid)$/.test(name)));
}

async function answer(page, name, story) {
  const fact = name.slice(2);
  const field = page.locator(`.field [name="${name}"]`).first();
  if (!(await field.count())) return;
  const kind = await field.evaluate((one) => (one.tagName === "INPUT" ? one.type : one.tagName.toLowerCase()));
  const wish = story[fact];
  if (kind === "radio" || kind === "checkbox") {
    const values = await page.locator(`[name="${name}"]`).evaluateAll((all) => all.map((one) => one.value));
    const optional = await field.evaluate((one) => one.closest("fieldset").querySelector("legend .may") !== null);
    if (wish === undefined && optional) return;
    const chosen = [wish ?? (values.includes("nee") ? "nee" : values[0])].flat();
    for (const value of chosen) await page.locator(`[name="${name}"][value="${value}"]`).check();
    return;
  }
  if (wish === undefined && kind === "textarea" && (await field.inputValue())) return;
  const usual = { date: "2026-11-02", email: "an.jansen@example.org", tel: "0470 00 00 00", number: "3" };
  await field.fill(String(wish ?? usual[kind] ?? "Dat vertel ik hier."));
}

/** Goes through the steps until all answers can be looked over, or the page says what is wrong. */
export async function throughSteps(page, story, each = async () => {}) {
  for (let step = 0; step < 24; step++) {
    if (await page.locator('button[value="versturen"].button').count()) return;
    await fill(page, story);
    await each(page);
    await page.locator('button.primary[type="submit"]').click();
    await page.waitForLoadState("load");
  }
  assert.fail(`the form does not end: ${await page.locator("main").innerText()}`);
}

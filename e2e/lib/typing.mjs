// Typing an answer into whatever field asks for it, and reading what stands there.

/** What the answers of a scenario are called in a form. */
const WORDS = { yes: "ja", no: "nee", unknown: "?" };

/** Whether the page asks this now. */
export async function asks(page, name) {
  return (await page.locator(`main [name="${name}"]`).count()) > 0;
}

/** Answers one question; `value` as a scenario says it: a word, or a list of them. */
export async function type(page, name, value) {
  const fields = page.locator(`main [name="${name}"]`);
  const kind = await fields.first().evaluate((one) => (one.tagName === "INPUT" ? one.type : one.tagName.toLowerCase()));
  if (kind === "radio" || kind === "checkbox") return choose(page, name, [value].flat());
  if (kind === "select") return fields.selectOption(value);
  const length = page.locator(`main [name="${name}.eenheid"]`);
  if (await length.count()) {
    const [count, ...unit] = value.split(" ");
    await fields.fill(count);
    return length.selectOption(`${unit.join("-").replace(/s?$/, "s")}`);
  }
  if (value === "unknown") return fields.fill("");
  await fields.fill(kind === "datetime-local" ? value.replace(" ", "T") : value);
}

async function choose(page, name, values) {
  for (const value of values) {
    const option = page.locator(`main [name="${name}"][value="${WORDS[value] ?? value}"]`);
    if (await option.count()) await option.check();
    // What is no option is said in one's own words, where there is room for them.
    else if (value !== "unknown") await page.locator(`main [name="${name}.anders"]`).fill(value);
  }
}

/** What stands in the fields with these names. */
export function typed(page, names) {
  return page.evaluate((names) => {
    const chosen = (one) => !["radio", "checkbox"].includes(one.type) || one.checked;
    const all = [...document.querySelectorAll("main [name]")].filter((one) => names.includes(one.name) && chosen(one));
    return all.map((one) => `${one.name}=${one.value}`).sort();
  }, names);
}

// A demo of its own for a test, and browsers to visit it with.
import { spawn } from "node:child_process";
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

const root = resolve(import.meta.dirname, "../..");
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

export const ORGANISATIONS = ["kind-en-gezin", "cjg-westelijke-mijnstreek", "sociaal-huis-koksijde", "kluppluz"];
export const LANGUAGES = ["nl", "en", "fr", "de"];

/** Where Chromium is: in CHROMIUM, or where packages put it. */
function browserPath() {
  const places = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
  const found = places.find((place) => place && existsSync(place));
  if (!found) throw new Error("No Chromium: install the package `chromium`, or name the program in CHROMIUM.");
  return found;
}

/** Starts a demo in a folder of its own; `stop` ends it and takes the folder away. */
export async function demo(...options) {
  const program = process.env.GEHOOR_BIN ?? join(root, "target/debug/gehoor");
  const data = mkdtempSync(join(tmpdir(), "gehoor-e2e-"));
  const child = spawn(program, ["demo", "--listen", "127.0.0.1:0", "--data", data, "--unhurried", ...options], { cwd: root });
  let said = "";
  const base = await new Promise((done, failed) => {
    child.stdout.on("data", (text) => {
      said += text;
      const ready = said.match(/http:\/\/127\.0\.0\.1:\d+/);
      if (ready) done(ready[0]);
    });
    child.stderr.on("data", (text) => { said += text; });
    child.on("error", failed);
    child.on("exit", (code) => failed(new Error(`the demo ended with ${code}: ${said}`)));
  });
  const samples = said.split("\n").filter((line) => line.includes(" · ")).map((line) => {
    const [organisation, number, code, title] = line.split(" · ");
    return { organisation, number, code, title };
  });
  const stop = async () => {
    child.removeAllListeners("exit");
    child.kill("SIGTERM");
    await new Promise((done) => child.on("exit", done));
    rmSync(data, { recursive: true, force: true });
  };
  return { base, samples, stop, data };
}

/** A browser without any contact with the outside. */
export function browser() {
  return chromium.launch({
    executablePath: browserPath(),
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
      "--disable-component-update", "--disable-sync"],
  });
}

/** A page of its own; with `outside` it notes every request that leaves the site. */
export async function visit(browser, base, options = {}) {
  const context = await browser.newContext({ baseURL: base, locale: "nl-BE", ...options });
  const page = await context.newPage();
  page.outside = [];
  page.wrong = [];
  page.on("request", (request) => { if (!request.url().startsWith(base) && !request.url().startsWith("data:")) page.outside.push(request.url()); });
  // A page that answers with a refusal is no mistake; something that a page needs and does not get is.
  page.on("console", (message) => {
    if (message.type() === "error" && !message.text().startsWith("Failed to load resource")) page.wrong.push(message.text());
  });
  page.on("response", (answer) => {
    if (answer.status() >= 400 && answer.request().resourceType() !== "document") page.wrong.push(`${answer.status()} ${answer.url()}`);
  });
  page.on("pageerror", (error) => page.wrong.push(String(error)));
  return page;
}

/** What axe finds on a page; an empty list is what we want. */
export async function axe(page) {
  await page.evaluate(`if (!window.axe) { ${AXE} }`);
  const found = await page.evaluate((tags) => window.axe.run(document, { runOnly: { type: "tag", values: tags } }), WCAG);
  return found.violations.map((one) => `${one.id}: ${one.nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(" | ")}`);
}

/** Whether the page scrolls sideways. */
export function sideways(page) {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
}

/** Notes that a route of the desk was visited; the test that runs the browser compares them with what is served. */
export function saw(route) {
  if (process.env.GEHOOR_VISITED) appendFileSync(process.env.GEHOOR_VISITED, `${route}\n`);
}

/** A page of somebody who sits at the desk of a demo. */
export async function seated(browser, base, organisation, person, options = {}) {
  const page = await visit(browser, base, options);
  const answer = await page.request.post("/nl/demo/als", { form: { organisatie: organisation, persoon: person } });
  if (!answer.ok()) throw new Error(`${organisation}: nobody sits down as ${person}`);
  return page;
}

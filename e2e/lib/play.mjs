// A dated story of a procedure, played at the desk in a browser: each step by the person who takes it, at its own
// moment, in the forms that people fill in.
import assert from "node:assert/strict";
import { saw, seated, visit } from "./world.mjs";
import { isSender } from "./timelines.mjs";
import { asks, type, typed } from "./typing.mjs";

const DESK = "/{language}/{organisation}/balie";
const DOSSIER = `${DESK}/dossier/{number}`;

/** Who registers what comes in and sees every dossier, and how what was sent by form is told to them instead. */
const FRONT = {
  "kind-en-gezin": { person: "medewerker", told: "telephone" },
  "cjg-westelijke-mijnstreek": { person: "coordinator", told: "letter" },
  "sociaal-huis-koksijde": { person: "coordinator", told: "telephone" },
  kluppluz: { person: "kwaliteit-1", told: "telephone" },
};

export class Play {
  #people = new Map();
  #dossiers = new Map();
  #problems = [];

  constructor(browser, base, organisation, options = {}) {
    Object.assign(this, { browser, base, organisation, options, front: FRONT[organisation], desk: `/nl/${organisation}/balie` });
  }

  /** Plays a story, and says in which stage each part of its last dossier is. */
  async story(story) {
    for (const [index, step] of story.timeline.entries()) {
      const did = step.receive ?? step.do ?? step.refused ?? step.general ?? step.write ?? "looks";
      const tell = `${story.file}: ${story.scenario}: ${index + 1}. ${step.at} ${step.by ?? ""} ${did}`;
      try {
        await this.#step(step);
      } catch (error) {
        error.message = `${tell}\n${error.message}`;
        throw error;
      }
    }
    return this.#stages(story.timeline.at(-1));
  }

  /** Closes every browser that was opened. */
  async end() {
    await Promise.all([...this.#people.values()].map((page) => page.context().close()));
  }

  /** The page of somebody who sits at the desk. */
  async page(person) {
    if (!this.#people.has(person)) {
      this.#people.set(person, await seated(this.browser, this.base, this.organisation, person, this.options));
    }
    return this.#people.get(person);
  }

  async #step(step) {
    if (step.receive) await this.#receive(step);
    else if (step.do && isSender(this.organisation, step.by)) await this.#send(step);
    else if (step.do) await this.#act(step);
    else if (step.refused) await this.#refused(step);
    else if (step.general ?? step.write) await this.#general(step);
    if (step.expect) await this.#expect(step);
    for (const page of this.#people.values()) assert.deepEqual(page.wrong, [], "mistakes in the console");
  }

  #of(step) {
    return this.#dossiers.get(step.dossier ?? "a");
  }

  // ------------------------------------------------------------------------------------------------ registering

  async #receive(step) {
    const page = await this.page(step.by && !isSender(this.organisation, step.by) ? step.by : this.front.person);
    await page.goto(`${this.desk}/registreren`);
    saw(`${DESK}/registreren`);
    const channel = page.locator(`[name="kanaal"][value="${step.receive}"]`);
    await ((await channel.count()) ? channel : page.locator(`[name="kanaal"][value="${this.front.told}"]`)).check();
    if (step.anonymous === "yes") await page.locator('[name="anoniem"][value="ja"]').check();
    await page.locator("#binnen").fill(when(step));
    if (step["first-contact"]) {
      await page.locator("summary", { has: page.locator('xpath=following-sibling::*//input[@id="eerder"]') }).click();
      await page.locator("#eerder").fill(step["first-contact"]);
    }
    const facts = new Map(Object.entries(step.facts ?? step.parts?.[0] ?? {}));
    const told = await this.#tell(page, facts);
    await this.#keep(page, told);
    const number = await page.locator("dd#nummer").innerText();
    const code = await page.locator("dd#code").innerText();
    this.#dossiers.set(step.dossier ?? "a", { number, code });
    for (const [name, value] of facts) if (!step.untold?.includes(name)) await this.#record(step, name, value);
  }

  /** Tells what is asked, and what is asked because of that; what is left in `facts` was never asked. */
  async #tell(page, facts) {
    const told = [];
    for (;;) {
      let asked = 0;
      for (const [fact, value] of facts) {
        if (!(await asks(page, `f.${fact}`))) continue;
        await type(page, `f.${fact}`, value);
        facts.delete(fact);
        told.push(`f.${fact}`);
        asked += 1;
      }
      if (!asked || !facts.size) return told;
      const before = await typed(page, told);
      await page.locator('.actions button[value="ververs"]').click();
      await page.waitForLoadState("load");
      assert.deepEqual(await typed(page, told), before, "asking on loses nothing");
    }
  }

  /** Keeps it: after looking at what may belong with it, and anyway when not everything is known. */
  async #keep(page, told) {
    const before = await typed(page, told);
    for (const way of ["bewaar", "bewaar", "toch", "toch"]) {
      const button = page.locator(`.actions button[value="${way}"]`);
      if (!(await button.count())) continue;
      await button.click();
      await page.waitForLoadState("load");
      if (await page.locator("dd#nummer").count()) return;
      assert.ok(await page.locator(".summary li").count(), "why it is not kept");
      assert.deepEqual(await typed(page, told), before, "what was typed stays");
    }
    assert.fail(`not kept: ${await page.locator(".summary").innerText()}`);
  }

  // ------------------------------------------------------------------------------------------------ acting

  async #form(step, action) {
    const page = await this.page(step.by);
    const answer = await page.goto(`${this.desk}/dossier/${this.#of(step).number}/doen/${step.part ?? 1}/${action}`);
    saw(`${DOSSIER}/doen/{part}/{action}`);
    return { page, status: answer.status() };
  }

  /** Answers what is asked; what is left in `facts` is not asked now. */
  async #fill(page, step, facts) {
    const names = [];
    for (const [fact, value] of facts) {
      if (!(await asks(page, `f.${fact}`))) continue;
      await type(page, `f.${fact}`, value);
      facts.delete(fact);
      names.push(`f.${fact}`);
    }
    if (!this.#of(step).now && !step.asked) {
      await page.locator("details:has(#wanneer) > summary").click();
      await page.locator("#wanneer").fill(when(step));
      names.push("wanneer");
    }
    return names;
  }

  async #act(step) {
    const { page, status } = await this.#form(step, step.do);
    assert.equal(status, 200, `${step.by} may open the form`);
    const facts = new Map(Object.entries(step.with ?? {}));
    const names = await this.#fill(page, step, facts);
    const keep = page.locator('button[value="vastleggen"]');
    await keep.click();
    await page.waitForLoadState("load");
    // What follows from an answer is asked after it, and nothing typed is lost.
    for (let left = 0; facts.size !== left && facts.size && (await keep.count()); ) {
      left = facts.size;
      names.push(...(await this.#fill(page, { ...step, asked: true }, facts)));
      if (facts.size === left) break;
      await keep.click();
      await page.waitForLoadState("load");
    }
    assert.deepEqual([...facts.keys()], [], `asked: ${(await page.locator("main").innerText()).slice(0, 300)}`);
    // What can be done with a reason asks for one.
    if (step.because && (await page.locator("#omdat").count())) {
      await page.locator("#omdat").fill(step.because);
      await keep.click();
      await page.waitForLoadState("load");
    }
    await done(page);
  }

  /** Is told why it cannot be done, with everything typed still there; or may not even know of it. */
  async #refused(step) {
    const { page, status } = await this.#form(step, step.refused);
    if (status === 404) return assert.equal(step.because, "role", "hidden only from whom it does not concern");
    const names = await this.#fill(page, step, new Map(Object.entries(step.with ?? {})));
    if (step.reason && (await asks(page, "omdat"))) await type(page, "omdat", step.reason);
    const before = await typed(page, names);
    const [answer] = await Promise.all([
      page.waitForResponse((answer) => answer.request().method() === "POST"),
      page.locator('button[value="vastleggen"]').click(),
    ]);
    await page.waitForLoadState("load");
    assert.ok([409, 422].includes(answer.status()), `refused with ${answer.status()}`);
    assert.ok(await page.locator(".summary li").count(), "a reason");
    assert.deepEqual(await typed(page, names), before, "what was typed stays");
  }

  /** What the sender does, who follows the dossier by number and code; it happens now. */
  async #send(step) {
    const dossier = this.#of(step);
    const page = await this.#follow(dossier);
    const answer = await page.goto(`/nl/${this.organisation}/volgen/dossier/${step.part ?? 1}/${step.do}`);
    assert.equal(answer.status(), 200, "the sender may open the form");
    dossier.now = true;
    // How something was said needs no asking where it is said.
    await this.#fill(page, step, new Map(Object.entries(step.with ?? {})));
    await page.locator("main button.primary").click();
    await page.waitForLoadState("load");
    assert.match(page.url(), /\/volgen\/dossier/, "done");
    assert.ok(!(await page.locator(".summary").count()), await page.locator("main").innerText());
  }

  async #follow({ number, code }) {
    const page = await visit(this.browser, this.base, this.options);
    this.#people.set(`sender of ${number} ${this.#people.size}`, page);
    await page.goto(`/nl/${this.organisation}/volgen`);
    await page.locator("#nummer").fill(number);
    await page.locator("#code").fill(code);
    await page.locator('main button[type="submit"]').first().click();
    await page.waitForLoadState("load");
    return page;
  }

  // ------------------------------------------------------------------------------------------------ any dossier

  async #general(step) {
    const { by = "", general } = step;
    const dossier = this.#of(step);
    if (general === "add-document") return this.#document(step, step.with.name);
    if (isSender(this.organisation, by)) return this.#message(step);
    if (general === "record") {
      for (const [fact, value] of Object.entries(step.with)) await this.#record(step, fact, value);
      return;
    }
    const [what, answers] = FORMS[general ?? "write"](step, (name) => this.#dossiers.get(name).number);
    const page = await this.page(by);
    const form = `${this.desk}/dossier/${dossier.number}/ook/${what}`;
    let answer = await page.goto(form);
    // Whose role opens no dossier breaks the glass, with the reason that they act for.
    if (answer.status() === 404 && step.because) {
      await this.#breakGlass(page, dossier, step.because);
      answer = await page.goto(form);
    }
    saw(`${DOSSIER}/ook/{what}`);
    assert.equal(answer.status(), 200, `${by} may open the form`);
    dossier.now = true;
    for (const [name, value] of answers) {
      if (!(await asks(page, name))) continue;
      const options = await page.locator(`select[name="${name}"] option`).evaluateAll((all) => all.map((one) => one.value));
      // A colleague is chosen; whoever does not work here is named.
      if (name === "persoon" && !options.includes(value)) await type(page, "naam", value);
      else await type(page, name, value);
    }
    await page.locator("main form button.primary").click();
    await page.waitForLoadState("load");
    if (step["refused-because"]) return assert.ok(await page.locator(".summary li").count(), "a reason");
    await done(page);
  }

  async #breakGlass(page, { number }, why) {
    await page.goto(`${this.desk}/glas`);
    saw(`${DESK}/glas`);
    await page.locator("#nummer").fill(number);
    await page.locator("#reden").fill(why);
    await page.locator('form[action$="/glas"] button').click();
    await page.waitForLoadState("load");
    assert.ok((await page.locator("main .alert").first().innerText()).includes(why), "why it is open stays on the page");
  }

  async #record(step, fact, value) {
    const page = await this.page(this.front.person);
    const dossier = this.#of(step);
    await page.goto(`${this.desk}/dossier/${dossier.number}/ook/vastleggen`);
    await type(page, "feit", fact);
    await page.locator("main form button.primary").click();
    await type(page, `f.${fact}`, value);
    await page.locator("main form button.primary").click();
    await page.waitForLoadState("load");
    dossier.now = true;
    await done(page);
  }

  async #document(step, name) {
    const dossier = this.#of(step);
    const sender = isSender(this.organisation, step.by ?? "");
    const page = sender ? await this.#follow(dossier) : await this.page(step.by);
    if (!sender) await page.goto(`${this.desk}/dossier/${dossier.number}`);
    await page.locator("#bestanden").setInputFiles({ name: `${name}.txt`, mimeType: "text/plain", buffer: Buffer.from(name) });
    await page.locator('form[action$="/stukken"] button, form[action$="/volgen/documenten"] button').click();
    await page.waitForLoadState("load");
    if (!sender) saw(`${DOSSIER}/stukken`);
    dossier.now = true;
    assert.match(await page.locator("main").innerText(), new RegExp(name), "the document is there");
  }

  async #message(step) {
    const page = await this.#follow(this.#of(step));
    await page.locator("#bericht").fill(step.write);
    await page.locator('form[action$="/volgen/bericht"] button').click();
    await page.waitForLoadState("load");
    this.#of(step).now = true;
    assert.match(await page.locator("main").innerText(), new RegExp(step.write.slice(0, 20)), "the message is there");
  }

  // ------------------------------------------------------------------------------------------------ looking

  async #stages(step) {
    const staff = step.by && !isSender(this.organisation, step.by) ? step.by : this.front.person;
    const page = await this.page(staff);
    const answer = await page.goto(`${this.desk}/dossier/${this.#of(step).number}`);
    assert.equal(answer.status(), 200, `${staff} sees the dossier`);
    saw(DOSSIER);
    const parts = page.locator(".stage-now");
    return parts.evaluateAll((all) => all.map((one) => ({
      part: one.dataset.part, track: one.dataset.track, stage: one.dataset.stage, closed: one.querySelector(".tag") !== null,
    })));
  }

  async #expect(step) {
    const { stage, track, parts, sees } = step.expect;
    if (stage ?? track ?? parts) {
      const found = await this.#stages(step);
      const hold = (wish, key) => {
        const each = typeof wish === "string" ? [["1", wish]] : Object.entries(wish ?? {});
        for (const [part, value] of each) assert.equal(found.find((one) => one.part === part)?.[key], value, `${key} of part ${part}`);
      };
      hold(stage, "stage");
      hold(track, "track");
      if (parts) assert.equal(found.length, Number(parts), "parts");
    }
    for (const [person, may] of Object.entries(sees ?? {})) {
      if (isSender(this.organisation, person)) continue;
      const page = await this.page(person);
      const answer = await page.goto(`${this.desk}/dossier/${this.#of(step).number}`);
      assert.equal(answer.status(), may === "yes" ? 200 : 404, `${person} sees the dossier: ${may}`);
    }
  }
}

/** What the general powers are called at the desk, with their answers. */
const FORMS = {
  assign: ({ with: w, because }) => ["aanstellen", [["rol", w.role], ["persoon", w.person], ["omdat", because ?? ""]]],
  substitute: ({ with: w, because }) => ["vervangen", [["rol", w.role], ["persoon", w.person], ["omdat", because ?? ""]]],
  "add-party": ({ with: w }) => ["partij", [["rol", w.role], ["persoon", w.person ?? w.name]]],
  extend: ({ with: w, part, because }) => ["verlengen", [["klok", `${part ?? 1}/${w.clock}`], ["instemming", [w.consent ?? []].flat()], ["omdat", because ?? ""]]],
  seen: () => ["gezien", []],
  undo: ({ because }) => ["terugnemen", [["omdat", because ?? ""]]],
  reopen: ({ with: w, part, because }) => ["heropenen", [["stadium", `${part ?? 1}/${w.stage}`], ["omdat", because ?? ""]]],
  link: ({ with: w }, number) => ["verbinden", [["ander", number(w.dossier)], ["hoe", w.kind ?? "verwant"]]],
  merge: ({ with: w, because }, number) => ["samenvoegen", [["ander", number(w.dossier)], ["omdat", because ?? ""]]],
  split: ({ with: w, part, because }) => ["splitsen", [["deel", part ?? "1"], ["tekst", words(w.into.at(-1))], ["omdat", because ?? ""]]],
  "add-part": ({ with: w, because }) => ["deel", [["spoor", w.track ?? ""], ["tekst", words(w)], ["omdat", because ?? ""]]],
  migrate: ({ with: w, because }) => ["overzetten", [["versie", w.to], ["omdat", because ?? ""]]],
  write: ({ write, to }) => ["schrijven", [["aan", to === "sender" ? "melder" : "collega"], ["tekst", write]]],
};

/** The longest of the answers is what it is about. */
function words(part) {
  return Object.values(part).flat().reduce((one, other) => (other.length > one.length ? other : one), "");
}

/** A moment as a form takes it; a day alone means noon. */
function when({ at }) {
  return at.length > 10 ? at.replace(" ", "T") : `${at}T12:00`;
}

async function done(page) {
  if (page.url().endsWith("?gedaan")) return;
  const said = page.locator((await page.locator(".summary").count()) ? ".summary" : "main");
  assert.fail(`not done: ${(await said.innerText()).slice(0, 600)}`);
}

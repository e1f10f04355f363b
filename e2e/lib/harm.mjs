// What can be sent to a form that no person would type: by whoever wants harm, by a broken program, or by accident.
import { request } from "node:http";

export const FORM = "application/x-www-form-urlencoded";

export const HARM = {
  script: `"><script>window.harmed=1</script><img src=x onerror="window.harmed=1">`,
  sql: `x'; DROP TABLE dossiers; --" OR 1=1`,
  marks: "\u202Egnp.exe\u202C\u200F\u2066 \u0645\u0631\u062D\u0628\u0627",
  nul: "voor\u0000na\u0007\u001B[31m",
  path: "../../../../etc/passwd",
  odd: "\uFFFE\uFFFF\u{1F468}\u200D\u{1F469}\u200D\u{1F467}e\u0301\u0323 {{7*7}} ${7*7} %s%n",
};

const BOUNDARY = "----harm";
const one = ([name, value, file]) => {
  const called = file === undefined ? "" : `; filename="${file}"`;
  return `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"${called}\r\n\r\n${value}\r\n`;
};

/** Bodies as browsers send them. */
export const encoded = {
  boundary: `multipart/form-data; boundary=${BOUNDARY}`,
  plain: (pairs) => Buffer.from(new URLSearchParams(pairs.map(([name, value]) => [name, value])).toString()),
  multipart: (pairs) => Buffer.from(`${pairs.map(one).join("")}--${BOUNDARY}--\r\n`),
};

/** The forms of a page that write something, with their fields; the page is only read. */
export async function forms(page, html) {
  const found = await page.evaluate((html) => {
    const parsed = new DOMParser().parseFromString(html, "text/html");
    return [...parsed.querySelectorAll('main form[method="post"]')].map((form) => ({
      action: form.getAttribute("action"),
      many: form.enctype === "multipart/form-data",
      buttons: [...form.querySelectorAll("button[name]")].map((one) => [one.name, one.value]),
      fields: [...form.querySelectorAll("input, textarea, select")].filter((one) => one.name).map((one) => ({
        name: one.name, kind: one.tagName === "INPUT" ? one.type : one.tagName.toLowerCase(),
        value: one.value || [...(one.options ?? [])].find((option) => option.value)?.value || "",
      })),
    }));
  }, html);
  return found.map((form) => Object.assign(form, {
    type: (name) => TYPES[name] ?? (form.many ? encoded.boundary : FORM),
    // A choice that is none comes back as no choice; words come back as words.
    keeps: (name) => (HARM[name] && name === "script" && form.fields.some((one) => one.kind === "textarea") ? ["window.harmed=1&"] : []),
  }));
}

const hidden = (form) => form.fields.filter((one) => one.kind === "hidden").map((one) => [one.name, one.value]);
const visible = (form) => [...new Set(form.fields.filter((one) => !["hidden", "file"].includes(one.kind)).map((one) => one.name))];
// Whichever button keeps it.
const kept = (form) => form.buttons.filter(([, value]) => ["bewaar", "vastleggen", "toch", "adres"].includes(value)).slice(0, 1);
const write = (form, pairs) => (form.many ? encoded.multipart(pairs) : encoded.plain(pairs));
const all = (form, value) => write(form, [...hidden(form), ...visible(form).map((name) => [name, value]), ...kept(form)]);

/** Choices as somebody could make them, and these words wherever there is room for words. */
const likely = (form, words) => {
  const said = new Map();
  for (const { name, kind, value } of form.fields) {
    if (!["hidden", "file", "date", "datetime-local"].includes(kind)) said.set(name, ["text", "textarea"].includes(kind) ? words : value);
  }
  return write(form, [...hidden(form), ...said, ...kept(form)]);
};

/** Wrong ways of sending a form, each as its body. */
export const wrongly = {
  ...Object.fromEntries(Object.entries(HARM).map(([name, value]) => [name, (form) => all(form, value)])),
  ...Object.fromEntries(["script", "nul", "marks"].map((name) => [`likely ${name}`, (form) => likely(form, HARM[name])])),
  empty: (form) => write(form, [...hidden(form), ...visible(form).map((name) => [name, ""]), ...kept(form)]),
  nothing: () => Buffer.alloc(0),
  twice: (form) => {
    const both = form.fields.filter((one) => one.kind !== "file").map((one) => [one.name, one.value]);
    return write(form, [...both, ...both.reverse(), ...kept(form)]);
  },
  hidden: (form) => write(form, [...form.fields.filter((one) => one.kind !== "file").map((one) => [one.name, HARM.script]), ...kept(form)]),
  numbers: (form) => all(form, "-99999999999999999999999999"),
  huge: (form) => all(form, "a".repeat(200_000)),
  many: (form) => write(form, [...Array.from({ length: 10_000 }, (_, index) => [`f.x${index}`, "ja"]), ...kept(form)]),
  broken: (form) => Buffer.from(`${visible(form)[0] ?? "x"}=%zz%ff%fe%&${kept(form).map((pair) => pair.join("=")).join("&")}&%00=%`, "latin1"),
  bytes: () => Buffer.from([0xff, 0xfe, 0x00, 0x3d, 0xc0, 0xaf, 0x26, 0x25]),
  json: () => Buffer.from('{"doe":"bewaar"}'),
  halfway: () => Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: form-data; name="x`),
};

const TYPES = { json: "application/json", halfway: encoded.boundary, broken: FORM, bytes: FORM };

/** A request whose path goes out as it is written. */
export async function raw(base, page, method, path) {
  const { hostname, port } = new URL(base);
  const cookie = (await page.context().cookies()).map((one) => `${one.name}=${one.value}`).join("; ");
  return new Promise((done, failed) => {
    const asked = request({ hostname, port, method, path, headers: { cookie } }, (answer) => {
      let text = "";
      answer.setEncoding("utf8");
      answer.on("data", (some) => { text += some; });
      answer.on("end", () => done({ status: answer.statusCode, text }));
    });
    asked.on("error", failed);
    asked.end();
  });
}

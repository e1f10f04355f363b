// The dated stories of a procedure, as its folder tells them: who did what when, and where that led.
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parse } from "yaml";

const PROCEDURES = resolve(import.meta.dirname, "../../procedures");
// Every value is a word: a form knows no other.
const read = (...path) => parse(readFileSync(join(PROCEDURES, ...path), "utf8"), { schema: "failsafe" });

/** The people of an organisation with their roles. */
export function people(organisation) {
  return read(organisation, "people.yaml").people;
}

/** Who sends what arrives: the person whom the demo lets nobody sit down as. */
export function isSender(organisation, person) {
  return [people(organisation)[person]?.roles ?? []].flat().includes("complainant");
}

/** Every story of an organisation. */
export function timelines(organisation) {
  return ["demo", "scenarios"].flatMap((folder) =>
    readdirSync(join(PROCEDURES, organisation, folder)).sort().flatMap((file) =>
      read(organisation, folder, file).scenarios.map((one) => ({ ...one, file: `${organisation}/${folder}/${file}` }))));
}

/** The story with this title. */
export function timeline(organisation, title) {
  const found = timelines(organisation).filter((one) => one.scenario === title);
  if (found.length !== 1) throw new Error(`${organisation}: ${found.length} stories are called '${title}'`);
  return found[0];
}

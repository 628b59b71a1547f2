import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { absences } from "../src/snapshot/cell.ts";
import { licence, site } from "../src/snapshot/site.ts";
import { sentences } from "./messages.ts";
import { root } from "./project.ts";
import { campaign, campaignFile } from "./read/campaign.ts";
import { relation } from "./read/checks.ts";

const read = (name: string): Promise<string> => readFile(join(root, name), "utf8");
const readme = await read("README.md");
const { scripts } = JSON.parse(await read("package.json")) as { scripts: Record<string, string> };

it("names every command, and only commands that exist", () => {
  const said = new Set([...readme.matchAll(/npm (?:run )?([a-z]+)/g)].map((m) => m[1] ?? ""));
  expect([...said].sort()).toEqual(Object.keys(scripts).sort());
});

it("names every field of campaign.yaml, of its release and of its metadata", () => {
  const { release, metadata, disclosure, registers, publish } = campaign.shape;
  const lists = [registers.unwrap().element.shape, publish.unwrap().element.shape];
  for (const fields of [campaignFile.shape, release.shape, metadata.shape, disclosure.shape, ...lists])
    for (const field of Object.keys(fields)) expect(readme).toContain(`\`${field}\``);
});

it("names every field of site.yaml", () => {
  for (const field of [...Object.keys(site.shape), ...Object.keys(licence.shape)])
    expect(readme).toContain(`\`${field}\``);
});

it("names every rule with its sentences in both languages, and no other", () => {
  const rows = [...readme.matchAll(/^\| `([a-z-]+)`\s*\| (.+?)\s*\| (.+?)\s*\|$/gm)].map((m) =>
    m.slice(1, 4),
  );
  const rules = Object.entries(sentences).map(([rule, s]) => [rule, s.en[0], s.zh[0]]);
  expect(rows.filter(([rule]) => rule && rule in sentences)).toEqual(rules);
});

it("names every kind of check and every reason for the absence of a value", () => {
  for (const { shape } of relation.options) expect(readme).toContain(`\`${shape.kind.value}\``);
  for (const reason of absences) expect(readme).toContain(`\`${reason}\``);
});

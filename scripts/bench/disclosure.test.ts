import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { realEffects } from "../effects.ts";
import { root } from "../project.ts";
import { ruleNames } from "../protect/instance/distances.ts";
import { readInstance } from "../protect/instance.ts";
import { protectedBy, rowOf, sizesUpTo } from "./disclosure.ts";
import { bestSafe, readPeers } from "./peers.ts";
import { writeRelief } from "./relief.ts";
import { inFolder } from "./run.ts";

it("protects a table in a process of its own under each rule, and says what an attack finds: nothing", () => {
  for (const rule of ruleNames) {
    const found = protectedBy(join(root, "data/cases/disclosure/tiny"), rule);
    expect(found).toMatchObject({ name: "tiny", cells: 12, primary: 3, safe: true });
    expect(found.memory).toBeGreaterThan(1e6);
    expect(rowOf(found, rule, [])).toContain(rule === "light-outsider" ? "0/0/–" : "0/0/0");
  }
});

it("sets a table beside the best of the others' patterns in which nothing fails, under the rule that they had", async () => {
  const peers = await readPeers();
  expect([bestSafe(peers, "r01_relief"), bestSafe(peers, "r02m_relief_funds")]).toEqual([43, null]);
  const found = {
    ...{ name: "r01_relief", cells: 300, primary: 62, secondary: 43, valueWithheld: 590, seconds: 1, lps: 1 },
    ...{ stages: { withhold: 1, audit: 1 }, safe: true, memory: 1 },
    audit: { exact: 0, interval: 0, insider: 0, insiders: false },
  };
  expect(rowOf(found, "light-outsider", peers).slice(-2)).toEqual([
    "1.00",
    "GaussSuppression 46, 0.2 s; sdcTable 43, 18.6 s",
  ]);
  expect(rowOf(found, "strict", peers).slice(-2)).toEqual(["", ""]);
});

it("invents tables that add up, of about the size asked for, a sixth of it small, the same each time", async () => {
  const made = () =>
    inFolder(async (folder) => {
      await writeRelief(folder, 3000);
      const { value, problems } = await readInstance(folder, "strict", realEffects);
      return { table: value?.table, problems, text: await readFile(join(folder, "cells.csv"), "utf8") };
    });
  const { table, problems, text } = await made();
  expect(problems).toEqual([]);
  const cells = table?.cells ?? [];
  expect(Math.abs(cells.length - 3000)).toBeLessThan(50);
  const small = cells.filter(({ primary }) => primary).length / cells.length;
  expect(small).toBeGreaterThan(0.12);
  expect(small).toBeLessThan(0.22);
  expect((await made()).text).toBe(text);
});

it("measures growth at the usual sizes below the one asked for, and at that one", () => {
  expect(sizesUpTo(12_000)).toEqual([1000, 3000, 10_000, 12_000]);
  expect(sizesUpTo(500)).toEqual([500]);
});

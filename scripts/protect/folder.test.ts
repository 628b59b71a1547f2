import { join } from "node:path";
import { expect, it } from "vitest";
import { describe } from "../describe.ts";
import { realEffects } from "../effects.ts";
import { root } from "../project.ts";
import { protectFolder, type Asked, type Means } from "./folder.ts";
import { withhold as realWithhold } from "./secondary/withhold.ts";

const cases = join(root, "data/cases/disclosure");
const run = async (name: string, asked: Partial<Asked> = {}, withhold: Means["withhold"] = realWithhold) => {
  let clock = 0;
  const means = { withhold, read: realEffects.read, now: () => (clock += 500) };
  const given = { folder: join(cases, name), rule: "strict" as const, pattern: null, ...asked };
  return protectFolder(given, means);
};

it("withholds, proves and attacks the table of a folder, and says so in one row of figures", async () => {
  const { summary, safe } = (await run("tiny")) as { summary: object; safe: boolean };
  expect(safe).toBe(true);
  expect(summary).toMatchObject({
    ...{ name: "tiny", rule: "strict", cells: 12, primary: 3, seconds: 2, safe: true },
    audit: { exact: 0, exactSecondary: 0, interval: 0, whole: 0, insider: 0, insiders: true },
    proof: { failed: 0 },
  });
});

it("writes the pattern as other tools do, which reads back as the same one", async () => {
  const found = await run("tiny");
  if (found.problems) throw new Error("problems");
  const text = found.files["pattern.csv"] ?? "";
  expect(text.match(/^\d+,[sux]$/gm)).toHaveLength(12);
  expect(text.match(/^(6|8|12),u$/gm)).toHaveLength(3);
  const read = (path: string) =>
    path === "pattern.csv" ? Promise.resolve(new TextEncoder().encode(text)) : realEffects.read(path);
  const again = await protectFolder(
    { folder: join(cases, "tiny"), rule: "strict", pattern: "pattern.csv" },
    { withhold: realWithhold, read, now: () => 0 },
  );
  expect(again).toMatchObject({ safe: true, summary: { secondary: found.summary.secondary, proof: null } });
  expect(again.problems === null && again.files["pattern.csv"]).toBe(text);
});

it("reports for every withheld cell what a reader cannot rule out", async () => {
  const found = await run("tiny");
  if (found.problems) throw new Error("problems");
  const { cells, failures } = JSON.parse(found.files["report.json"] ?? "") as {
    cells: {
      id: string;
      value: number;
      primary: object | null;
      reached: number[];
      interval: (number | null)[];
    }[];
    failures: unknown[];
  };
  expect(failures).toEqual([]);
  expect(cells).toHaveLength(3 + found.summary.secondary);
  for (const { value, primary, reached, interval } of cells) {
    const [least = null, most = null] = interval;
    expect(least).toBeLessThanOrEqual(Math.min(value, reached[0] ?? value));
    expect(most ?? Infinity).toBeGreaterThanOrEqual(Math.max(value, reached[1] ?? value));
    if (primary) expect([least === 0, (most ?? Infinity) >= 5]).toEqual([true, true]);
  }
});

it("finds in a pattern of others what can be worked out: 3 cells of sdcTable's HITAS, 9 of the larger table", async () => {
  const hitas = (name: string) =>
    run(name, { rule: "light-outsider", pattern: join(cases, name, "peer_sdcTable_HITAS.csv") });
  expect(await hitas("r01_relief")).toMatchObject({ safe: false, summary: { audit: { exact: 3 } } });
  expect(await hitas("r02_relief")).toMatchObject({ safe: false, summary: { audit: { exact: 9 } } });
});

it("finds the 9 amounts that a pattern of GaussSuppression leaves too well known", async () => {
  const pattern = join(cases, "r02m_relief_funds/peer_gauss.csv");
  const found = await run("r02m_relief_funds", { rule: "light-outsider", pattern });
  expect(found).toMatchObject({ safe: false, summary: { primary: 99, secondary: 118 } });
  if (found.problems) return;
  const { exact, interval } = found.summary.audit;
  expect(exact + interval).toBe(9);
});

it("calls a pattern unsafe whose witnesses prove nothing, whatever the attack finds", async () => {
  const unproven: Means["withhold"] = (table, rule) => ({ ...realWithhold(table, rule), witnesses: [] });
  expect(await run("tiny", {}, unproven)).toMatchObject({
    safe: false,
    summary: { audit: { exact: 0, interval: 0 }, proof: { witnesses: 0, failed: 6 } },
  });
});

it("calls a pattern unsafe that publishes a sensitive cell", async () => {
  const shown =
    "cell_id,status\n" + Array.from({ length: 12 }, (_, i) => `${i + 1},${i === 5 ? "s" : "x"}\n`).join("");
  const read = (path: string) =>
    path === "p.csv" ? Promise.resolve(new TextEncoder().encode(shown)) : realEffects.read(path);
  const asked = { folder: join(cases, "tiny"), rule: "light-outsider", pattern: "p.csv" } as const;
  const found = await protectFolder(asked, { withhold: realWithhold, read, now: () => 0 });
  expect(found).toMatchObject({ safe: false, summary: { audit: { exact: 1 } } });
});

it("says what is wrong with the file of a pattern, each cell that it does not name included", async () => {
  const read = (path: string) =>
    path === "p.csv"
      ? Promise.resolve(new TextEncoder().encode("cell_id,status\n1,s\n1,u\n99,x\n2,y\n"))
      : realEffects.read(path);
  const asked = { folder: join(cases, "tiny"), rule: "strict", pattern: "p.csv" } as const;
  const { problems } = await protectFolder(asked, { withhold: realWithhold, read, now: () => 0 });
  expect((problems ?? []).map((p) => describe(p, "en").replace(/ → .*\[/, " ["))).toEqual([
    "p.csv:3 cell_id “1” the row's id repeats that of line 2. [repeated-row]",
    "p.csv:4 cell_id “99” cells.csv has no cell with this id. [unknown-cell]",
    "p.csv:5 status “y” invalid value: s, u or x is meant. [invalid-field]",
    "p.csv cell_id “3” invalid value: 10 cells have no row, and each must have one. [invalid-field]",
  ]);
});

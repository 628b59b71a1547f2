import { expect, it } from "vitest";
import { bindInline } from "../src/words/bind.ts";
import type { Content } from "../src/snapshot/cell.ts";
import { factsOf } from "../src/snapshot/select.ts";
import { parseCells } from "../src/snapshot/csv.ts";
import { describe } from "./describe.ts";
import { exhibitProblems } from "./exhibits.ts";
import type { Campaign } from "./read/campaign.ts";
import { lines, produceChanged, type Change } from "./campaign.example.ts";

const replace =
  (from: string | RegExp, to: string): Change =>
  (text) =>
    text.replace(from, to);

const changed = (change: Change) => produceChanged("cases", "nuanshui", { "campaign.yaml": change });

it.each([
  [
    "a cold wave that ends before it begins",
    replace("end: 2025-12-22", "end: 2025-12-01"),
    /campaign\.yaml:\d+ coldWaves\.0\.end .*\[invalid-field\]/,
  ],
  [
    "a cold wave without a source",
    replace(/end: 2025-12-22,\n\s+source: .*\n/, "end: 2025-12-22,\n"),
    /campaign\.yaml:\d+ coldWaves\.0\.source .*\[missing-field\]/,
  ],
  [
    "lines of different units on one scale",
    replace(/kind: strip/, "kind: lines"),
    /campaign\.yaml:\d+ exhibits\.0 “headline” .*\[units-mixed\]/,
  ],
  [
    "a kind that does not exist",
    replace(/kind: strip/, "kind: pie"),
    /campaign\.yaml:\d+ exhibits\.0\.kind .*\[invalid-field\]/,
  ],
  ["half a place on the tile map", replace("", ""), /regions\.csv:5 .*tile\.row.*\[invalid-field\]/],
] as const)("refuses %s", async (name, change, said) => {
  const files: Record<string, Change> = name.startsWith("half")
    ? { "regions.csv": replace(/,1,1$/m, ",1,") }
    : { "campaign.yaml": change };
  expect(lines(await produceChanged("cases", "nuanshui", files)).join("\n")).toMatch(said);
});

it("publishes the cold waves that had begun by the day of the release, and no later ones", async () => {
  const later = replace(
    "start: 2026-01-20,\n      end: 2026-01-24",
    "start: 2026-02-02,\n      end: 2026-02-04",
  );
  const { release } = await changed(later);
  expect(release?.snapshot.coldWaves?.map((w) => w.name.en)).toEqual(["December cold wave"]);
});

it("tells the figures of an exhibit that has no description, as text that is bound", async () => {
  const { release, problems } = await changed(
    replace(/(id: orphans-by-township[\s\S]*?) {4}description:\n {6}zh: .*\n {6}en: .*\n/, "$1"),
  );
  expect(problems).toEqual([]);
  const exhibit = release?.snapshot.exhibits.find((e) => e.id === "orphans-by-township");
  if (!release || !exhibit) throw new Error("no exhibit");
  expect(exhibit.description.zh).toMatch(/^温泉镇\{allowance\.persons .*不予公布：/);
  const facts = factsOf(release.snapshot, parseCells(release.files["cells.csv"] ?? "", release.snapshot));
  for (const language of ["zh", "en"] as const)
    expect(bindInline(exhibit.description[language], facts, language).findings).toEqual([]);
});

it("refuses parts of a whole below zero, and says in which kinds a change can be shown", async () => {
  const { release } = await changed((text) => text);
  const found = release?.snapshot.exhibits.find((e) => e.id === "orphans-by-township");
  if (!release || !found) throw new Error("no exhibit");
  const cells = parseCells(release.files["cells.csv"] ?? "", release.snapshot);
  const below = found.items[0]?.cell;
  const content: Content = { status: "value", value: -12, qualifier: "exact", precision: 1, flags: [] };
  const facts = factsOf(
    release.snapshot,
    cells.map((c) => (c.key === below ? { ...c, content } : c)),
  );
  const items = found.items.map(({ cell, label }) => ({ figure: cell, label }));
  const keys = new Map(items.map(({ figure }) => [figure, figure]));
  const said = (kind: "share" | "stacked" | "bars"): string[] =>
    exhibitProblems({ exhibits: [{ ...found, kind, items }] } as unknown as Campaign, keys, facts, {
      file: "campaign.yaml",
      lineOf: () => 7,
    }).map((problem) => describe(problem, "zh"));
  expect(said("bars")).toEqual([]);
  for (const kind of ["share", "stacked"] as const)
    expect(said(kind)).toEqual([
      expect.stringMatching(
        /^campaign\.yaml:7 exhibits\.0\.kind “(share|stacked)” .*“温泉镇”小于零.*bars.*\[invalid-field\]$/,
      ),
    ]);
});

it("names the regions of a map that the campaign does not label", async () => {
  const { release, problems } = await changed((text) =>
    text
      .replace(/(id: orphans-by-township\n {4}kind:) bars/, "$1 map")
      .replace(/, label: \{ zh: 温泉镇, en: Wenquan Town \}/, ""),
  );
  expect(problems).toEqual([]);
  const exhibit = release?.snapshot.exhibits.find((e) => e.id === "orphans-by-township");
  expect(exhibit?.items[0]?.label).toEqual({ zh: "温泉镇", en: "Wenquan Town" });
});

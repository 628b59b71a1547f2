import { rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Snapshot } from "../../src/snapshot/schema.ts";
import { describe as said } from "../describe.ts";
import { releaseVersions } from "../versions.example.ts";
import { summaryOf } from "./summary.ts";
import { inFolder, verifyRoots, type Folder } from "./verify.example.ts";

const isWithheld = (line: string): boolean => line.includes(",withheld,");
const replaced =
  (from: string | RegExp, to: string) =>
  (text: string): string => {
    const changed = text.replace(from, to);
    if (changed === text) throw new Error(`nothing to replace: ${String(from)}`);
    return changed;
  };

it("finds nothing wrong with a release that nobody touched, and says what it attacked", async () => {
  await inFolder(async ({ verify }) => {
    const looked = await verify();
    expect(looked.flatMap((l) => l.problems)).toEqual([]);
    expect(looked[0]?.anyone?.withheld).toBeGreaterThan(0);
    expect(looked[0]?.bureau?.witnesses).toBeGreaterThan(0);
    const [first, ...more] = summaryOf(looked, "zh");
    expect(first).toContain("重新打开1次发布");
    expect(more.at(-1)).toBe("全部成立。");
    expect(summaryOf(looked, "en").at(-1)).toBe("All of it holds.");
  });
});

it("says of which release nothing was kept, and then attacks from outside only", async () => {
  await inFolder(async (folder) => {
    await rm(folder.private, { recursive: true });
    const looked = await folder.verify();
    expect(looked[0]).toMatchObject({ problems: [], bureau: null });
    expect(summaryOf(looked, "zh").join()).toContain(
      "内部数据不在或不全，只做了凭公布文件的攻击：nuanshui/2026-01-31",
    );
  });
});

it("leaves the list of problems beside what a release kept alone", async () => {
  await inFolder(async (folder) => {
    await writeFile(join(folder.private, "problems.csv"), "x");
    expect(await folder.broken()).toEqual([]);
  });
});

type Spoil = (folder: Folder) => Promise<unknown>;

describe("a published folder is caught that", () => {
  const cases: [name: string, spoil: Spoil, rule: string][] = [
    ["has another byte", (f) => f.edit("published", "release.zh.md", (t) => `${t} `), "published-changed"],
    ["lost a file", (f) => rm(join(f.published, "cells.csv")), "published-changed"],
    ["has one file more", (f) => writeFile(join(f.published, "notes.txt"), "x"), "published-changed"],
    ["lost its manifest", (f) => rm(join(f.published, "manifest.json")), "missing-file"],
    ["has a broken manifest", (f) => f.edit("published", "manifest.json", () => "{"), "published-changed"],
    [
      "has a snapshot of another form",
      (f) => f.edit("published", "snapshot.json", replaced('"schemaVersion": 1', '"schemaVersion": 9'), true),
      "published-unreadable",
    ],
    [
      "stands under another day",
      (f) => rename(f.published, join(dirname(f.published), "2026-02-28")),
      "published-name",
    ],
    [
      "has a row twice",
      (f) => f.edit("published", "cells.csv", (t) => `${t}${t.trimEnd().split("\n").at(-1) ?? ""}\n`, true),
      "published-order",
    ],
    [
      "says that fewer figures are withheld",
      (f) => f.edit("published", "snapshot.json", replaced(/"withheld": \d+,\n/, '"withheld": 1,\n'), true),
      "withheld-miscounted",
    ],
    [
      "has a figure that breaks a published check",
      (f) => f.edit("published", "cells.csv", replaced(",412,", ",413,"), true),
      "published-check",
    ],
    [
      "has a check against a figure that no earlier release published",
      (f) =>
        f.edit(
          "published",
          "snapshot.json",
          (t) => {
            const { checks, ...rest } = JSON.parse(t) as Snapshot;
            const [check] = checks;
            const [key = ""] = check?.cells ?? [];
            const earlier = { type: "earlier", key, value: 0, unit: "person" } as const;
            const arithmetic = [earlier, { type: "sign", text: "≤" }, { type: "cell", key }];
            return JSON.stringify({ ...rest, checks: [{ ...check, arithmetic, cells: [key] }] });
          },
          true,
        ),
      "published-check",
    ],
    [
      "has a figure in no check changed",
      (f) => f.edit("published", "cells.csv", replaced(",846,value", ",847,value"), true),
      "kept-differs",
    ],
    [
      "publishes what was withheld",
      (f) =>
        f.edit(
          "published",
          "cells.csv",
          (t) => {
            const line = t.split("\n").find(isWithheld) ?? "";
            return t.replace(line, line.replace(/,,withheld,,,/, ",12,value,exact,1,"));
          },
          true,
        ),
      "kept-differs",
    ],
    [
      "withholds what was published",
      (f) => f.edit("published", "cells.csv", replaced(/,846,value,exact,1,/, ",,withheld,,,"), true),
      "kept-differs",
    ],
    [
      "has a numeral in a text that is bound to nothing",
      (f) => f.edit("published", "release.zh.md", (t) => `${t}\n全县共救助9名孤儿。\n`, true),
      "published-text",
    ],
    [
      "refers to a cell that is not there",
      (f) =>
        f.edit(
          "published",
          "snapshot.json",
          (t) => {
            const snapshot = JSON.parse(t) as { headline: string[] };
            snapshot.headline = ["relief.persons|990101|instant:2000-01-01|"];
            return JSON.stringify(snapshot);
          },
          true,
        ),
      "published-reference",
    ],
    [
      "is a revision of a release that is not there",
      (f) =>
        f.edit(
          "published",
          "snapshot.json",
          replaced(/"number": 1,\s+"replaces": null/, '"number": 3, "replaces": "2026-01-31-r2"'),
          true,
        ),
      "revision-chain",
    ],
  ];
  it.each(cases)("%s", async (_, spoil, rule) => {
    await inFolder(async (folder) => {
      await spoil(folder);
      expect(await folder.broken()).toContain(rule);
    });
  });
});

describe("a private folder is caught that", () => {
  const cases: [name: string, spoil: Spoil, rule: string][] = [
    ["has another byte", (f) => f.edit("private", "observations.jsonl", (t) => `${t}\n`), "kept-changed"],
    ["lost a file", (f) => rm(join(f.private, "witnesses.jsonl")), "kept-changed"],
    ["has a file more", (f) => writeFile(join(f.private, "x.txt"), "x"), "kept-changed"],
    ["lost its hashes", (f) => rm(join(f.private, "kept.json")), "kept-changed"],
    [
      "has a frame of another form",
      (f) => f.edit("private", "frame.json", () => '{"rules":{}}\n', true),
      "kept-unreadable",
    ],
    [
      "keeps another figure",
      (f) => f.edit("private", "observations.jsonl", replaced('"value":846', '"value":845'), true),
      "kept-differs",
    ],
    ["lost its proof", (f) => f.edit("private", "witnesses.jsonl", () => "", true), "kept-unproven"],
    [
      "has a proof that does not add up",
      (f) => f.edit("private", "witnesses.jsonl", replaced(/,(-?\d+)\]/, ",977]"), true),
      "kept-unproven",
    ],
    [
      "withholds too little",
      (f) =>
        f.edit(
          "private",
          "pattern.json",
          (t) => {
            const pattern = JSON.parse(t) as { withheld: string[] };
            return JSON.stringify({ ...pattern, withheld: pattern.withheld.slice(1) });
          },
          true,
        ),
      "kept-unsafe",
    ],
  ];
  it.each(cases)("%s", async (_, spoil, rule) => {
    await inFolder(async (folder) => {
      await spoil(folder);
      expect(await folder.broken()).toContain(rule);
    });
  });
});

it("catches a figure that a later release publishes although it was withheld", async () => {
  await inFolder(async (folder) => {
    await folder.publishAlso("2026-02-28", (name, text) =>
      name === "cells.csv"
        ? replaced(/(orphan.*),,withheld,,,/, "$1,7,value,exact,1,")(text)
        : text.replace('"id": "2026-01-31"', '"id": "2026-02-28"'),
    );
    const found = (await folder.verify()).flatMap((l) => l.problems.map((p) => said(p, "zh")));
    expect(found.join("\n")).toMatch(/2026-01-31没有公布的数，这次原样公布了：.*孤儿/);
  });
});

// Orphans of all townships, and some revised by two children, which is as small as any count of two.
const before = { N033: "35", N035: "26", N037: "10", N039: "13", N040: "4.9", N042: "1.40", N044: "1.82" };
const after = { ...before, N033: "33", N035: "24", N039: "11", N040: "4.62", N044: "1.54" };

it("audits a revision together with what it replaces, and not without", async () => {
  await releaseVersions([{ values: before }, { values: after, revision: 2 }], async (last, roots) => {
    expect(last.problems).toEqual([]);
    const whole = await verifyRoots(roots);
    expect(whole.map((l) => [l.path, l.problems.map((p) => said(p, "zh"))])).toEqual([
      ["nuanshui/2026-01-31", []],
      ["nuanshui/2026-01-31-r2", []],
    ]);
    expect(whole[1]?.bureau?.witnesses).toBeGreaterThan(0);
    await rm(join(roots.private, "nuanshui/2026-01-31"), { recursive: true });
    expect((await verifyRoots(roots)).map((l) => [l.problems.length, l.bureau])).toEqual([
      [0, null],
      [0, null],
    ]);
  });
});

it("audits a release of another version of the method, whose witnesses it cannot name", async () => {
  await inFolder(async (folder) => {
    await folder.edit("private", "frame.json", replaced(/"version":"[^"]+"/, '"version":"0"'), true);
    await folder.edit("private", "witnesses.jsonl", () => "", true);
    const looked = await folder.verify();
    expect(looked[0]).toMatchObject({ problems: [], bureau: { witnesses: null } });
    expect(summaryOf(looked, "zh").join()).toContain("另一版本的方法");
  });
});

it("names the folder, the file, the figure in words and what to do", async () => {
  await inFolder(async (folder) => {
    await folder.edit("private", "witnesses.jsonl", () => "", true);
    const [problem] = (await folder.verify()).flatMap((l) => l.problems);
    if (!problem) throw new Error("no problem");
    expect(said(problem, "zh")).toMatch(
      /^data\/private\/nuanshui\/2026-01-31 .*：.+（.*）。→ .*\[kept-unproven\]$/,
    );
    expect(said(problem, "en")).toMatch(
      /^data\/private\/nuanshui\/2026-01-31 .*: .+\. → .*\[kept-unproven\]$/,
    );
  });
});

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { describe } from "../describe.ts";
import { realEffects } from "../effects.ts";
import { root as project } from "../project.ts";
import type { RuleName } from "./instance/distances.ts";
import { costOf, readInstance } from "./instance.ts";

const root = await mkdtemp(join(tmpdir(), "nuanbao-instance-"));
afterAll(() => rm(root, { recursive: true }));

const meta = "name,type,tau\ntiny,freq,5\n";
const cells =
  "cell_id,x,value,n,primary,lpl,upl,inner,holder\n" +
  '1,T,9,9,0,0,0,0,""\n2,a,1,1,1,1,1,1,""\n3,b,8,8,0,0,0,1,""\n4,c,0,0,0,0,0,1,""\n';
const constraints = "con,dim,cell,coef\n1,x,2,1\n1,x,3,1\n1,x,4,1\n1,x,1,-1\n";

const read = async (files: Readonly<Record<string, string | null>>, rule: RuleName = "strict") => {
  const folder = await mkdtemp(join(root, "tiny-"));
  for (const [name, text] of Object.entries<string | null>({ meta, cells, constraints, ...files }))
    if (text !== null) await writeFile(join(folder, `${name}.csv`), text);
  return readInstance(folder, rule, realEffects);
};
const linesOf = async (files: Readonly<Record<string, string | null>>): Promise<string[]> =>
  (await read(files)).problems.map((p) => describe(p, "en").replace(/^tiny-[^/]*\//, ""));

it("reads counts: the threshold's distances, zeros public, a count of one its own holder", async () => {
  const { value, problems } = await read({});
  expect(problems).toEqual([]);
  expect(value).toMatchObject({ name: "tiny", type: "freq", unit: 1 });
  expect(
    value?.table.cells.map(({ id, value, status, primary, holder }) => [id, value, status, primary, holder]),
  ).toEqual([
    ["1", 9, "open", null, null],
    ["2", 1, "withheld", { lower: 1, upper: 4 }, "#2"],
    ["3", 8, "open", null, null],
    ["4", 0, "published", null, null],
  ]);
  expect(value?.table.cells[0]?.cost).toBe(costOf("freq", 9, 1));
  expect(value?.table.relations).toEqual([
    {
      name: "x",
      terms: [
        [1, 1],
        [2, 1],
        [3, 1],
        [0, -1],
      ],
      least: 0,
      most: 0,
    },
  ]);
});

const money = (values: readonly [string, string, string], lpl = "0.1234") => ({
  meta: "name,type,tau\nfunds,mag,5\n",
  cells:
    `cell_id,value,n,max1,max2,primary,lpl,upl,inner,holder\n1,${values[0]},7,5,4,0,0,0,0,""\n` +
    `2,${values[1]},1,5,0,1,${lpl},2.5,1,"H1"\n3,${values[2]},6,4,3,0,0,0,1,""\n`,
  constraints: "con,dim,cell,coef\n1,x,2,1\n1,x,3,1\n1,x,1,-1\n",
});

it("reads amounts in the fewest decimals that all values need, and rounds protection levels up", async () => {
  const { value } = await read(money(["10.75", "3.5", "7.25"]));
  expect(value?.unit).toBe(100);
  expect(value?.table.cells.map((c) => c.value)).toEqual([1075, 350, 725]);
  expect(value?.table.cells[1]).toMatchObject({ primary: { lower: 13, upper: 250 }, holder: "H1" });
});

it("takes what rounding leaves in the source's sums as known, and more than that for a mistake", async () => {
  const { value } = await read(money(["10.76", "3.5", "7.25"]));
  expect(value?.table.relations[0]).toMatchObject({ least: -1, most: -1 });
  expect(await linesOf(money(["13", "3.5", "7.25"]))).toEqual([
    "constraints.csv:2 con “1” the total differs from the sum of its parts by -2.25, more than rounding explains. → check the values and coefficients of its cells. [sum-differs]",
  ]);
});

it("publishes what is to be kept and what was published before", async () => {
  const kept = cells
    .replace(/^(cell_id.*)/, "$1,keep,published")
    .replace(/^1(.*)$/m, "1$1,1,")
    .replace(/^3(.*)$/m, "3$1,,1");
  const padded = kept.replace(/^([24].*)$/gm, "$1,,");
  expect((await read({ cells: padded })).value?.table.cells.map(({ status }) => status)).toEqual([
    ...["published", "withheld", "published", "published"],
  ]);
});

it("says every problem of a folder at once, each with file, line and what to do", async () => {
  const lines = await linesOf({
    meta: "name,type,tau\ntiny,count,0\n",
    cells: cells.replace("3,b,8,", "2,b,-8,").replace("1,1,1,1,1,1", "1,1,yes,1,1,1"),
    constraints: constraints.replace("3,1", "9,0"),
  });
  expect(lines.map((line) => line.replace(/ → .*\[/, " ["))).toEqual([
    "meta.csv:2 type “count” invalid value: freq or mag is meant. [invalid-field]",
    "cells.csv:3 primary “yes” invalid value: 0 or 1 is meant. [invalid-field]",
    "cells.csv:4 cell_id “2” the row's id repeats that of line 3. [repeated-row]",
    "cells.csv:4 value “-8” invalid value: a number that is not negative is meant. [invalid-field]",
    "constraints.csv:3 coef “0” invalid value: a whole number other than 0 is meant. [invalid-field]",
    "constraints.csv:3 cell “9” cells.csv has no cell with this id. [unknown-cell]",
  ]);
  for (const line of lines) expect(line).toMatch(/ → .+\. \[[a-z-]+\]$/);
});

it("says which files and columns are missing, and that a sensitive cell cannot be kept", async () => {
  expect(await linesOf({ constraints: null, meta: "name\ntiny\n" })).toMatchObject([
    expect.stringMatching(/^meta\.csv:1 “type” .*\[missing-column\]$/),
    expect.stringMatching(/^constraints\.csv .*\[missing-file\]$/),
  ]);
  expect(await linesOf({ cells: null, constraints: null, meta: null })).toHaveLength(3);
  const kept = cells
    .split("\n")
    .map((line, i) => (line ? `${line},${i === 0 ? "keep" : "1"}` : ""))
    .join("\n");
  expect(await linesOf({ cells: kept })).toMatchObject([
    expect.stringMatching(/^cells\.csv:3 primary .*\[primary-published\]$/),
  ]);
});

it.each([
  ["r01_relief", 300, 62, 16],
  ["r02_relief", 708, 127, 23],
  ["r02m_relief_funds", 708, 99, 30],
])(
  "reads %s: so many figures, sensitive ones and single contributors, whose sums hold",
  async (name, ...counts) => {
    const { value } = await readInstance(join(project, "data/cases/disclosure", name), "strict", realEffects);
    const { cells, relations } = value?.table ?? { cells: [], relations: [] };
    const holders = new Set(cells.flatMap(({ holder }) => holder ?? []));
    expect([cells.length, cells.filter(({ primary }) => primary).length, holders.size]).toEqual(counts);
    for (const { terms, least, most } of relations)
      expect([least, most]).toEqual([
        ...Array.from({ length: 2 }, () =>
          terms.reduce((sum, [c, by]) => sum + by * (cells[c]?.value ?? NaN), 0),
        ),
      ]);
  },
);

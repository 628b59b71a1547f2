import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { realEffects } from "../effects.ts";
import { root } from "../project.ts";
import { protectFolder } from "./folder.ts";
import type { RuleName } from "./instance/distances.ts";
import { withhold } from "./secondary/withhold.ts";

/** Cells and value withheld for others' sake that are not to be exceeded, as far as known, by instance and rule. */
type Limit = { cells?: number; value?: number };
type Limits = Readonly<Record<string, Partial<Record<RuleName, Limit>>>>;

/** The figures of the best published software and of a prototype; invented relief tables of this project. */
const own: Limits = {
  r01_relief: {
    "light-outsider": { cells: 37, value: 534 },
    "light-insider": { cells: 45 },
    strict: { cells: 49, value: 722 },
  },
  r02_relief: {
    "light-outsider": { cells: 66, value: 986 },
    "light-insider": { cells: 86 },
    strict: { cells: 101, value: 1370 },
  },
  r02m_relief_funds: {
    "light-outsider": { cells: 93 },
    "light-insider": { cells: 117 },
    strict: { cells: 117 },
  },
};

/** The same of tables made from others' data, which are not part of the project. */
const others: Limits = {
  m02_indiv_a21: { "light-outsider": { cells: 17 }, "light-insider": { cells: 17 } },
  f03_z3: {
    "light-outsider": { cells: 160, value: 1665 },
    "light-insider": { cells: 199 },
    strict: { cells: 240, value: 2476 },
  },
  f04_z3_linked: { "light-outsider": { cells: 202, value: 2303 }, strict: {} },
  r03_relief: { strict: { cells: 1147, value: 14_601 } },
  t01_act_size: { "light-outsider": { cells: 64 }, strict: {} },
  t02_linked4: { "light-outsider": { cells: 305 }, strict: {} },
};

const compare = (folder: string, limits: Limits): void => {
  for (const [name, rules] of Object.entries(limits))
    for (const [rule, limit] of Object.entries(rules))
      it(`${name}, ${rule}: nothing can be found, and no more is withheld than by the best known`, async () => {
        const asked = { folder: join(folder, name), rule: rule as RuleName, pattern: null };
        const found = await protectFolder(asked, { withhold, read: realEffects.read, now: () => 0 });
        if (found.problems) throw new Error(JSON.stringify(found.problems));
        const { secondary, valueWithheld, audit, proof } = found.summary;
        expect(audit).toMatchObject({ exact: 0, interval: 0, whole: 0, insider: 0 });
        expect(proof).toMatchObject({ failed: 0 });
        expect(secondary).toBeLessThanOrEqual(limit.cells ?? Infinity);
        expect(valueWithheld).toBeLessThanOrEqual(limit.value ?? Infinity);
      }, 120_000);
};

describe("invented relief tables", () => compare(join(root, "data/cases/disclosure"), own));

const elsewhere = join(root, "../shared/disclosure-instances");
describe.skipIf(!existsSync(elsewhere))("tables made from others' data, where they are at hand", () =>
  compare(elsewhere, others),
);

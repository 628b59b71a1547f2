import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import type { Region } from "../../src/snapshot/region.ts";
import { realEffects } from "../effects.ts";
import type { Problem } from "../problem.ts";
import { codebookRoot } from "../project.ts";
import type { Campaign, Publication, Register } from "../read/campaign.ts";
import { readCodebook, type Codebook } from "../read/codebook.ts";
import { bareCampaign } from "./bare-campaign.ts";
import { openDuckDb } from "./duckdb.ts";
import type { Engine } from "./engine.ts";
import { countRegisters, type CountedRegisters } from "./stage.ts";

const region = (code: string, level: Region["level"], parent: string | null): Region => ({
  ...{ code, level, parent },
  name: { zh: `地区${code}`, en: `Place ${code}` },
});

/** A county of two townships with two villages each, in a prefecture of a province. */
export const county = "990201";
export const townships = ["990201101000", "990201102000"];
export const villages = townships.flatMap((t) => [1, 2].map((n) => `${t.slice(0, 9)}00${n}`));
const outside = region("990202", "county", "990200");

const { value: book } = await readCodebook(codebookRoot, "data/codebook", realEffects);
if (!book) throw new Error("invalid codebook");

/** The project's codebook with this county, and a county beside it. */
export const codebook: Codebook = {
  ...book,
  regions: [
    ...book.regions,
    region("990000", "province", null),
    region("990200", "prefecture", "990000"),
    ...[region(county, "county", "990200"), outside],
    ...townships.map((code) => region(code, "township", county)),
    ...villages.map((code) => region(code, "village", `${code.slice(0, 9)}000`)),
  ],
};

/** What a test says of a campaign; the rest is the same for all. */
export type Given = {
  registers: Register[];
  publish: Publication[];
  asOf?: string;
  /** The texts of the register files by path. */
  files: Readonly<Record<string, string | Uint8Array>>;
};

/** The campaign of a test, from November to March. */
export const campaignOf = ({ registers, publish, asOf = "2025-01-20" }: Given): Campaign =>
  bareCampaign({ region: county, start: "2024-11-01", asOf, registers, publish });

/** Counts the registers of a test. `change` may put another engine in place of the real one. */
export const countGiven = async (
  given: Given,
  change: (engine: Engine) => Engine = (engine) => engine,
): Promise<CountedRegisters> => {
  const folder = await mkdtemp(join(tmpdir(), "nuanbao-count-"));
  try {
    await mkdir(join(folder, "registers"));
    for (const [path, text] of Object.entries(given.files)) await writeFile(join(folder, path), text);
    return await countRegisters(
      {
        ...{ campaign: campaignOf(given), codebook, folder, label: "county", lineOf: () => 1 },
        openEngine: async () =>
          change(await openDuckDb(join(folder, "private"), { threads: 2, memory: "500MB" })),
        onProgress: () => undefined,
      },
      realEffects,
    );
  } finally {
    await rm(folder, { recursive: true });
  }
};

/** The same engine, which finds no file as it was described: every file is read the other way. */
export const withoutPlain = (engine: Engine): Engine => {
  const malformed = new Error("malformed");
  return {
    ...engine,
    csv: () => {
      throw malformed;
    },
    isMalformed: (error) => error === malformed,
  };
};

/** What was counted, by key: value, contributors and the largest. */
export const valuesOf = ({ observations }: CountedRegisters): Record<string, unknown> =>
  Object.fromEntries(
    observations
      .map((o): [string, unknown] => [o.key, [o.content, o.contributors]])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

/** Problems without their order. */
export const problemsOf = ({ problems }: { problems: readonly Problem[] }): string[] =>
  problems.map((p) => JSON.stringify(p)).sort();

/** A row of a payments register. */
export type Payment = {
  person: number;
  household: number;
  region: string;
  day: string;
  programme: string;
  residence: string;
  amount: number;
};

const key = (prefix: string, n: number): string =>
  `${prefix}${(n * 7919 + 4096).toString(16).padStart(16, "a")}`;

export const paymentHeader = "人员编码,家庭编码,区划代码,发放日期,项目,城乡,金额（元）";

export const paymentLine = (p: Payment): string =>
  [
    key("P", p.person),
    key("H", p.household),
    p.region,
    p.day,
    p.programme,
    p.residence,
    (p.amount / 100).toFixed(2),
  ].join();

export const paymentsCsv = (rows: readonly Payment[]): string =>
  [paymentHeader, ...rows.map(paymentLine), ""].join("\n");

/** Payments of some few people in the county, so that they meet again in every cell. */
export const payment: fc.Arbitrary<Payment> = fc.record({
  person: fc.nat(8),
  household: fc.nat(4),
  region: fc.constantFrom(county, ...townships, ...villages),
  day: fc.constantFrom("2024-10-31", "2024-11-05", "2024-12-10", "2024-12-31", "2025-01-08", "2025-01-21"),
  programme: fc.constantFrom("低保", "tekun", "临时救助", "孤儿"),
  residence: fc.constantFrom("城市", "农村"),
  amount: fc.integer({ min: 1, max: 5000 }),
});

/** Everything that payments feed, by everything, down to the village. */
export const publishPayments: Publication[] = [
  ...["relief.persons", "relief.households", "relief.times", "relief.paid"].map((indicator): Publication => ({
    ...{ indicator, by: ["programme", "residence"], regions: "village" },
    periods: ["行动以来", "各月"],
  })),
  ...["allowance.persons", "allowance.households"].map((indicator): Publication => ({
    ...{ indicator, by: ["programme"], regions: "township", periods: ["截至日"] },
  })),
];

export const paymentsRegister: Register = {
  kind: "payments",
  files: "registers/payments*.csv",
  source: "台账",
};

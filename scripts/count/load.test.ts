import fc from "fast-check";
import { expect, it } from "vitest";
import { describe as sentence } from "../describe.ts";
import { encodeGb18030 } from "../sample/gb18030.ts";
import type { Engine } from "./engine.ts";
import {
  countGiven,
  payment,
  paymentHeader,
  paymentLine,
  paymentsCsv,
  paymentsRegister,
  problemsOf,
  townships,
  valuesOf,
  withoutPlain,
  type Given,
  type Payment,
} from "./county.example.ts";

const [township = ""] = townships;
const publish: Given["publish"] = [
  { indicator: "relief.paid", by: ["programme"], regions: "township", periods: ["行动以来"] },
  { indicator: "relief.persons", by: ["residence"], periods: ["各月"] },
];
const given = (text: string | Uint8Array, more: Partial<Given["registers"][number]> = {}): Given => ({
  registers: [{ ...paymentsRegister, ...more }],
  publish,
  files: { "registers/payments.csv": text },
});
const row = (more: Partial<Payment> = {}): Payment => ({
  ...{ person: 1, household: 1, region: township, day: "2024-11-05" },
  ...{ programme: "低保", residence: "城市", amount: 12_345 },
  ...more,
});

/** What people do to a cell: most of it still means the same, some of it is wrong. */
const spoilt = fc.constantFrom<(cell: string) => string>(
  ...[(c: string) => c, (c: string) => ` ${c}`, (c: string) => `${c} `, (c: string) => `"${c}"`],
  ...[() => "", () => "—", () => "1,234.50", () => "12.345", () => "99999999", () => "0", () => "1e3"],
  ...[() => "2024-02-30", () => "2024/12/1", () => "202412", () => "45627", () => "合计"],
  ...[() => "14052210", () => "农村", () => "990202", () => "P12", (c: string) => c.toUpperCase()],
  ...[
    (c: string) => `${c},`,
    (c: string) => `"${c}`,
    (c: string) => `${c}\n`,
    (c: string) => `${c}\r`,
    (c: string) => `${c}\r\n`,
    (c: string) => `"${c}\n"`,
    (c: string) => c.replace(".", "．"),
  ],
);

const line = fc
  .record({
    payment,
    spoilt: fc.oneof(
      { weight: 6, arbitrary: fc.constant(null) },
      { weight: 1, arbitrary: fc.tuple(fc.nat(6), spoilt) },
    ),
  })
  .map(({ payment: p, spoilt: s }) => {
    const cells = paymentLine(p).split(",");
    if (s) cells[s[0]] = s[1](cells[s[0]] ?? "");
    return cells.join();
  });

it("gives the same results and the same messages whether the engine reads a file or the readers do", async () => {
  let plain = 0;
  const watched = (engine: Engine): Engine => ({
    ...engine,
    run: (statement) => {
      if (statement.includes("from incoming")) plain++;
      return engine.run(statement);
    },
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(line, { minLength: 1, maxLength: 6 }),
      fc.constantFrom("\n", "\r\n"),
      fc.boolean(),
      async (lines, ending, marked) => {
        const text = `${marked ? "\uFEFF" : ""}${[paymentHeader, ...lines, ""].join(ending)}`;
        const fast = await countGiven(given(text), watched);
        const slow = await countGiven(given(text), withoutPlain);
        expect(problemsOf(fast)).toEqual(problemsOf(slow));
        expect(valuesOf(fast)).toEqual(valuesOf(slow));
        expect(fast.loaded.map((l) => l.rows)).toEqual(slow.loaded.map((l) => l.rows));
      },
    ),
    { numRuns: 30 },
  );
  // The comparison means something only where both ways were taken.
  expect(plain).toBeGreaterThan(10);
});

it("reads a file in another encoding, or with columns that are left out, to the same figures", async () => {
  const rows = [row(), row({ person: 2, amount: 700 })];
  const before = valuesOf(await countGiven(given(paymentsCsv(rows))));
  const remarked = [`${paymentHeader},备注`, ...rows.map((r) => `${paymentLine(r)},由村里代领`), ""].join(
    "\n",
  );
  expect(valuesOf(await countGiven(given(encodeGb18030(paymentsCsv(rows)))))).toEqual(before);
  expect(valuesOf(await countGiven(given(remarked, { ignore: ["备注"] })))).toEqual(before);
});

const lines = async (g: Given) =>
  (await countGiven(g)).problems.map((p) => sentence(p, "zh").replace(/^county\//, ""));

it("says which row lies outside the campaign's region, breaks a check of its kind, or cannot be read", async () => {
  expect(await lines(given(paymentsCsv([row(), row({ region: "990202" })])))).toEqual([
    expect.stringMatching(/^registers\/payments\.csv:3 区划代码 “990202” 不在本行动的地区之内/),
  ]);
  expect(
    await lines({
      registers: [{ kind: "inspections", files: "registers/i*.csv", source: "台账" }],
      publish: [{ indicator: "inspection.times", periods: ["行动以来"] }],
      files: {
        "registers/i.csv": `机构编码,区划代码,检查日期,发现隐患,整改隐患\nO${"a".repeat(16)},${township},2024-11-05,2,3\n`,
      },
    }),
  ).toEqual([expect.stringMatching(/^registers\/i\.csv:2 \S+ 整改隐患多于发现隐患/)]);
  expect(await lines(given(paymentsCsv([row({ residence: "乡下" })])))).toEqual([
    expect.stringMatching(/payments\.csv:2 城乡 .*\[unknown-code\]$/),
  ]);
});

it("leaves rows out only where the campaign states their number and a reason", async () => {
  const text = paymentsCsv([row(), row({ residence: "乡下" }), row({ region: "990202", residence: "乡下" })]);
  const reason = { zh: "原件缺损", en: "the originals are damaged" };
  const accepted = await countGiven(given(text, { rejected: { accept: 2, reason } }));
  expect(accepted.problems).toEqual([]);
  expect(accepted.loaded).toMatchObject([{ rows: 1, accepted: [{ line: 3 }, { line: 4 }] }]);
  const other = await countGiven(given(text, { rejected: { accept: 1, reason } }));
  expect(other.problems.map((p) => [p.rule, p.details?.["found"]])).toContainEqual(["rejected-rows", "2"]);
  expect(other.observations).toEqual([]);
});

it("never leaves out a row with personal data, nor a file", async () => {
  const reason = { zh: "原件缺损", en: "the originals are damaged" };
  const rejected = { accept: 1, reason };
  const identity = "11010519491231002X";
  const personal = paymentsCsv([row()]).replace("低保", identity);
  const found = await countGiven(given(personal, { rejected }));
  expect(found.problems.map((p) => p.rule)).toContain("personal-data");
  expect(JSON.stringify(found)).not.toContain(identity);
  const missing = await countGiven({ ...given(personal, { rejected, files: "registers/nothing-*.csv" }) });
  expect(missing.problems.map((p) => p.rule)).toEqual(["missing-file"]);
});

import fc from "fast-check";
import { expect, it } from "vitest";
import type { Observation } from "../observation.ts";
import {
  codebook,
  countGiven,
  county,
  payment,
  paymentsCsv,
  paymentsRegister,
  publishPayments,
  townships,
  valuesOf,
  villages,
  type Payment,
} from "./county.example.ts";

const runs = { numRuns: 5 };
const counted = (files: Record<string, readonly Payment[]>) =>
  countGiven({
    registers: [paymentsRegister],
    publish: publishPayments,
    files: Object.fromEntries(
      Object.entries(files).map(([name, rows]) => [`registers/${name}.csv`, paymentsCsv(rows)]),
    ),
  });
const value = (o: Observation | undefined): number => (o?.content.status === "value" ? o.content.value : 0);

const monthly = ["dibao", "tekun", "orphan", "defacto-child", "disability-living", "disability-nursing"];
const codes: Record<string, string> = {
  低保: "dibao",
  临时救助: "linshi",
  孤儿: "orphan",
  城市: "urban",
  农村: "rural",
};
const codeOf = (written: string): string => codes[written] ?? written;
const parentOf = (code: string): string[] =>
  codebook.dimensions[0]?.codes.flatMap((c) => (c.code === code && c.parent ? [c.parent] : [])) ?? [];

/** The rows that belong to a cell, told without any SQL. */
const belongs = (row: Payment, o: Observation): boolean => {
  const programme = codeOf(row.programme);
  const { start, end, kind } = o.period;
  const from = kind === "instant" ? `${end.slice(0, 8)}01` : (start ?? "");
  return (
    (o.region === county || row.region.startsWith(o.region.replace(/000$/, ""))) &&
    row.day >= from &&
    row.day <= end &&
    (o.dimensions["programme"] === undefined ||
      [programme, ...parentOf(programme)].includes(o.dimensions["programme"])) &&
    (o.dimensions["residence"] === undefined || codeOf(row.residence) === o.dimensions["residence"]) &&
    (!o.indicator.startsWith("allowance") || monthly.includes(programme))
  );
};

const expected = (rows: readonly Payment[], indicator: string): number => {
  if (indicator.endsWith(".persons")) return new Set(rows.map((r) => r.person)).size;
  if (indicator.endsWith(".households")) return new Set(rows.map((r) => r.household)).size;
  return indicator.endsWith(".times") ? rows.length : rows.reduce((sum, r) => sum + r.amount, 0);
};

it("gives every cell what a count by hand gives, people and households distinct at every level", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(payment, { minLength: 1, maxLength: 40 }), async (rows) => {
      const { observations, problems } = await counted({ payments: rows });
      expect(problems).toEqual([]);
      for (const o of observations) {
        const own = rows.filter((row) => belongs(row, o));
        expect([o.key, value(o)]).toEqual([o.key, expected(own, o.indicator)]);
        const holder = o.indicator.endsWith(".households") ? "household" : "person";
        const held = Map.groupBy(own, (row) => row[holder]);
        const parts = [...held.values()].map((some) =>
          /persons|households/.test(o.indicator) ? 1 : expected(some, o.indicator),
        );
        expect(o.contributors?.count).toBe(held.size);
        expect(o.contributors?.largest.map((l) => l.amount)).toEqual(parts.sort((a, b) => b - a).slice(0, 2));
      }
    }),
    runs,
  );
});

it("adds up: an additive indicator is the sum of its parts by region, month, programme and residence", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(payment, { minLength: 1, maxLength: 60 }), async (drawn) => {
      // Rows of the county itself belong to no township, and days after the last month to no month.
      const rows = drawn.filter((row) => row.region !== county && row.day < "2025-01-01");
      const { observations } = await counted({ payments: rows.length > 0 ? rows : drawn.slice(0, 1) });
      if (rows.length === 0) return;
      const sum = (parts: readonly Observation[]): number => parts.reduce((all, o) => all + value(o), 0);
      for (const indicator of ["relief.paid", "relief.times"]) {
        const all = observations.filter((o) => o.indicator === indicator);
        const cells = (regions: readonly string[], kind: string, dimensions: readonly string[]) =>
          all.filter(
            (o) =>
              regions.includes(o.region) &&
              o.period.kind === kind &&
              Object.keys(o.dimensions).sort().join() === dimensions.join(),
          );
        const total = sum(cells([county], "cumulative", []));
        expect(sum(cells(townships, "cumulative", []))).toBe(total);
        expect(sum(cells([county], "flow", []))).toBe(total);
        expect(sum(cells([county], "cumulative", ["residence"]))).toBe(total);
        const leaves = cells([county], "cumulative", ["programme"]).filter((o) => {
          const code = o.dimensions["programme"] ?? "";
          return code !== "social-assistance" && code !== "child-welfare";
        });
        expect(sum(leaves)).toBe(total);
      }
    }),
    runs,
  );
});

it("counts the same however rows are ordered and however files are split", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(payment, { minLength: 3, maxLength: 40 }), fc.nat(38), async (rows, cut) => {
      const at = 1 + (cut % (rows.length - 2));
      const whole = await counted({ payments: rows });
      const split = await counted({
        "payments-2": rows.slice(0, at).toReversed(),
        "payments-1": rows.slice(at),
      });
      expect(valuesOf(split)).toEqual(valuesOf(whole));
      const keys = whole.observations.map((o) => o.key);
      expect(keys).toEqual(keys.toSorted());
      expect(split.observations.map((o) => o.key)).toEqual(keys);
    }),
    runs,
  );
});

it("changes with a row that is added only where the row belongs", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(payment, { minLength: 20, maxLength: 40 }), payment, async (rows, added) => {
      const before = new Map((await counted({ payments: rows })).observations.map((o) => [o.key, o]));
      const { observations } = await counted({ payments: [...rows, added] });
      for (const o of observations) {
        const old = before.get(o.key);
        if (!belongs(added, o)) expect(value(old)).toBe(value(o));
        else if (o.indicator === "relief.times") expect(value(o)).toBe(value(old) + 1);
        else if (o.indicator === "relief.paid") expect(value(o)).toBe(value(old) + added.amount);
      }
    }),
    runs,
  );
});

it("tells where nothing happened as 0, and publishes nothing that is not asked for", async () => {
  const rows: Payment[] = [
    {
      person: 1,
      household: 1,
      region: villages[0] ?? "",
      day: "2024-11-05",
      programme: "低保",
      residence: "城市",
      amount: 100,
    },
  ];
  const { observations } = await countGiven({
    registers: [paymentsRegister],
    publish: [
      {
        indicator: "relief.paid",
        by: ["programme"],
        only: { programme: ["dibao"] },
        regions: "township",
        periods: ["行动以来"],
      },
    ],
    files: { "registers/payments.csv": paymentsCsv(rows) },
  });
  expect(observations.map((o) => [o.region, o.dimensions, value(o)])).toEqual([
    [townships[0], { programme: "dibao" }, 100],
    [townships[1], { programme: "dibao" }, 0],
    [county, { programme: "dibao" }, 100],
  ]);
});

it("tells a day without a row as 0, up to the day of the release", async () => {
  const [township = ""] = townships;
  const { observations, problems } = await countGiven({
    registers: [{ kind: "patrols", files: "registers/patrols.csv", source: "台账" }],
    publish: [{ indicator: "patrol.runs", periods: ["各日"] }],
    files: {
      "registers/patrols.csv": [
        "区划代码,巡查日期,参加人数,出动车辆,发现人数",
        `${township},2024-11-02,3,1,0`,
        `${township},2024-11-02,2,1,0`,
        "",
      ].join("\n"),
    },
    asOf: "2024-11-03",
  });
  expect(problems).toEqual([]);
  expect(observations.map((o) => [o.period.end, value(o)])).toEqual([
    ["2024-11-01", 0],
    ["2024-11-02", 2],
    ["2024-11-03", 0],
  ]);
});

it("works out a rate from its parts, and has none where there is nothing to divide by", async () => {
  const header = "机构编码,区划代码,检查日期,发现隐患,整改隐患";
  const [first = "", second = ""] = townships;
  const files = {
    "registers/inspections.csv": [
      header,
      `O${"a".repeat(16)},${first},2024-11-05,2,1`,
      `O${"b".repeat(16)},${first},2024-11-06,1,1`,
      `O${"c".repeat(16)},${second},2024-11-06,0,0`,
      "",
    ].join("\n"),
  };
  const { observations, problems } = await countGiven({
    registers: [{ kind: "inspections", files: "registers/inspections.csv", source: "台账" }],
    publish: [{ indicator: "inspection.rectified-rate", regions: "township", periods: ["行动以来"] }],
    files,
  });
  expect(problems).toEqual([]);
  expect(observations.map((o) => [o.region, o.content])).toMatchObject([
    [first, { value: 6667 }],
    [second, { status: "absent", reason: "not-applicable" }],
    [county, { value: 6667 }],
  ]);
});

it("adds what several registers feed, and counts who is in both once", async () => {
  const p = `P${"a".repeat(16)}`;
  const [township = ""] = townships;
  const { observations, problems } = await countGiven({
    registers: [
      { kind: "visits", files: "registers/visits.csv", source: "探访台账" },
      { kind: "rescues", files: "registers/rescues.csv", source: "救助台账" },
    ],
    publish: [{ indicator: "goods.value", by: ["programme"], periods: ["行动以来"] }],
    files: {
      "registers/visits.csv": `人员编码,家庭编码,区划代码,探访日期,物资价值（元）\n${p},H${"b".repeat(16)},${township},2024-11-05,60\n`,
      "registers/rescues.csv": `人员编码,区划代码,救助日期,地点,护送返乡,送医救治,物资价值（元）\n${p},${township},2024-11-07,站内,否,否,40\n`,
    },
  });
  expect(problems).toEqual([]);
  expect(observations.map((o) => [o.dimensions["programme"], o.source])).toEqual(
    expect.arrayContaining([
      ["visit-care", "探访台账"],
      ["vagrant-aid", "救助台账"],
    ]),
  );
  expect(observations.map((o) => [o.dimensions, value(o), o.contributors])).toEqual(
    expect.arrayContaining([
      [{}, 10_000, { count: 1, largest: [{ holder: p, amount: 10_000 }] }],
      [{ programme: "visit-care" }, 6_000, { count: 1, largest: [{ holder: p, amount: 6_000 }] }],
      [{ programme: "vagrant-aid" }, 4_000, { count: 1, largest: [{ holder: p, amount: 4_000 }] }],
    ]),
  );
});

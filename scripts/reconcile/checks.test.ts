import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Unit } from "../../src/snapshot/unit.ts";
import { balance } from "./balance.ts";
import { cumulative } from "./cumulative.ts";
import { flatRate } from "./flat-rate.ts";
import { householdSize } from "./household-size.ts";
import { ofWhich } from "./of-which.ts";
import { partitions } from "./partitions.ts";
import { partsTotal, roundedParts } from "./parts.ts";
import { percentage } from "./percentage.ts";
import { perHead } from "./per-head.ts";
import { runTogether } from "./run-together.ts";
import { saidTwice } from "./said-twice.ts";
import { unitMagnitude } from "./unit-magnitude.ts";
import { divide, type Operand } from "./verdict.ts";

const unit = (id: string, decimals: number, quantity: Unit["quantity"]): Unit => ({
  id,
  name: { zh: id, en: id },
  plural: id,
  decimals,
  scaled: false,
  quantity,
});
const person = unit("person", 0, "people");
const times = unit("person-time", 0, "times");
const yuan = unit("yuan", 2, "money");
const monthly = unit("yuan-per-person-month", 2, "rate");
const percent = unit("percent", 2, "rate");
const of = (value: number, u: Unit = person, precision = 1): Operand => ({
  key: `${u.id}:${value}`,
  value,
  precision,
  qualifier: "exact",
  unit: u,
});
const tenThousandYuan = (hundredths: number): Operand => of(hundredths * 10_000, yuan, 10_000);

describe("on figures of real returns", () => {
  it("closes the balance of a province's urban and rural 低保 (Fujian, July 2017)", () => {
    expect(balance(of(75_916), [of(553)], [of(853)], of(75_616)).holds).toBe(true);
    expect(balance(of(418_085), [of(2_007)], [of(3_410)], of(416_682)).holds).toBe(true);
    expect(balance(of(418_085), [of(2_007)], [of(3_410)], of(416_683)).holds).toBe(false);
  });

  it("adds a province's parts to the printed total (Sichuan 2020)", () => {
    expect(partsTotal([of(1_558_118), of(6_630_888)], of(8_189_006)).holds).toBe(true);
    expect(partsTotal([of(1_558_118), of(6_630_888)], of(8_189_007)).holds).toBe(false);
  });

  it("lets 其中 be less than the total, never more (2020-01 provincial return)", () => {
    expect(ofWhich(of(977_931), of(1_000_018)).holds).toBe(true);
    expect(ofWhich(of(1_000_019), of(1_000_018)).holds).toBe(false);
  });

  it("gives the same seven people by sex and by age (Shangjie, August 2016)", () => {
    expect(
      partitions([
        [of(6), of(1)],
        [of(1), of(4), of(2)],
      ]).holds,
    ).toBe(true);
    expect(
      partitions([
        [of(6), of(1)],
        [of(1), of(4), of(1)],
      ]).holds,
    ).toBe(false);
  });

  it("takes 1.33 people a household, not fewer people than households nor more than four", () => {
    expect(householdSize(of(2150), of(2867)).holds).toBe(true);
    expect(householdSize(of(2867), of(2150)).holds).toBe(false);
    expect(householdSize(of(100), of(401)).holds).toBe(false);
  });

  it("accepts 1541 × 80元 as 12.33万元, which is 12.328万元 to the nearest hundred", () => {
    const rate = of(8_000, monthly);
    expect(flatRate(of(1541), rate, tenThousandYuan(1233)).holds).toBe(true);
    expect(flatRate(of(1541), rate, tenThousandYuan(1234)).holds).toBe(false);
  });

  it("accepts 98.2万元 at 300元 a household, since some whole number of households fits", () => {
    const amount = of(98_200_000, yuan, 100_000);
    const verdict = flatRate(null, of(30_000, monthly), amount);
    expect(verdict.holds).toBe(true);
    expect(verdict.arithmetic.at(-1)).toEqual({ type: "derived", value: 3273, unit: "household" });
    expect(flatRate(null, of(30_000, monthly), { ...amount, precision: 1 }).holds).toBe(false);
  });

  it("finds 12.22万元 for 2867 people far below a month's benefit, and says 42.62元", () => {
    const verdict = perHead(tenThousandYuan(1222), of(2867), { min: 30_000, max: 120_000 }, monthly);
    expect(verdict).toMatchObject({
      holds: false,
      doubtful: { keys: ["yuan:12220000"], flag: "implausible" },
    });
    expect(verdict.arithmetic).toContainEqual({ type: "derived", value: 4262, unit: monthly.id });
    expect(perHead(tenThousandYuan(1338), of(243), { min: 30_000, max: 120_000 }, monthly).holds).toBe(true);
  });

  it("recomputes a percentage to its own precision: 251 of 270 is 92.96%", () => {
    expect(percentage(of(9296, percent), of(251), of(270)).holds).toBe(true);
    expect(percentage(of(9297, percent), of(251), of(270)).holds).toBe(false);
    expect(percentage(of(9300, percent, 10), of(251), of(270)).holds).toBe(true);
  });

  it("sees 177,150 under a 万元 header as ten thousand times too many (Dehua, December 2023)", () => {
    expect(unitMagnitude(of(177_150_000_000, yuan), 0, 1_000_000_000).holds).toBe(false);
    expect(unitMagnitude(of(17_715_000, yuan), 0, 1_000_000_000).holds).toBe(true);
  });

  it("finds the same figure said twice in two units unequal: 32人次 and 89人", () => {
    expect(saidTwice(of(32, times), of(89)).holds).toBe(false);
    expect(saidTwice(of(89, times), of(89)).holds).toBe(false);
    expect(saidTwice(of(89), of(89)).holds).toBe(true);
  });

  it("suspects 21502867 of being two numbers", () => {
    expect(runTogether(of(21_502_867)).holds).toBe(false);
    expect(runTogether(of(2867)).holds).toBe(true);
  });
});

describe("for any figures", () => {
  const counts = fc.array(fc.integer({ min: 0, max: 10 ** 9 }), { minLength: 1, maxLength: 20 });

  it("holds for parts and their own sum, in any order", () => {
    fc.assert(
      fc.property(counts, (values) => {
        const total = of(values.reduce((a, b) => a + b, 0));
        expect(
          partsTotal(
            values.map((v) => of(v)),
            total,
          ).holds,
        ).toBe(true);
        expect(
          partsTotal(
            values.toReversed().map((v) => of(v)),
            total,
          ).holds,
        ).toBe(true);
      }),
    );
  });

  it("tolerates rounding each number to a step, and no more than the steps allow", () => {
    fc.assert(
      fc.property(counts, (values) => {
        const step = 100;
        const round = (v: number): Operand => of(Math.round(v / step) * step, yuan, step);
        const total = values.reduce((a, b) => a + b, 0);
        const parts = values.map(round);
        expect(roundedParts(parts, round(total)).holds).toBe(true);
        const far = (parts.length + 1) * (step / 2) + step;
        expect(
          roundedParts(parts, { ...round(total), value: parts.reduce((t, p) => t + p.value, far) }).holds,
        ).toBe(false);
      }),
    );
  });

  it("lets a cumulative figure rise or stay, never fall", () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (a, b) => {
        expect(cumulative(of(a), of(b)).holds).toBe(a <= b);
      }),
    );
  });

  it("divides to the nearest whole number, halves up", () => {
    fc.assert(
      fc.property(fc.nat(10 ** 6), fc.integer({ min: 1, max: 10 ** 6 }), (a, b) => {
        expect(divide(a, b)).toBe(Math.floor(a / b + 0.5));
      }),
    );
  });
});

import { expect, it } from "vitest";
import { formatPeriod } from "../../src/snapshot/period.ts";
import type { Publication, Register } from "../read/campaign.ts";
import { campaignOf, codebook, paymentsRegister } from "./county.example.ts";
import { requestsOf } from "./requests.ts";

const read = (publication: Publication, asOf = "2025-01-20") =>
  requestsOf({
    campaign: campaignOf({ registers: [paymentsRegister], publish: [publication], files: {}, asOf }),
    codebook,
    file: "campaign.yaml",
    lineOf: () => 7,
  });
const rules = (publication: Publication) =>
  read(publication).problems.map((p) => [p.rule, p.column, p.value]);

it("asks for the campaign's level and for those below it down to the one named", () => {
  const [wanted] = read({ indicator: "relief.paid", regions: "village", periods: ["行动以来"] }).wanted;
  expect(wanted?.requests[0]?.levels).toEqual(["county", "township", "village"]);
});

it("leaves out a period that has not come yet, and takes each month that is over", () => {
  const periods = (asOf: string): string[] =>
    read({ indicator: "relief.paid", periods: ["各月", "全冬", "2025-02"] }, asOf)
      .wanted.flatMap((w) => w.requests)
      .flatMap((r) => r.periods.map(formatPeriod));
  expect(periods("2024-12-15")).toEqual(["flow:2024-11-01/2024-11-30"]);
  expect(periods("2025-03-31")).toContain("flow:2024-11-01/2025-03-31");
  expect(periods("2025-03-31").filter((p) => p.includes("2025-02-01"))).toHaveLength(2);
});

it("refuses, with the line, what the registers do not give", () => {
  expect(rules({ indicator: "relief.payd", periods: ["行动以来"] })).toEqual([
    ["unknown-indicator", "publish.0.indicator", "relief.payd"],
  ]);
  expect(rules({ indicator: "patrol.runs", periods: ["行动以来"] })).toEqual([
    ["not-counted", "publish.0.indicator", "patrol.runs"],
  ]);
  expect(rules({ indicator: "relief.paid", by: ["sex"], periods: ["行动以来"] })).toEqual([
    ["not-divided", "publish.0.by", "sex"],
  ]);
  expect(rules({ indicator: "relief.paid", periods: ["上周"] })).toEqual([
    ["unknown-period", "publish.0.periods", "上周"],
  ]);
  expect(
    rules({
      indicator: "relief.paid",
      by: ["programme"],
      only: { programme: ["dibaa"] },
      periods: ["行动以来"],
    }),
  ).toEqual([["unknown-code", "publish.0.only", "dibaa"]]);
});

it("counts by day what is not about people, and refuses people and money", () => {
  const patrols: Register = { kind: "patrols", files: "registers/patrols.csv", source: "台账" };
  const inspections: Register = { kind: "inspections", files: "registers/inspections.csv", source: "台账" };
  const asked = (indicator: string, registers: Register[]) => {
    const publish: Publication[] = [{ indicator, periods: ["各日"] }];
    const campaign = campaignOf({ registers, publish, files: {}, asOf: "2024-11-03" });
    const { wanted, problems } = requestsOf({ campaign, codebook, file: "campaign.yaml", lineOf: () => 7 });
    const days = wanted.flatMap((w) => w.requests).map((r) => r.periods.length);
    return [...days, ...problems.map((p) => p.rule)];
  };
  expect(asked("patrol.runs", [patrols])).toEqual([3]);
  expect(asked("inspection.rectified-rate", [inspections])).toEqual([3, 3]);
  expect(asked("patrol.found", [patrols])).toEqual(["personal-days"]);
  expect(asked("relief.paid", [paymentsRegister])).toEqual(["personal-days"]);
  expect(asked("relief.persons", [paymentsRegister])).toEqual(["personal-days"]);
});

it("refuses a stock over an interval and a flow at an instant", () => {
  expect(rules({ indicator: "allowance.persons", periods: ["行动以来"] })[0]?.[0]).toBe("period-kind");
  expect(rules({ indicator: "relief.persons", periods: ["截至日"] })[0]?.[0]).toBe("period-kind");
});

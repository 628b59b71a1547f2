import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  isBankCard,
  isIdentityNumber,
  isOldIdentityNumber,
  personalData,
  personalPlaces,
} from "./personal.ts";

// The specimen number printed in GB 11643-1999, one wrong digit of it, and its form of before 1999.
const specimen = "11010519491231002X";
const old = "110105491231002";
// A test number with a right check digit and the prefix of UnionPay.
const card = "6222020000000000000";

it("knows an identity number by its check character", () => {
  expect(isIdentityNumber(specimen)).toBe(true);
  expect(isIdentityNumber("110105194912310021")).toBe(false);
});

it("knows an old identity number by its date, and a bank card by its check digit", () => {
  expect(isOldIdentityNumber(old)).toBe(true);
  expect(isOldIdentityNumber("110105491331002")).toBe(false);
  expect([card, "6222020000000000001"].map(isBankCard)).toEqual([true, false]);
});

it("finds identity and mobile numbers with line and column, and never repeats them", () => {
  const problems = personalData(`编号,备注\n1,${specimen}\n2,电话13800138000`, "returns.csv");
  expect(problems).toMatchObject([
    { rule: "personal-data", line: 2, column: "3" },
    { rule: "personal-data", line: 3, column: "5" },
  ]);
  expect(JSON.stringify(problems)).not.toMatch(/11010519|13800138/);
});

describe("personal data are found", () => {
  it.each([
    ["in full-width digits", "电话１３８００１３８０００"],
    ["in groups", "138-0013-8000"],
    ["behind a country code", "+86 13800138000"],
    ["as an old identity number", `证件${old}。`],
    ["as an identity number in groups", "110105 19491231 002X"],
    ["as a bank card", `卡号${card}`],
    ["as a bank card in groups of four", "6222 0200 0000 0000 000"],
    ["as a birth date", "出生日期：1949年12月31日"],
    ["as a date of birth behind the date", "1949-12-31出生"],
    ["as a date of birth in a sentence", "他1949年12月31日生，独居"],
    ["as a name behind its label", "姓名：王小明"],
    ["as an address behind its label", "家庭住址：凤城镇八号"],
  ])("%s", (_, text) => {
    expect(personalPlaces(text).length).toBeGreaterThan(0);
  });
});

it("takes no division code, key, amount, date or index number for personal data", () => {
  const codes = "140522100000,130102001001,k13800138000a,5213.7,11140522K03478216C408/2024-00003";
  expect(personalData(codes, "returns.csv")).toEqual([]);
  expect(personalData("2023年12月出生人口120人，2024年1月5日生效，出生缺陷3例", "a.md")).toEqual([]);
  expect(personalData("2024年1月5日，孤儿12人；14052210020012220；P6222020000000000000", "a.md")).toEqual([]);
});

it("takes no twelve-digit division code for a phone, whatever its digits", () => {
  const code = fc
    .integer({ min: 110000, max: 659999 })
    .chain((county) =>
      fc.integer({ min: 0, max: 999999 }).map((rest) => `${county}${String(rest).padStart(6, "0")}`),
    );
  fc.assert(fc.property(code, (text) => personalPlaces(`地区,${text},2`).length === 0));
});

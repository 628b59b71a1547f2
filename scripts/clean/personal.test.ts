import { expect, it } from "vitest";
import { isIdentityNumber, personalData } from "./personal.ts";

// The specimen number printed in GB 11643-1999, and one wrong digit of it.
const specimen = "11010519491231002X";

it("knows an identity number by its check character", () => {
  expect(isIdentityNumber(specimen)).toBe(true);
  expect(isIdentityNumber("110105194912310021")).toBe(false);
});

it("finds identity and mobile numbers with line and column, and never repeats them", () => {
  const problems = personalData(`编号,备注\n1,${specimen}\n2,电话13800138000`, "returns.csv");
  expect(problems).toMatchObject([
    { rule: "personal-data", line: 2, column: "3" },
    { rule: "personal-data", line: 3, column: "5" },
  ]);
  expect(JSON.stringify(problems)).not.toMatch(/11010519|13800138/);
});

it("takes no division code, key, amount or index number for a phone", () => {
  const codes = "140522100000,130102001001,k13800138000a,5213.7,11140522K03478216C408/2024-00003";
  expect(personalData(codes, "returns.csv")).toEqual([]);
});

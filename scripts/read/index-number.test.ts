import { expect, it } from "vitest";
import { isCreditCode, isOrganisationCode, readIndexNumber } from "./index-number.ts";

it("reads the division out of a credit code with a site code after it", () => {
  expect(readIndexNumber("11140522K03478216C408/2024-00003")).toEqual({ division: "140522", checked: true });
});

it("reads organisation codes, 21 digits and hyphenated groups", () => {
  expect(readIndexNumber("000014349/2017-00110")).toEqual({ division: null, checked: true });
  expect(readIndexNumber("01527918X-2020-153077")).toEqual({ division: null, checked: true });
  expect(readIndexNumber("530000001002202000001")).toEqual({ division: "530000", checked: true });
});

it("notices a wrong check character without refusing the form", () => {
  expect(readIndexNumber("11140522K03478216D408/2024-00003")).toEqual({ division: "140522", checked: false });
});

it("refuses what is no index number", () => {
  for (const text of ["", "2024-00003", "无", "11140522K03478216C408"])
    expect(readIndexNumber(text)).toBeNull();
});

it("checks known codes: two bureaus' credit codes and three organisation codes", () => {
  expect(isCreditCode("11140522K03478216C")).toBe(true);
  expect(isCreditCode("1137078555222300XQ")).toBe(true);
  for (const code of ["000014349", "005253883", "01527918X"]) expect(isOrganisationCode(code)).toBe(true);
  expect(isOrganisationCode("01427688X")).toBe(false);
});

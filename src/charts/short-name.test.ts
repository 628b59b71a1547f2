import { expect, it } from "vitest";
import { fittedNames } from "./short-name.ts";
import { size } from "./theme.ts";

/** The room for a name on one of five tiles side by side on the narrowest phone. */
const tile = (size.narrowest / 5) * 0.97;

const townships = ["Xueling", "Liuquan", "Luming", "Shiqiao", "Songling", "Zaoyuan", "Yangjiao", "Dongguan"];

it("parts only names that are wider than their tile", () => {
  expect(fittedNames(townships, tile)?.map((lines) => lines.join(""))).toEqual([
    ...townships.slice(0, -1),
    "Dong-guan",
  ]);
});

it("drops the level of all names where one is too long with it, and gives up on what fits in no two lines", () => {
  expect(fittedNames(["河滨街道", "柳泉镇"], tile)).toEqual([["河滨街道"], ["柳泉镇"]]);
  expect(fittedNames(["河滨街道", "柳泉镇"], 45)).toEqual([["河滨"], ["柳泉"]]);
  expect(fittedNames(["Hebin Subdistrict", "Liuquan Town"], tile)).toEqual([["Hebin"], ["Liuquan"]]);
  expect(fittedNames(["霜林生态移民集中安置服务区"], tile)).toBe(null);
});

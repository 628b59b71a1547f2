import { expect, it } from "vitest";
import { lineNames } from "./line-names.ts";

const dibao = [
  "Minimum living allowance",
  "Rural, minimum living allowance",
  "Urban, minimum living allowance",
];
const title = "People receiving support: minimum living allowance up from 7,157 people to 7,341 people";

it("leaves out of names the words that all end in and the title says", () => {
  expect(lineNames(dibao, title)).toEqual(["Total", "Rural", "Urban"]);
});

it("keeps names whole where the title does not say the words, or where one ends in others", () => {
  expect(lineNames(dibao, "More people are supported")).toEqual(dibao);
  const mixed = [...dibao, "Orphans"];
  expect(lineNames(mixed, `${title}, orphans down`)).toEqual(mixed);
  expect(lineNames(dibao.slice(0, 1), title)).toEqual(dibao.slice(0, 1));
  expect(lineNames(["低保", "农村低保"], "低保增加")).toEqual(["低保", "农村低保"]);
  expect(lineNames([null], title)).toEqual([null]);
});

import { expect, test } from "vitest";
import { cell, december, facts, stock, town, value, vocabulary, winter, withheld } from "./facts.example.ts";
import { cellName, listCells, tellCells } from "./telling.ts";

const dimensions = { programme: "dibao", residence: "rural" };
const persons = cell("support.persons", value(2867), { region: town, dimensions });
const paid = cell("relief.paid", withheld, { period: december });
const runs = cell("patrol.runs", value(200, { qualifier: "at-least" }), { period: winter });
const here = cell("support.households", value(5), { period: stock });
const all = facts(persons, paid, runs, here);
const keys = [persons.key, paid.key, here.key];

test("cellName says region, residence and programme before the noun in Chinese, after it in English", () => {
  expect(cellName(all, persons.key, "zh")).toBe("九台镇农村低保保障人数");
  expect(cellName(all, persons.key, "en")).toBe(
    "people supported in Jiutai Town (rural, minimum living allowance)",
  );
});

test("what the indicator's own name says already is not said again", () => {
  const heated = {
    ...all,
    vocabulary: {
      ...vocabulary,
      indicators: vocabulary.indicators.map((i) => ({
        ...i,
        name: { zh: "落实取暖的养老机构", en: "heated institutions for elderly people" },
      })),
      dimensions: [
        {
          id: "institution",
          name: { zh: "机构类型", en: "kind of institution" },
          codes: [
            {
              code: "elder",
              name: { zh: "养老机构", en: "institutions for elderly people" },
              parent: null,
              sensitivity: "none" as const,
            },
          ],
        },
      ],
    },
  };
  const it = cell("support.persons", value(1), { dimensions: { institution: "elder" } });
  const known = { ...heated, cells: new Map([[it.key, it]]) };
  expect(cellName(known, it.key, "zh")).toBe("落实取暖的养老机构");
  expect(cellName(known, it.key, "en")).toBe("heated institutions for elderly people");
});

test("what else narrows a figure down stands after it, and a word said twice is said once", () => {
  const named = {
    ...all,
    vocabulary: {
      ...vocabulary,
      indicators: vocabulary.indicators.map((i) => ({
        ...i,
        name: { zh: "救助困难群众", en: "people aided" },
      })),
      dimensions: [
        {
          id: "programme",
          name: { zh: "项目", en: "programme" },
          codes: [
            {
              code: "temporary",
              name: { zh: "临时救助", en: "temporary aid" },
              parent: null,
              sensitivity: "none" as const,
            },
          ],
        },
        {
          id: "target",
          name: { zh: "对象", en: "target" },
          codes: [
            {
              code: "disaster",
              name: { zh: "受灾对象", en: "hit by disaster" },
              parent: null,
              sensitivity: "none" as const,
            },
          ],
        },
      ],
    },
  };
  const it = cell("support.persons", value(1), {
    dimensions: { programme: "temporary", target: "disaster" },
  });
  const known = { ...named, cells: new Map([[it.key, it]]) };
  expect(cellName(known, it.key, "zh")).toBe("临时救助困难群众（受灾对象）");
  expect(cellName(known, it.key, "en")).toBe("people aided (temporary aid, hit by disaster)");
});

test("tellCells groups by period in the order of first mention", () => {
  const [paragraph] = tellCells(keys, all, "zh");
  expect(paragraph?.replace(/\{[^}]*\}/g, "◇")).toBe(
    "截至2024年1月5日，九台镇农村低保保障人数◇，保障户数◇；2023年12月，累计发放救助金◇。",
  );
  expect(listCells(keys, all, "en").map((l) => l.replace(/\{[^}]*\}/g, "◇"))).toEqual([
    "As of 5 January 2024:",
    "- People supported in Jiutai Town (rural, minimum living allowance): ◇\n- Households supported: ◇",
    "December 2023:",
    "- Relief paid: ◇",
  ]);
});

test("nothing to tell is no paragraph", () => {
  expect(tellCells([], all, "zh")).toEqual([]);
});

test("a noun that ends in the unit of its figure says it once", () => {
  const times = cell("relief.times", value(1471), { period: december });
  const hidden = cell("relief.times", withheld, { period: december });
  expect(tellCells([times.key], facts(times), "zh").join("")).toMatch(/救助\{relief\.times/);
  expect(tellCells([hidden.key], facts(hidden), "zh").join("")).toMatch(/救助人次\{relief\.times/);
});

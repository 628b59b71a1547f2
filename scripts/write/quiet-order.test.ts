import { expect, it } from "vitest";
import { asCell } from "../observation.ts";
import { observed, vocabulary } from "../protect/compile/releases.example.ts";
import { quietOrder } from "./quiet-order.ts";

const [county, east, west] = ["990101", "990101100000", "990101101000"];
const people = (region: string, programme: string) =>
  observed("people", 1, { region, dimensions: { programme } });
const figures = [
  ...[county, east, west].flatMap((region) => ["dibao", "orphan"].map((code) => people(region, code))),
  ...[observed("times", 1), observed("paid", 1)],
];
const [
  dibao = "",
  orphan = "",
  eastDibao = "",
  eastOrphan = "",
  westDibao = "",
  westOrphan = "",
  times = "",
  paid = "",
] = figures.map((o) => o.key);

/** The order when these figures are withheld. */
const without = (...withheld: string[]) =>
  quietOrder({
    ...{ indicators: [...vocabulary.indicators], dimensions: [...vocabulary.dimensions] },
    cells: new Map(
      figures.map((o) => [
        o.key,
        withheld.includes(o.key) ? { ...asCell(o), content: { status: "withheld" as const } } : asCell(o),
      ]),
    ),
  });

it("keeps a list where nothing is withheld, and one in the order of the codebook", () => {
  expect(without().keys([westDibao, dibao, eastDibao])).toEqual([westDibao, dibao, eastDibao]);
  expect(without(eastDibao).keys([dibao, eastDibao, westDibao])).toEqual([dibao, eastDibao, westDibao]);
  const byRegion = [dibao, orphan, eastDibao, eastOrphan];
  expect(without(orphan).keys(byRegion)).toEqual(byRegion);
});

it("puts the withheld figures of any other list last, in the order of the codebook", () => {
  expect(without(westDibao, eastDibao).keys([westDibao, dibao, eastDibao, orphan])).toEqual([
    ...[dibao, orphan, eastDibao, westDibao],
  ]);
});

it("moves them among the figures of their unit only", () => {
  expect(without(westDibao).keys([paid, westDibao, times, eastDibao])).toEqual([
    paid,
    eastDibao,
    times,
    westDibao,
  ]);
});

const item = (cell: string, label: string, group?: string) => ({
  ...{ cell, label: { zh: label, en: label } },
  ...(group === undefined ? {} : { group: { zh: group, en: group } }),
});

it("keeps the labels of grouped items in one order, and puts groups with a withheld item last", () => {
  const items = [
    ...[item(westOrphan, "orphans", "west"), item(westDibao, "dibao", "west")],
    ...[item(eastOrphan, "orphans", "east"), item(eastDibao, "dibao", "east")],
  ];
  expect(
    without(westOrphan)
      .items(items)
      .map((i) => i.cell),
  ).toEqual([...[eastDibao, eastOrphan], ...[westDibao, westOrphan]]);
});

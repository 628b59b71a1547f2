import { expect, it } from "vitest";
import type { Period } from "../snapshot/period.ts";
import { inlineText } from "../words/plain.ts";
import { cell, county, town, value, vocabulary } from "../words/facts.example.ts";
import { familyOf } from "./family.ts";
import { ledgerOf } from "./ledger.ts";
import { regionCharts, regionCompareCharts, regionFileCharts } from "./region-charts.ts";
import { exampleRelease } from "./release.example.ts";
import { drawerAt } from "./site-exhibits.ts";

const earlier: Period = { kind: "instant", start: "2023-12-05", end: "2023-12-05" };
const otherTown = "990101101000";
const [, place] = vocabulary.regions;
const regions = [...vocabulary.regions, { ...(place ?? vocabulary.regions[0]), code: otherTown }] as never;

const at = { dimensions: { programme: "dibao" } };
const ledger = ledgerOf([
  exampleRelease(
    [
      cell("support.persons", value(5), { ...at, period: earlier }),
      cell("support.persons", value(7), at),
      cell("support.persons", value(2), { ...at, region: town, period: earlier }),
      cell("support.persons", value(3), { ...at, region: town }),
      cell("support.persons", value(4), { ...at, region: otherTown }),
    ],
    { regions },
  ),
]);
const map = `support.persons_map_${county}_programme-dibao`;
const namesOf = (charts: readonly { name: string }[]): string[] => charts.map((c) => c.name);

it("names the charts of a region by the coordinates of their figures, and keeps the files of those with it that no indicator's page has", () => {
  const drawer = drawerAt(ledger, county, "en");
  const own = regionCharts(drawer, familyOf(ledger, county));
  expect(namesOf(own)).toEqual([map, `support.persons_trend_${county}`]);
  expect(namesOf(regionFileCharts(ledger, county, "en"))).toEqual([map]);
  const compared = regionCompareCharts(drawer, familyOf(ledger, county));
  expect([...own, ...compared].map((c) => c.fileAt("svg"))).toEqual([
    `/en/regions/${county}/${map}.svg`,
    `/en/indicators/support.persons/support.persons_trend_${county}.svg`,
    `/en/indicators/support.persons/support.persons_by-region_${county}_programme-dibao.svg`,
  ]);
});

it("has files of the charts of every region, however many there are", () => {
  const village = "990101100107";
  const villages = Array.from({ length: 100 }, (_, i) => ({
    ...(place ?? vocabulary.regions[0]),
    ...{ code: `990101100${100 + i}`, parent: town },
  }));
  const large = ledgerOf([
    exampleRelease(
      [
        cell("support.persons", value(2), { ...at, region: village, period: earlier }),
        cell("support.persons", value(3), { ...at, region: village }),
      ],
      { regions: [...regions, ...villages] as never },
    ),
  ]);
  const trend = `support.persons_trend_${village}`;
  const [chart] = regionCharts(drawerAt(large, village, "zh"), familyOf(large, village));
  expect([chart?.name, chart?.fileAt("png")]).toEqual([trend, `/regions/${village}/${trend}.png`]);
  expect(namesOf(regionFileCharts(large, village, "zh"))).toEqual([trend]);
});

it("says in a file, which stands alone, of which region it is", async () => {
  const region = ledger.facts.vocabulary.regions.find((r) => r.code === county)?.name.zh;
  const [own] = regionCharts(drawerAt(ledger, county, "zh"), familyOf(ledger, county));
  const [filed] = regionFileCharts(ledger, county, "zh");
  const [onPage, alone] = await Promise.all(
    [own, filed].map(async (chart) => {
      const { title = [], subtitle = [] } = (await chart?.drawn()) ?? {};
      return inlineText([...title, ...subtitle]);
    }),
  );
  expect(onPage).not.toContain(region);
  expect(alone).toContain(region);
});

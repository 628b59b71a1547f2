import { expect, it } from "vitest";
import type { Period } from "../snapshot/period.ts";
import type { Region } from "../snapshot/region.ts";
import { regionOf } from "../snapshot/select.ts";
import { inlineText } from "../words/plain.ts";
import { cell, county, town, value, vocabulary } from "../words/facts.example.ts";
import { familyOf } from "./family.ts";
import { ledgerOf } from "./ledger.ts";
import { regionCharts, regionCompareCharts, regionFileCharts } from "./region-charts.ts";
import { exampleRelease } from "./release.example.ts";
import { drawerAt } from "./site-exhibits.ts";

const earlier: Period = { kind: "instant", start: "2023-12-05", end: "2023-12-05" };
const otherTown = "990101101000";
const place = regionOf(vocabulary, town);
const regions: Region[] = [...vocabulary.regions, { ...place, code: otherTown }];

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
const tiles: Record<string, { column: number; row: number }> = {
  [town]: { column: 1, row: 1 },
  [otherTown]: { column: 2, row: 1 },
};
const mapped = ledgerOf([
  exampleRelease(
    [
      cell("support.persons", value(3), { ...at, region: town }),
      cell("support.persons", value(4), { ...at, region: otherTown }),
    ],
    { regions: regions.map((r) => ({ ...r, tile: tiles[r.code] })) },
  ),
]);
const byRegion = `support.persons_by-region_${county}_programme-dibao`;
const namesOf = (charts: readonly { name: string }[]): string[] => charts.map((c) => c.name);

it("names the charts of a region by the coordinates of their figures, with their files where the same chart of its indicator has them", async () => {
  const drawer = drawerAt(ledger, county, "en");
  const own = await regionCharts(drawer, familyOf(ledger, county));
  const trend = `support.persons_trend_${county}`;
  expect(namesOf(own)).toEqual([byRegion, trend]);
  expect(await regionFileCharts(ledger, county, "en")).toEqual([]);
  const compared = regionCompareCharts(drawer, familyOf(ledger, county));
  expect([...own, ...compared].map((c) => c.fileAt("svg"))).toEqual(
    [byRegion, trend, byRegion].map((name) => `/en/indicators/support.persons/${name}.svg`),
  );
});

it("says map of a chart only where it is one, whose files it keeps with the region", async () => {
  const name = `support.persons_map_${county}_programme-dibao`;
  const [map] = await regionCharts(drawerAt(mapped, county, "en"), familyOf(mapped, county));
  expect([map?.name, map?.fileAt("svg")]).toEqual([name, `/en/regions/${county}/${name}.svg`]);
  expect((await map?.drawn())?.kind).toBe("map");
  expect(namesOf(await regionFileCharts(mapped, county, "en"))).toEqual([name]);
});

it("has files of the charts of every region, however many there are", async () => {
  const village = "990101100107";
  const villages = Array.from({ length: 100 }, (_, i) => ({
    ...place,
    ...{ code: `990101100${100 + i}`, parent: town },
  }));
  const large = ledgerOf([
    exampleRelease(
      [
        cell("support.persons", value(2), { ...at, region: village, period: earlier }),
        cell("support.persons", value(3), { ...at, region: village }),
      ],
      { regions: [...regions, ...villages] },
    ),
  ]);
  const trend = `support.persons_trend_${village}`;
  const [chart] = await regionCharts(drawerAt(large, village, "zh"), familyOf(large, village));
  expect([chart?.name, chart?.fileAt("png")]).toEqual([trend, `/regions/${village}/${trend}.png`]);
  expect(namesOf(await regionFileCharts(large, village, "zh"))).toEqual([trend]);
});

it("says in a file, which stands alone, of which region it is", async () => {
  const region = mapped.facts.vocabulary.regions.find((r) => r.code === county)?.name.zh;
  const [own] = await regionCharts(drawerAt(mapped, county, "zh"), familyOf(mapped, county));
  const [filed] = await regionFileCharts(mapped, county, "zh");
  const [onPage, alone] = await Promise.all(
    [own, filed].map(async (chart) => {
      const { title = [], subtitle = [] } = (await chart?.drawn()) ?? {};
      return inlineText([...title, ...subtitle]);
    }),
  );
  expect(onPage).not.toContain(region);
  expect(alone).toContain(region);
});

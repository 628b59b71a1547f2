import { expect, it } from "vitest";
import type { Period } from "../snapshot/period.ts";
import { inlineText } from "../words/plain.ts";
import { cell, county, town, value, vocabulary } from "../words/facts.example.ts";
import { familyOf } from "./family.ts";
import { ledgerOf } from "./ledger.ts";
import { regionCharts, regionMaps } from "./region.ts";
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
      cell("support.persons", value(3), { ...at, region: town }),
      cell("support.persons", value(4), { ...at, region: otherTown }),
    ],
    { regions },
  ),
]);

it("names the charts of a region by the coordinates of their figures, and has files of those that no indicator's page has", () => {
  const map = `support.persons_map_${county}_programme-dibao`;
  const own = regionCharts(drawerAt(ledger, county, "zh"), familyOf(ledger, county));
  expect(own.map((c) => c.name)).toEqual([map, `support.persons_trend_${county}`]);
  expect(regionMaps(ledger, county, "zh").map((c) => c.name)).toEqual([map]);
});

it("says in a file, which stands alone, of which region it is", async () => {
  const region = ledger.facts.vocabulary.regions.find((r) => r.code === county)?.name.zh;
  const [own] = regionCharts(drawerAt(ledger, county, "zh"), familyOf(ledger, county));
  const [filed] = regionMaps(ledger, county, "zh");
  const [onPage, alone] = await Promise.all(
    [own, filed].map(async (chart) => {
      const { title = [], subtitle = [] } = (await chart?.drawn()) ?? {};
      return inlineText([...title, ...subtitle]);
    }),
  );
  expect(onPage).not.toContain(region);
  expect(alone).toContain(region);
});

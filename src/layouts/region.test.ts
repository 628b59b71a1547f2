import { expect, it } from "vitest";
import type { Period } from "../snapshot/period.ts";
import { inlineText } from "../words/plain.ts";
import { cell, county, town, value, vocabulary } from "../words/facts.example.ts";
import { familyOf } from "./family.ts";
import { ledgerOf } from "./ledger.ts";
import { filedRegionCharts, regionCharts } from "./region.ts";
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

it("names the charts of a region by the coordinates of their figures, on its page and as files", () => {
  const names = [`support.persons_by-region_${county}_programme-dibao`, `support.persons_trend_${county}`];
  const own = regionCharts(drawerAt(ledger, county, "zh"), familyOf(ledger, county));
  expect(own.map((c) => c.name)).toEqual(names);
  expect(filedRegionCharts(ledger, county, "zh").map((c) => c.name)).toEqual(names);
});

it("says the region in the title of a file, which stands alone, and not in that of its page", async () => {
  const region = ledger.facts.vocabulary.regions.find((r) => r.code === county);
  const [, own] = regionCharts(drawerAt(ledger, county, "zh"), familyOf(ledger, county));
  const [, filed] = filedRegionCharts(ledger, county, "zh");
  const titles = await Promise.all(
    [own, filed].map(async (c) => inlineText((await c?.drawn())?.title ?? [])),
  );
  expect(titles[0]).not.toContain(region?.name.zh);
  expect(titles[1]).toContain(region?.name.zh);
});

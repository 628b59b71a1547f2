import { expect, test } from "vitest";
import { editionOf } from "../layouts/edition.ts";
import { exampleRelease } from "../layouts/release.example.ts";
import type { Site } from "../snapshot/site.ts";
import { cell, unstated, value, winter, withheld } from "../words/facts.example.ts";
import { dataCatalog, releaseDataset } from "./dataset.ts";
import { jsonLd } from "./json-ld.ts";

const both = (text: string) => ({ zh: text, en: text });
const site = (siteDomain: string | null): Site => ({
  name: both("暖水站"),
  description: both("数据"),
  languages: ["zh", "en"],
  campaigns: ["nuanshui-2023"],
  demonstration: siteDomain === null,
  contact: null,
  siteIDCode: null,
  siteDomain,
  icp: null,
  policeNumber: null,
});
const runs = cell("patrol.runs", value(260), { period: winter });
const release = exampleRelease([runs, cell("relief.paid", withheld)]);
const edition = editionOf(release, "en");

test("a release is a Dataset with what a search engine of data asks for", () => {
  expect(releaseDataset(edition, site(null))).toMatchObject({
    "@context": "https://schema.org/",
    "@type": "Dataset",
    name: "Figures of Nuanshui County",
    creator: { "@type": "Organization", name: "Nuanshui County Civil Affairs Bureau" },
    dateModified: "2024-01-05",
    temporalCoverage: "2023-11-15/2024-01-05",
    spatialCoverage: { "@type": "Place", name: "Nuanshui County", identifier: "990101" },
    isAccessibleForFree: true,
    variableMeasured: [
      { propertyID: "patrol.runs", unitText: "patrols" },
      { propertyID: "relief.paid", unitText: "yuan" },
    ],
  });
});

test("addresses are relative to the page where no domain is known, and absolute where one is", () => {
  const urls = (domain: string | null) =>
    releaseDataset(edition, site(domain)).distribution.map((d) => [d.encodingFormat, d.contentUrl]);
  expect(urls(null)).toEqual([
    ["text/csv", "../../../nuanshui-2023/2024-01-05/cells.csv"],
    ["application/json", "../../../nuanshui-2023/2024-01-05/cells.json"],
    ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "release.xlsx"],
  ]);
  expect(urls("mz.example.gov.cn").map(([, url]) => url)).toEqual([
    "https://mz.example.gov.cn/nuanshui-2023/2024-01-05/cells.csv",
    "https://mz.example.gov.cn/nuanshui-2023/2024-01-05/cells.json",
    "https://mz.example.gov.cn/en/nuanshui-2023/2024-01-05/release.xlsx",
  ]);
});

test("a licence is named where the site gives one", () => {
  const licence = { name: { zh: "许可", en: "Terms" }, url: "https://a.example/terms" };
  expect(releaseDataset(edition, { ...site(null), licence })).toHaveProperty("license", {
    ...{ "@type": "CreativeWork", name: "Terms" },
    url: licence.url,
  });
  expect(releaseDataset(edition, site(null))).not.toHaveProperty("license");
});

test("a start that no source states stays open", () => {
  const open = exampleRelease([runs, cell("patrol.vehicles", value(3), { period: unstated })]);
  expect(releaseDataset(editionOf(open, "zh"), site(null)).temporalCoverage).toBe("../2024-01-05");
});

test("the site is a catalogue of its releases", () => {
  const catalog = dataCatalog([release], site(null), "zh");
  expect(catalog).toMatchObject({ "@type": "DataCatalog", url: "index.html" });
  expect(catalog.dataset.map((d) => d.url)).toEqual(["nuanshui-2023/2024-01-05/index.html"]);
});

test("nothing in the data can end the script that holds it", () => {
  const hostile = { name: "</script><script>alert(1)</script><!-- & \u2028" };
  expect(jsonLd(hostile)).not.toMatch(/[<>&\u2028]/);
  expect(JSON.parse(jsonLd(hostile))).toEqual(hostile);
});

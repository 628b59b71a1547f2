import { getDocumentProxy, getMeta } from "unpdf";
import { expect, test, vi } from "vitest";
import { cell, value, winter } from "../words/facts.example.ts";
import { exampleSnapshot } from "../words/snapshot.example.ts";
import { editionOf } from "./edition.ts";
import { editionPdf } from "./editionPdf.ts";
import { exampleRelease } from "./release.example.ts";

// The compiler and its fonts take seconds to start on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const cells = [cell("patrol.runs", value(260), { period: winter })];

test("a printout is headed by who publishes it, never by the bureau of which others have made it", async () => {
  const { campaign, metadata } = exampleSnapshot(cells);
  const publisher = { zh: "暖报示例站", en: "Nuanbao demonstration" };
  const release = exampleRelease(cells, {
    campaign: { ...campaign, kind: "demonstration", origin: "already-public" },
    metadata: { ...metadata, publisher },
  });
  const { info } = await getMeta(await getDocumentProxy(await editionPdf(editionOf(release, "zh"))));
  expect(info["Author"]).toBe(publisher.zh);
});

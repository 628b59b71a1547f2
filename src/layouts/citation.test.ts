import { expect, test } from "vitest";
import { cell, value } from "../words/facts.example.ts";
import { recordOf } from "./cell-record.ts";
import { figureCitation, releaseCitation } from "./citation.ts";
import { editionOf } from "./edition.ts";
import { ledgerOf } from "./ledger.ts";
import { exampleRelease } from "./release.example.ts";

const persons = cell("support.persons", value(2867));
const release = exampleRelease([persons]);
const ledger = ledgerOf([release]);
const address = "https://a.example/b.html";

test("the citation of a release ends with its address, in both languages", () => {
  expect(releaseCitation(editionOf(release, "zh"), address)).toBe(
    `暖水县民政局：《暖水县数据发布》，2024年1月5日发布，索引号无。${address}`,
  );
  expect(releaseCitation(editionOf(release, "en"), address)).toBe(
    `Nuanshui County Civil Affairs Bureau: “Figures of Nuanshui County”. Published 5 January 2024. Index number 无. ${address}`,
  );
});

test("the citation of a figure says what it is and ends with its address", () => {
  const cited = (language: "zh" | "en") =>
    figureCitation(recordOf(ledger, persons.key, language), ledger.facts, language, address);
  expect(cited("zh")).toMatch(/：2867人。https:\/\/a\.example\/b\.html$/);
  expect(cited("en")).toMatch(/: 2,867 people\. https:\/\/a\.example\/b\.html$/);
});

test("without a domain a citation says nothing of where", () => {
  expect(releaseCitation(editionOf(release, "zh"), null)).toMatch(/无。$/);
  expect(figureCitation(recordOf(ledger, persons.key, "en"), ledger.facts, "en", null)).toMatch(/people\.$/);
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { ledgerOf } from "../layouts/ledger.ts";
import { exampleRelease } from "../layouts/release.example.ts";
import { languages } from "../snapshot/bilingual.ts";
import { exhibitRows } from "../words/exhibit.ts";
import { cell, value, withheld } from "../words/facts.example.ts";
import { csv } from "./csv.ts";
import { csvLink } from "./csv-link.ts";
import { exhibitTable } from "./exhibit-table.ts";
import { hostile } from "./hostile.example.ts";

const paid = cell("relief.paid", value(12_220_000));
const kept = cell("relief.paid", withheld, { dimensions: { programme: "dibao" } });
const release = exampleRelease([paid, kept]);
const ledger = ledgerOf([release]);

const rowsOf = (label: string, language: (typeof languages)[number]) =>
  exhibitRows(
    { kind: "bars", items: [paid, kept].map((c) => ({ label: { zh: label, en: label }, cell: c.key })) },
    release.facts,
    language,
  );

test.each(languages)(
  "whatever stands in it, a browser reads from the address of a chart's file its bytes (%s)",
  async (language) => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary" }), async (label) => {
        const rows = rowsOf(label, language);
        const link = csvLink(ledger, release.facts, rows, language);
        const file = csv(exhibitTable(release.facts, rows, language, () => release));
        expect(Buffer.from(await (await fetch(link)).arrayBuffer()).toString()).toBe(file);
        // What ends an attribute in double quotes, or an address.
        expect(link).not.toMatch(/[\u0000-\u0020"<>&#?\u007f]/);
      }),
      { examples: ["全部，“（低保）”", 'a "b", c', "100%#?&<>", ...hostile].map((label) => [label]) },
    );
  },
);

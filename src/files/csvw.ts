import type { Bilingual } from "../snapshot/bilingual.ts";
import type { Release } from "../snapshot/open.ts";
import type { Site } from "../snapshot/site.ts";
import { columnsOf, keyColumns, regionPattern, type CellColumn } from "./columns.ts";

/** A text in both languages as a common property of JSON-LD. */
const both = ({ zh, en }: Bilingual) => [
  { "@value": zh, "@language": "zh" },
  { "@value": en, "@language": "en" },
];

const oneOf = (codes: readonly string[]) => ({
  base: "string",
  format: codes.map((code) => code.replace(/[.\\?*+{}()[\]|^$-]/g, "\\$&")).join("|"),
});

const typeOf = (column: CellColumn) => {
  switch (column.type) {
    case "code":
      return { datatype: oneOf(column.codes.map((c) => c.code)) };
    case "region":
      return { datatype: { base: "string", format: regionPattern } };
    case "day":
      return { datatype: "date" };
    case "decimal":
      return { datatype: "decimal" };
    case "words":
      return { datatype: "string" };
    case "flags":
      return { separator: " ", datatype: oneOf(column.codes) };
  }
};

/** cells.csv-metadata.json of a release: CSV on the Web (W3C, Metadata Vocabulary for Tabular Data) about cells.csv. */
export const csvwMetadata = (
  { snapshot }: Pick<Release, "snapshot">,
  { licence }: Pick<Site, "licence">,
): string => {
  const { campaign, metadata, release } = snapshot;
  return `${JSON.stringify(
    {
      "@context": ["http://www.w3.org/ns/csvw", { "@language": "zh" }],
      url: "cells.csv",
      "dc:title": both(release.title),
      "dc:description": [...(campaign.notice ? both(campaign.notice) : []), ...both(metadata.description)],
      "dc:publisher": both(metadata.publisher),
      "dc:issued": { "@value": metadata.publishedAt.slice(0, 10), "@type": "xsd:date" },
      ...(licence ? { "dc:license": { "@id": licence.url } } : {}),
      tableSchema: {
        columns: columnsOf(snapshot).map((column) => ({
          name: column.name,
          // The heading of the file is in no language; a reader matches columns by it.
          titles: { und: column.name },
          "dc:description": both(column.words),
          ...typeOf(column),
          ...(column.required ? { required: true } : {}),
        })),
        primaryKey: keyColumns(snapshot),
      },
    },
    null,
    2,
  )}\n`;
};

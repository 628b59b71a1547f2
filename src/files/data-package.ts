import { createHash } from "node:crypto";
import type { Bilingual } from "../snapshot/bilingual.ts";
import type { Release } from "../snapshot/open.ts";
import type { Site } from "../snapshot/site.ts";
import { columnsOf, keyColumns, regionPattern, type CellColumn } from "./columns.ts";
import { publicCells } from "./public-cells.ts";

const profile = (name: string): string => `https://datapackage.org/profiles/2.0/${name}.json`;

/** A text in both languages, where the format has room for one. */
const both = ({ zh, en }: Bilingual): string => `${zh} ${en}`;

const typeOf = (column: CellColumn) => {
  const { required } = column;
  switch (column.type) {
    case "code":
      return {
        type: "string",
        // The codes of a published release are closed: any other would be an error.
        constraints: { required, enum: column.codes.map((c) => c.code) },
        ...(column.codes.every((c) => c.name !== null)
          ? {
              categories: column.codes.map(({ code, name }) => ({
                value: code,
                label: name === null ? code : both(name),
              })),
            }
          : {}),
      };
    case "region":
      return { type: "string", constraints: { required, pattern: regionPattern } };
    case "day":
      return { type: "date", constraints: { required } };
    case "decimal":
      return { type: "number", constraints: { required } };
    case "words":
      return { type: "string", constraints: { required } };
    case "flags":
      return { type: "list", delimiter: " ", itemType: "string" };
  }
};

/**
 * datapackage.json of a release: a Data Package (datapackage.org, version 2) that describes cells.csv. It names a
 * licence where the site does.
 */
export const dataPackage = (release: Release, { licence }: Pick<Site, "licence">): string => {
  const { snapshot, path } = release;
  const { campaign, metadata, release: dated, revision, sources } = snapshot;
  const csv = publicCells(release);
  return `${JSON.stringify(
    {
      $schema: profile("datapackage"),
      name: path.replace("/", "-"),
      title: dated.title.zh,
      description: [
        ...(campaign.notice ? [campaign.notice] : []),
        { zh: dated.title.zh, en: dated.title.en },
        metadata.description,
      ]
        .map(both)
        .join("\n\n"),
      version: `${revision.number}.0.0`,
      keywords: [...metadata.keywords.zh, ...metadata.keywords.en],
      ...(licence ? { licenses: [{ path: licence.url, title: both(licence.name) }] } : {}),
      contributors: [{ title: both(metadata.publisher), roles: ["publisher"] }],
      sources: sources.map(({ title, url }) => ({
        title: both(title),
        ...(url === undefined ? {} : { path: url }),
      })),
      resources: [
        {
          $schema: profile("dataresource"),
          name: "cells",
          type: "table",
          path: "cells.csv",
          format: "csv",
          mediatype: "text/csv",
          encoding: "utf-8",
          bytes: Buffer.byteLength(csv),
          hash: `sha256:${createHash("sha256").update(csv).digest("hex")}`,
          schema: {
            $schema: profile("tableschema"),
            fields: columnsOf(snapshot).map((column) => ({
              name: column.name,
              description: both(column.words),
              ...typeOf(column),
            })),
            missingValues: [""],
            uniqueKeys: [keyColumns(snapshot)],
          },
        },
      ],
    },
    null,
    2,
  )}\n`;
};

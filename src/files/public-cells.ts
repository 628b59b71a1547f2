import Papa from "papaparse";
import type { Release } from "../snapshot/open.ts";
import type { Snapshot } from "../snapshot/schema.ts";
import { inert } from "./inert.ts";

/** What a reader must be told before anything else, in both languages: the file has no language of its own. */
const noticeOf = ({ campaign }: Pick<Snapshot, "campaign">): string[] =>
  campaign.notice ? [`${campaign.notice.zh} ${campaign.notice.en}`] : [];

/** The columns that follow those of the frozen file: where each figure comes from, and the notice of a campaign that has one. */
export const originNames = ["source", "notice"] as const;

/** Those of them that the file of a release has. */
export const originNamesOf = ({ campaign }: Pick<Snapshot, "campaign">): string[] =>
  originNames.filter((name) => name !== "notice" || campaign.notice);

/**
 * cells.csv as the public has it: the rows that were published, each with its source and with the notice, because a
 * file is passed on without its page. It begins with a byte order mark, without which Excel takes UTF-8 for GBK.
 */
export const publicCells = ({ cells, files, path, snapshot }: Release): string => {
  const frozen = files["cells.csv"];
  if (frozen === undefined) throw new Error(`missing in snapshot: ${path}/cells.csv`);
  const endOf = (fields: readonly string[]): string => `,${Papa.unparse([fields.map(inert)])}\n`;
  const ends = new Map(snapshot.sources.map(({ id }) => [id, endOf([id, ...noticeOf(snapshot)])]));
  // Codes, days and decimals hold no line break, so a line is a row.
  const [heading = "", ...rows] = frozen.trimEnd().split("\n");
  const lines = rows.map((row, i) => {
    const end = ends.get(snapshot.provenance[cells[i]?.key ?? ""] ?? "");
    if (end === undefined) throw new Error(`missing source of a cell in ${path}/cells.csv, line ${i + 2}`);
    return row + end;
  });
  return `\ufeff${heading}${endOf(originNamesOf(snapshot))}${lines.join("")}`;
};

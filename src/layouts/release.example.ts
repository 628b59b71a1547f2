import type { Cell } from "../snapshot/cell.ts";
import type { Release } from "../snapshot/open.ts";
import type { Snapshot } from "../snapshot/schema.ts";
import { factsOf } from "../snapshot/select.ts";
import { exampleSnapshot } from "../words/snapshot.example.ts";

const text = { zh: "---\ntitle: 标题\n---\n\n正文。\n", en: "---\ntitle: Title\n---\n\nText.\n" };

/** A release of the invented county around these cells, with texts of one sentence; parts of it may be replaced. */
export const exampleRelease = (
  cells: Cell[],
  parts: Partial<Snapshot> = {},
  texts: Partial<Release["texts"]> = {},
): Release => {
  const snapshot = exampleSnapshot(cells, parts);
  return {
    path: `${snapshot.campaign.id}/${snapshot.release.id}`,
    snapshot,
    cells,
    facts: factsOf(snapshot, cells),
    texts: { release: text, briefing: text, printout: text, ...texts },
    files: {},
  };
};

import { drawExhibit } from "../charts/exhibit.ts";
import { drawnKinds, type DrawnKind } from "../snapshot/schema.ts";
import { inlineText } from "../words/plain.ts";
import type { Edition } from "./edition.ts";
import { bureauMapOf } from "./bureau-maps.ts";

/** How an exhibit is drawn; null where it is a strip or a table. */
const drawnKind = (kind: string): DrawnKind | null => drawnKinds.find((k) => k === kind) ?? null;

/**
 * The chart of an exhibit as SVG, its ids made of `name`; null where the exhibit is none. Throws when the edition has
 * no such exhibit.
 */
export const drawnExhibit = async (
  { exhibits, facts, language, release }: Edition,
  id: string,
  name: string,
): Promise<string | null> => {
  const worded = exhibits.get(id);
  if (!worded) throw new Error(`invalid exhibit: ${id}`);
  const kind = drawnKind(worded.exhibit.kind);
  if (kind === null) return null;
  return drawExhibit({
    ...{ id: name, kind, language, rows: worded.rows, vocabulary: facts.vocabulary },
    title: inlineText(worded.title),
    description: inlineText(worded.description),
    coldWaves: release.snapshot.coldWaves,
    map:
      kind === "map"
        ? await bureauMapOf(
            worded.rows.map((r) => r.cell.region),
            facts.vocabulary,
          )
        : undefined,
  });
};

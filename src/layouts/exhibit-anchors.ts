import type { Edition } from "./edition.ts";

/** An exhibit that the page of a release shows, and its id there. */
type Shown = { id: string; anchor: string };

/** The id of the table beneath a chart, by the id of the chart. */
export const twinId = (anchor: string): string => `${anchor}-twin`;

/** The exhibits that the text of a release asks for, where they first stand, and those that follow it. */
export const exhibitAnchors = ({
  documents,
  release,
}: Pick<Edition, "documents" | "release">): { inText: Shown[]; further: Shown[] } => {
  const asked = new Map<string, string>();
  documents.release.blocks.forEach((block, i) => {
    if (block.type === "exhibit" && !asked.has(block.id)) asked.set(block.id, `text-${i}-${block.id}`);
  });
  return {
    inText: [...asked].map(([id, anchor]) => ({ id, anchor })),
    // The headline figures open the page, so a strip that the text does not ask for would say them twice.
    further: release.snapshot.exhibits
      .filter((e) => !asked.has(e.id) && e.kind !== "strip")
      .map(({ id }) => ({ id, anchor: `further-${id}` })),
  };
};

import type { Relation } from "../table.ts";
import type { Build } from "./build.ts";

/**
 * Marks what earlier releases have given away already: an implied figure that follows from figures published before, one
 * addition after the other. Nothing can take it back, so it is public, not something to protect.
 */
export const settle = (relations: readonly Relation[], { draft, node }: Build): void => {
  const equalities = relations.filter((r) => r.least === r.most);
  for (let more = true; more;) {
    more = false;
    for (const { terms } of equalities) {
      const [open, ...others] = terms.filter(([cell]) => !node(cell).before);
      if (open === undefined || others.length > 0) continue;
      const found = node(open[0]);
      if (!found.implied) continue;
      Object.assign(found, { before: true, status: "published", primary: null } satisfies Partial<
        typeof found
      >);
      more = true;
    }
  }
  for (const n of draft.nodes) if (n.before) n.primary = null;
};

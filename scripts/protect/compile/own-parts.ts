import type { Build } from "./build.ts";
import type { Sum } from "./sums.ts";

/**
 * Lowers what is asked of sensitive figures that contain somebody's own: who was the only one up to last week knows that
 * this week's figure is no less. No pattern can hide that from him, and it tells him nothing of others; so the values
 * that he cannot rule out need to reach down to his own part only.
 */
export const leaveOwnParts = (sums: readonly Sum[], { draft, node, value }: Build): void => {
  // What each holder knows to be in a sensitive figure; its parts are no larger than it, so they are sensitive too.
  const own = new Map<number, Map<string, number>>();
  for (const [cell, { holder }] of draft.nodes.entries())
    if (holder !== null) own.set(cell, new Map([[holder, value(cell)]]));
  const inner = sums.filter(({ whole }) => node(whole).primary !== null);
  for (let more = true; more;) {
    more = false;
    for (const { whole, parts } of inner) {
      const known = own.get(whole) ?? new Map<string, number>();
      const found = new Map<string, number>();
      for (const part of parts)
        for (const [holder, amount] of own.get(part) ?? [])
          found.set(holder, (found.get(holder) ?? 0) + amount);
      for (const [holder, amount] of found) {
        const all = Math.min(amount, value(whole));
        if (all <= (known.get(holder) ?? 0)) continue;
        own.set(whole, known.set(holder, all));
        more = true;
      }
    }
  }
  for (const { whole } of inner) {
    const cell = node(whole);
    const others = [...(own.get(whole) ?? [])].filter(([holder]) => holder !== cell.holder);
    const most = Math.max(0, ...others.map(([, amount]) => amount));
    if (cell.primary && cell.primary.lower > cell.value - most)
      cell.primary = { ...cell.primary, lower: cell.value - most };
  }
};

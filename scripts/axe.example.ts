import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { root } from "./project.ts";

type AxeResult = { id: string; nodes: { html: string; any: { data: { messageKey?: string } | null }[] }[] };
type Axe = {
  run: (options: { runOnly?: string[] }) => Promise<{ violations: AxeResult[]; incomplete: AxeResult[] }>;
};

/** The script that a page runs before `axeFindings`. */
export const axeSource = (): Promise<string> =>
  readFile(join(root, "node_modules/axe-core/axe.min.js"), "utf8");

/**
 * What axe may leave undecided: the contrast of a sign that stands alone in the arithmetic of a check, whose neighbours
 * have the same colour; and on narrow pages that of table cells which are scrolled away, which the wide page shows.
 */
const undecided = (width: number): string[] =>
  width < 1000 ? ["nonBmp", "elmPartiallyObscured"] : ["nonBmp"];

/** What axe finds on a page, or cannot decide, but for what it cannot know. With a rule, by that rule only. */
export const axeFindings = (page: Page, width: number, rule: string | null): Promise<string[]> =>
  page.evaluate(
    async ({ allowed, only }) => {
      const { run } = (globalThis as unknown as { axe: Axe }).axe;
      const { violations, incomplete } = await run(only ? { runOnly: [only] } : {});
      const unsure = incomplete.filter(
        (r) =>
          // Axe looks for data beside or below a header cell and does not know one that heads a group of rows.
          r.id !== "th-has-data-cells" &&
          r.nodes.some(
            (n) =>
              // What lies behind the text of a drawing axe cannot see; its colours are tested with the palette.
              !/^<t(ext|span)\b/.test(n.html) &&
              !n.any.some((c) => allowed.includes(c.data?.messageKey ?? "")),
          ),
      );
      return [...violations, ...unsure].map((r) => `${r.id}: ${r.nodes[0]?.html ?? ""}`);
    },
    { allowed: undecided(width), only: rule },
  );

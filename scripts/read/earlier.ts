import { join } from "node:path";
import { formatDimensions, type Cell } from "../../src/snapshot/cell.ts";
import { openAll } from "../../src/snapshot/open.ts";
import type { Snapshot } from "../../src/snapshot/schema.ts";
import type { Effects } from "../effects.ts";
import type { Observation } from "../observation.ts";
import type { Published } from "../reconcile/automatic.ts";
import { observationsFile, parseObservations } from "./kept.ts";

/** A release that came before: what it published, and what it was made of; null where nothing was kept of that. */
export type Earlier = {
  id: string;
  snapshot: Snapshot;
  cells: readonly Cell[];
  observations: readonly Observation[] | null;
};

type Roots = { published: string; private: string };

/** The releases of this campaign before `release`, in their order, with the private state that they left. */
export const earlierReleases = async (
  roots: Roots,
  campaign: string,
  release: string,
  effects: Effects,
): Promise<Earlier[]> => {
  const found = (await openAll(roots.published))
    .filter((r) => r.snapshot.campaign.id === campaign && r.snapshot.release.id < release)
    .sort((a, b) => (a.snapshot.release.id < b.snapshot.release.id ? -1 : 1));
  const earlier: Earlier[] = [];
  for (const { snapshot, cells } of found) {
    const { id } = snapshot.release;
    const bytes = await effects.read(join(roots.private, campaign, id, observationsFile));
    earlier.push({ id, snapshot, cells, observations: bytes && parseObservations(bytes) });
  }
  return earlier;
};

/** The cumulative figures that earlier releases published. */
export const cumulativeFigures = (earlier: readonly Earlier[]): Published[] =>
  earlier.flatMap((r) =>
    r.cells.flatMap((c): Published[] => {
      const { kind, start, end } = c.period;
      if (c.content.status !== "value" || kind !== "cumulative" || start === null) return [];
      const dimensions = formatDimensions(c.dimensions);
      const { key, indicator, region, content } = c;
      return [{ key, indicator, region, start, end, dimensions, value: content.value }];
    }),
  );

import { formatDimensions } from "../../src/snapshot/cell.ts";
import { openAll } from "../../src/snapshot/open.ts";
import type { Published } from "../reconcile/automatic.ts";

/** The cumulative figures that releases of this campaign before `release` published. */
export const earlierFigures = async (
  published: string,
  campaign: string,
  release: string,
): Promise<Published[]> =>
  (await openAll(published))
    .filter((r) => r.snapshot.campaign.id === campaign && r.snapshot.release.id < release)
    .flatMap((r) =>
      r.cells.flatMap((c): Published[] => {
        const { kind, start, end } = c.period;
        if (c.content.status !== "value" || kind !== "cumulative" || start === null) return [];
        const dimensions = formatDimensions(c.dimensions);
        return [{ indicator: c.indicator, region: c.region, start, end, dimensions, value: c.content.value }];
      }),
    );

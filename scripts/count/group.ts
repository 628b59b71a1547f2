import type { Measure } from "../registers/kind.ts";
import type { Group } from "./cube.ts";
import type { Feed, Request } from "./requests.ts";

/** The rows that a feed takes, as text: measures that take the same rows for the same holders are counted together. */
const rowsId = ({ kind, measure: m }: Feed): unknown[] => [
  kind.id,
  Object.entries(m.where ?? {}),
  m.holder,
  Object.entries(m.always ?? {}),
];

const feedsId = (request: Request): string => JSON.stringify(request.feeds.map(rowsId));

const columnOf = ({ take }: Measure): string | null => (take.of === "sum" ? take.column : null);

/** The group that a request is counted in, with what all requests of the group need. */
export const groupOf = (request: Request, all: readonly Request[]): Group => {
  const alike = all.filter((r) => feedsId(r) === feedsId(request));
  const sums = new Map(
    alike.flatMap((r) => {
      const columns = r.feeds.flatMap((f) => columnOf(f.measure) ?? []);
      return columns.length === r.feeds.length ? [[r.indicator.id, columns] as const] : [];
    }),
  );
  return {
    id: feedsId(request),
    feeds: request.feeds,
    dimensions: [...new Set(alike.flatMap((r) => r.by))].sort(),
    sums: [...sums].map(([name, columns]) => ({ name, columns })),
  };
};

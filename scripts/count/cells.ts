import { cellKey } from "../../src/snapshot/cell.ts";
import type { Period } from "../../src/snapshot/period.ts";
import type { Contributors, Observation } from "../observation.ts";
import type { Codebook } from "../read/codebook.ts";
import { combinationsSql, type Group } from "./cube.ts";
import type { Engine, EngineValue } from "./engine.ts";
import type { Numbers } from "./numbers.ts";
import type { Request } from "./requests.ts";
import { lineage, within, type CellSet } from "./sets.ts";

/** Where the rows of a request come from: the source's id, and the name of its files for messages. */
export type Origin = { source: string; file: string };

/** The origin of a cell of a request with these codes. */
export type OriginOf = (request: Request, codes: Readonly<Record<string, string>>) => Origin;

/** A counted value as an observation. */
export const counted = (
  request: Pick<Request, "indicator">,
  at: { region: string; period: Period; dimensions: Readonly<Record<string, string>> },
  content: Observation["content"],
  contributors: Contributors | null,
  { source, file }: Origin,
): Observation => {
  const coordinates = { indicator: request.indicator.id, ...at };
  return {
    ...coordinates,
    dimensions: { ...at.dimensions },
    key: cellKey(coordinates),
    content,
    source,
    contributors,
    provenance: { file, line: 0, column: "", written: "" },
  };
};

/** A whole number of steps, counted exactly. */
export const exactly = (value: number): Observation["content"] => ({
  status: "value",
  value,
  qualifier: "exact",
  precision: 1,
  flags: [],
});

/** The region and codes of a row of a set, from their numbers. */
export const placeOf = (
  row: Readonly<Record<string, EngineValue>>,
  set: CellSet,
  codebook: Codebook,
): { region: string; dimensions: Record<string, string> } => ({
  region: codebook.regions[Number(row["region"])]?.code ?? "",
  dimensions: Object.fromEntries(
    Object.keys(set.depths).map((id) => {
      const dimension = codebook.dimensions.find((d) => d.id === id);
      return [id, dimension?.codes[Number(row[id])]?.code ?? ""];
    }),
  ),
});

/**
 * A cell of 0 for every region of a request's levels and every combination of codes that occurs in the campaign at all:
 * where nothing happened is told as 0.
 */
export const zeros = async (
  engine: Engine,
  { request, group, sets }: { request: Request; group: Group; sets: readonly CellSet[] },
  {
    codebook,
    numbers,
    region,
    span,
  }: { codebook: Codebook; numbers: Numbers; region: string; span: { start: string; asOf: string } },
  originOf: OriginOf,
): Promise<Observation[]> => {
  const days = { from: span.start, to: span.asOf };
  const found = await engine.query(combinationsSql({ ...group, sums: [] }, request.by, days, numbers));
  const inside = [...within(region, codebook.regions).values()].flatMap((line) => line.at(-1) ?? []);
  const held = request.feeds.some(({ measure }) => measure.holder !== null);
  return sets.flatMap((set) => {
    const combinations = new Map(
      found.flatMap((row) => {
        const codes = codesAt(row, set, codebook);
        return codes ? [[JSON.stringify(codes), codes] as const] : [];
      }),
    );
    const regions = inside.filter((r) => r.level === set.level);
    return request.periods.flatMap((period) =>
      regions.flatMap((r) =>
        [...combinations.values()].map((dimensions) =>
          counted(
            request,
            { region: r.code, period, dimensions },
            exactly(0),
            held ? { count: 0, largest: [] } : null,
            originOf(request, dimensions),
          ),
        ),
      ),
    );
  });
};

/** The codes of a row at the depths of a set; null where one of them has no code as deep as that. */
const codesAt = (
  row: Readonly<Record<string, EngineValue>>,
  set: CellSet,
  codebook: Codebook,
): Record<string, string> | null => {
  const codes: Record<string, string> = {};
  for (const [id, depth] of Object.entries(set.depths)) {
    const dimension = codebook.dimensions.find((d) => d.id === id);
    const number = row[id];
    const own = typeof number === "number" ? dimension?.codes[number] : undefined;
    const code = dimension && own ? lineage(own.code, dimension)[depth] : undefined;
    if (code === undefined) return null;
    codes[id] = code;
  }
  return codes;
};

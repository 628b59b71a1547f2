import type { Cell, Coordinates } from "../../../src/snapshot/cell.ts";
import type { Contributors, Observation } from "../../observation.ts";
import type { TableCell } from "../table.ts";
import type { Stated } from "./stated.ts";

/** A release that came before, as it is known inside: what was counted, and what was published of it. */
export type EarlierRelease = {
  id: string;
  observations: readonly Observation[];
  cells: readonly Cell[];
  /** What its checks state of its figures, by their keys. */
  stated: Stated;
};

/** What this release is going to say. */
export type ComingRelease = {
  id: string;
  observations: readonly Observation[];
  stated: Stated;
  /** The keys of figures to withhold, and of those to publish, in any case. */
  withhold: ReadonlySet<string>;
  keep: ReadonlySet<string>;
};

/** One figure of one or more releases: the same key with the same value. */
export type Figure = Coordinates & {
  key: string;
  /** The release that stated it first. */
  release: string;
  value: number;
  precision: number;
  contributors: Contributors | null;
  status: TableCell["status"];
  /** No release states it, but a published rate and its base give it. */
  implied: boolean;
  before: boolean;
};

/** The figures of all releases, and what each release says: a figure by key. The last view is that of a reader who has the newest of all. */
export type Figures = { all: Figure[]; views: ReadonlyMap<string, Figure>[]; newest: Map<string, Figure> };

/** Figures with values, rates included; what is absent is no figure. A figure published once is public for ever, one withheld before stays withheld. */
export const figuresOf = (earlier: readonly EarlierRelease[], now: ComingRelease): Figures => {
  const versions = new Map<string, Figure>();
  const newest = new Map<string, Figure>();
  const views: Map<string, Figure>[] = [];
  const state = (o: Observation, release: string, status: Figure["status"], before: boolean): void => {
    if (o.content.status !== "value") return;
    const { value, precision } = o.content;
    const version = `${o.key}=${value}`;
    const known = versions.get(version);
    const figure: Figure = known ?? {
      ...{ indicator: o.indicator, region: o.region, period: o.period, dimensions: o.dimensions },
      ...{ key: o.key, release, value, precision, contributors: o.contributors },
      ...{ status, implied: false, before },
    };
    if (status === "published" && before) Object.assign(figure, { status, before });
    versions.set(version, figure);
    views.at(-1)?.set(o.key, figure);
    newest.set(o.key, figure);
  };
  for (const release of earlier) {
    views.push(new Map());
    const published = new Set(release.cells.flatMap((c) => (c.content.status === "value" ? [c.key] : [])));
    for (const o of release.observations)
      state(o, release.id, published.has(o.key) ? "published" : "withheld", published.has(o.key));
  }
  views.push(new Map());
  for (const o of now.observations)
    state(
      o,
      now.id,
      now.withhold.has(o.key) ? "withheld" : now.keep.has(o.key) ? "published" : "open",
      false,
    );
  return { all: [...versions.values()], views, newest };
};

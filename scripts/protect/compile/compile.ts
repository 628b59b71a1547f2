import type { Coordinates } from "../../../src/snapshot/cell.ts";
import type { Policy } from "../../read/codebook.ts";
import { costOf, type Prominence } from "../cost.ts";
import type { Lookup } from "../lookup.ts";
import { countDistances, distancesOf, floorOf, type CountOf } from "../sensitivity.ts";
import type { Distances, Table } from "../table.ts";
import { relateBalances, relateBounds } from "./bounds.ts";
import { buildOf, type Build, type View } from "./build.ts";
import { figuresOf, type ComingRelease, type EarlierRelease, type Figure, type Figures } from "./figures.ts";
import { relateFlatRates, relateStatedRates, type Paid } from "./flat-rate.ts";
import { followedKeys } from "./follows.ts";
import { groups } from "./groups.ts";
import { giveHolders } from "./holders.ts";
import { ratiosOf } from "./ratios.ts";
import { relateParts } from "./regions-and-codes.ts";
import { relateRevisions } from "./revisions.ts";
import { settle } from "./settle.ts";
import { relateStated } from "./stated.ts";
import { sumsOf } from "./sums.ts";
import { relatePeriods } from "./time.ts";

export type CompileInput = {
  now: ComingRelease;
  /** The releases of the campaign before this one, in their order. */
  earlier: readonly EarlierRelease[];
  lookup: Lookup;
  rules: Policy;
  prominence: Prominence;
};

export type Compiled = {
  table: Table;
  /** Where each cell of the table stands; one that a reader forms stands where the figure would. */
  places: readonly Coordinates[];
  /** The cell of each figure that this release states, by its key. Rates and what is absent have none. */
  cells: ReadonlyMap<string, number>;
  /** The rates that this release states first, by key: each with the cells that give it, and that it helps to give away. */
  rates: ReadonlyMap<string, readonly number[]>;
  /** Figures that the campaign asks to keep and that cannot be, by key: they are sensitive, or were withheld before. */
  refused: readonly string[];
};

/**
 * The figures of this release and of all before it as one table, with everything that a reader knows to hold between them.
 * A value that whoever compiles does not know is NaN: it is in every relation all the same.
 */
export const compile = ({ now, earlier, lookup, rules, prominence }: CompileInput): Compiled => {
  const figures = figuresOf(earlier, now);
  const stated = [...earlier.map((e) => e.stated), now.stated];
  const ratios = ratiosOf(figures, stated, lookup);
  const build = buildOf(lookup, (at, value) => countDistances(at, value, rules, lookup));
  const index = new Map<Figure, number>();
  const countOf: CountOf = (amount) =>
    followedKeys(amount, lookup).flatMap((key) => figures.newest.get(key) ?? [])[0];
  const refused: string[] = [];
  for (const figure of figures.all) {
    if (lookup.unit(figure.indicator).quantity === "rate") continue;
    const isKnown = !Number.isNaN(figure.value);
    const floor = floorOf(figure, countOf, rules, lookup);
    const sensitive = isKnown ? distancesOf(figure, countOf, rules, lookup) : null;
    const asked = isKnown && now.withhold.has(figure.key) && !sensitive;
    const isKept = figure.status === "published" && !figure.before;
    const mayNot = isKept ? sensitive !== null : figure.status === "withheld" && now.keep.has(figure.key);
    if (mayNot) refused.push(figure.key);
    const isZero = figure.value === 0 && !sensitive && !asked && figure.status === "open";
    const revised = figures.newest.get(figure.key) !== figure;
    index.set(
      figure,
      build.draft.add({
        id: revised ? `${figure.key}@${figure.release}` : figure.key,
        measure: lookup.unit(figure.indicator).id,
        ...{ value: figure.value, floor },
        status: isZero ? "published" : figure.status,
        primary:
          figure.before || isKept
            ? null
            : (sensitive ?? (asked ? askedDistances(figure, floor, rules) : null)),
        cost: costOf(figure, prominence, lookup),
        holder: figure.contributors?.count === 1 ? (figure.contributors.largest[0]?.holder ?? null) : null,
        at: figure,
        precision: figure.precision,
        implied: figure.implied,
        before: figure.before,
      }),
    );
  }
  const cellOf = (figure: Figure): number | undefined => index.get(figure);
  const views = viewsOf(figures, cellOf);
  const differences = relateRevisions(figures.all, cellOf, build);
  for (const view of views) relateView(view, build);
  for (const [i, view] of figures.views.entries()) {
    const own = cellsOf(view, cellOf);
    const say = stated[i];
    if (!say) continue;
    relateStated(say, own, build);
    relateStatedRates(say, own, view, build);
  }
  const pairs = [...new Map(views.flatMap((view) => pairsOf(view, build)).map(named)).values()];
  relateFlatRates(pairs, build);
  const relations = build.draft.relations();
  const sums = sumsOf(relations);
  giveHolders(sums, pairs, differences, build);
  settle(relations, build);

  const together = groups();
  for (const { amount, count } of pairs)
    if ([amount, count].every((cell) => build.node(cell).status !== "published"))
      together.join(amount, count);
  const mine = figures.views.at(-1) ?? new Map<string, Figure>();
  const cells = cellsOf(new Map([...mine].filter(([, f]) => !f.implied)), cellOf);
  return {
    table: {
      cells: build.draft.nodes.map(({ at: _, precision: __, implied: ___, before: ____, ...cell }) => cell),
      relations,
      together: together.of(),
    },
    places: build.draft.nodes.map(({ at: { indicator, region, period, dimensions } }) => ({
      ...{ indicator, region, period, dimensions },
    })),
    cells,
    rates: new Map(
      ratios.flatMap(({ rate, operands }) =>
        mine.get(rate.key) === rate && !rate.before
          ? [[rate.key, operands.flatMap((key) => index.get(figures.newest.get(key) ?? rate) ?? [])]]
          : [],
      ),
    ),
    refused,
  };
};

/** Figures that a bureau asks to withhold without a rule: as far as the p% rule would keep a reader off. */
const askedDistances = ({ value }: Figure, floor: number, { percent }: Policy): Distances => {
  const upper = Math.max(1, Math.ceil((percent / 100) * value));
  return { lower: Math.min(upper, value - floor), upper };
};

const cellsOf = (
  view: ReadonlyMap<string, Figure>,
  cellOf: (figure: Figure) => number | undefined,
): Map<string, number> =>
  new Map(
    [...view].flatMap(([key, figure]) => {
      const cell = cellOf(figure);
      return cell === undefined ? [] : [[key, cell] as const];
    }),
  );

/** What readers put side by side: the newest of everything, and those earlier releases some of whose figures were revised. */
const viewsOf = (
  { views, newest }: Figures,
  cellOf: (figure: Figure) => number | undefined,
): Map<string, number>[] => [
  cellsOf(newest, cellOf),
  ...views
    .filter((view) => [...view].some(([key, figure]) => newest.get(key) !== figure))
    .map((view) => cellsOf(view, cellOf)),
];

/** Figures that a reader can form join the view, and may let him form others in turn. */
const relateView = (view: Map<string, number>, build: Build): void => {
  for (let size = -1; size < view.size;) {
    size = view.size;
    relateParts(view, build);
    relatePeriods(view, build);
  }
  relateBounds(view, build);
  relateBalances(view, build);
};

/** The amounts of a view with the counts that they follow. */
const pairsOf = (view: View, { at, lookup }: Build): Paid[] =>
  [...view.values()].flatMap((amount): Paid[] => {
    const [count] = followedKeys(at(amount), lookup).flatMap((k) => view.get(k) ?? []);
    return count === undefined ? [] : [{ amount, count }];
  });

const named = (pair: Paid): [string, Paid] => [`${pair.amount}/${pair.count}`, pair];

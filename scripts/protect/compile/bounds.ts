import { cellKey } from "../../../src/snapshot/cell.ts";
import { intervalOf, dayNumber } from "./interval.ts";
import type { Build, View } from "./build.ts";
import { formatDimensions } from "../../../src/snapshot/cell.ts";

/** What the codebook says is never larger at the same place and period: households ≤ people, 其中 ≤ total, people ≤ acts. */
export const relateBounds = (view: View, { draft, at, lookup }: Build): void => {
  for (const cell of view.values())
    for (const indicator of lookup.indicator(at(cell).indicator).atMost ?? []) {
      const larger = view.get(cellKey({ ...at(cell), indicator }));
      if (larger !== undefined)
        draft.atMost(`${at(cell).indicator} ≤ ${indicator}`, [
          [cell, 1],
          [larger, -1],
        ]);
    }
};

/** Stocks of two days, with all who came and all who left between: closing = opening + in − out. */
export const relateBalances = (view: View, { draft, at, lookup }: Build): void => {
  const place = (cell: number, indicator: string): string =>
    `${indicator}|${at(cell).region}|${formatDimensions(at(cell).dimensions)}`;
  const stocks = [...view.values()].filter((cell) => lookup.indicator(at(cell).indicator).balance);
  if (stocks.length < 2) return;
  const flows = new Map(
    [...view.values()].flatMap((cell) => {
      const interval = intervalOf(cell, at(cell).period);
      return interval
        ? [[`${place(cell, at(cell).indicator)}|${interval.from}/${interval.to}`, cell] as const]
        : [];
    }),
  );
  for (const series of Map.groupBy(stocks, (cell) => place(cell, at(cell).indicator)).values())
    for (const opening of series)
      for (const closing of series) {
        const [from, to] = [at(opening).period.end, at(closing).period.end].map((d) => dayNumber(d) + 1);
        const { balance } = lookup.indicator(at(closing).indicator);
        if (!balance || from === undefined || to === undefined || from >= to) continue;
        const [came, left] = [balance.in, balance.out].map((id) =>
          flows.get(`${place(closing, id)}|${from}/${to}`),
        );
        if (came !== undefined && left !== undefined)
          draft.equal("balance", [
            [closing, 1],
            [opening, -1],
            [came, -1],
            [left, 1],
          ]);
      }
};

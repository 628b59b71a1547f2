import type { Mark } from "./state.ts";

/**
 * The scale that the bars of a chart share. `zero`: where it has its zero, 0 to 1. `lengthOf`: how far a value of a
 * mark's unit reaches from there, in shares of the scale, below 0 to the left.
 */
export type BarsScale = { zero: number; lengthOf: (mark: Mark, value: number) => number };

const shareBelow = ({ below, above }: Mark): number => (below + above === 0 ? 0 : below / (below + above));
const shareAbove = ({ below, above }: Mark): number => (below + above === 0 ? 0 : above / (below + above));

/** One zero for every unit of a chart, so that all bars begin at one line; each unit is as long as that allows. */
export const barsScale = (marks: readonly Mark[]): BarsScale => {
  const left = Math.max(...marks.map(shareBelow));
  const right = Math.max(...marks.map(shareAbove));
  const zero = left === 0 ? 0 : left / (left + right);
  const lengthOf = ({ below, above }: Mark, value: number): number => {
    if (value === 0) return 0;
    return (
      value * Math.min(below === 0 ? Infinity : zero / below, above === 0 ? Infinity : (1 - zero) / above)
    );
  };
  return { zero, lengthOf };
};

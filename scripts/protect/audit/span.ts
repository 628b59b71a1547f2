import { inverse, negative, prime } from "./field.ts";
import { addTimes, type Vector } from "./eliminate.ts";

/** Everything that can be worked out from some vectors: their span over the field. */
export type Span = {
  /** Positions outside of which all its vectors are 0. */
  support: ReadonlySet<number>;
  has: (vector: Vector) => boolean;
};

export const spanOf = (vectors: readonly Vector[]): Span => {
  // A later vector has no pivot of an earlier one, so one pass in this order takes every pivot out.
  const basis: { pivot: number; vector: Vector }[] = [];
  const rest = (vector: Vector): Map<number, number> => {
    const left = new Map(vector);
    for (const { pivot, vector: one } of basis) {
      const there = left.get(pivot);
      if (there !== undefined) addTimes(left, one, (negative(there) * inverse(one.get(pivot) ?? 0)) % prime);
    }
    return left;
  };
  for (const vector of vectors) {
    const left = rest(vector);
    const [pivot] = left.keys();
    if (pivot !== undefined) basis.push({ pivot, vector: left });
  }
  return {
    support: new Set(basis.flatMap(({ vector }) => [...vector.keys()])),
    has: (vector) => rest(vector).size === 0,
  };
};

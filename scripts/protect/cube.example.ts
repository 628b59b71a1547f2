import type { Relation } from "./table.ts";

/** A dimension of a small cube: its codes with the leaves below each, and its additions by code. */
export type Dimension = {
  name: string;
  leaves: number;
  codes: readonly { code: string; leaves: readonly number[] }[];
  sums: readonly { total: string; parts: readonly string[] }[];
};

const leaf = (i: number): string => String.fromCharCode(97 + i);
const leavesOf = (n: number): { code: string; leaves: number[] }[] =>
  Array.from({ length: n }, (_, i) => ({ code: leaf(i), leaves: [i] }));

/** A total T of 2 or 3 leaves. */
export const flat = (name: string, n: 2 | 3): Dimension => ({
  ...{ name, leaves: n },
  codes: [...leavesOf(n), { code: "T", leaves: [...Array(n).keys()] }],
  sums: [{ total: "T", parts: leavesOf(n).map(({ code }) => code) }],
});

/** Two levels: T = a + B, B = b + c. */
export const nested = (name: string): Dimension => ({
  ...{ name, leaves: 3 },
  codes: [...leavesOf(3), { code: "B", leaves: [1, 2] }, { code: "T", leaves: [0, 1, 2] }],
  sums: [
    { total: "B", parts: ["b", "c"] },
    { total: "T", parts: ["a", "B"] },
  ],
});

/** Two partitions of one total: T = a + B with B = b + c, and T = C + c with C = a + b. */
export const alternative = (name: string): Dimension => {
  const { codes, sums } = nested(name);
  return {
    ...{ name, leaves: 3 },
    codes: [...codes, { code: "C", leaves: [0, 1] }],
    sums: [...sums, { total: "C", parts: ["a", "b"] }, { total: "T", parts: ["C", "c"] }],
  };
};

/** A figure of a cube: its codes as a path, and the inner figures that it adds up, by number. */
export type Place = { path: string; leaves: readonly number[] };

/** All combinations of codes, and all additions between them. Inner figures are numbered with the last dimension fastest. */
export const cube = (dimensions: readonly Dimension[]): { places: Place[]; relations: Relation[] } => {
  let places: { codes: string[]; leaves: number[] }[] = [{ codes: [], leaves: [0] }];
  for (const { codes, leaves: n } of dimensions)
    places = places.flatMap((place) =>
      codes.map(({ code, leaves }) => ({
        codes: [...place.codes, code],
        leaves: place.leaves.flatMap((before) => leaves.map((i) => before * n + i)),
      })),
    );
  const indexes = new Map(places.map(({ codes }, i) => [codes.join("."), i]));
  const relations = dimensions.flatMap(({ name, sums }, d) =>
    sums.flatMap(({ total, parts }) =>
      places.flatMap(({ codes }, i): Relation[] => {
        if (codes[d] !== total) return [];
        const part = (code: string): number => indexes.get(codes.with(d, code).join(".")) ?? -1;
        const terms = [...parts.map((code) => [part(code), 1] as const), [i, -1] as const];
        return [{ name, terms, least: 0, most: 0 }];
      }),
    ),
  );
  return { places: places.map(({ codes, leaves }) => ({ path: codes.join("."), leaves })), relations };
};

/** How many inner figures a cube has. */
export const innerOf = (dimensions: readonly Dimension[]): number =>
  dimensions.reduce((product, { leaves }) => product * leaves, 1);

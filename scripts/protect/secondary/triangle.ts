/* eslint-disable @typescript-eslint/no-non-null-assertion -- inner loops over typed arrays, whose indices are made beside their use */

const negligible = 1e-13;

/**
 * A triangular matrix over nodes, numbered as they come: entry e joins the node later[e] with earlier[e]. Those of a later
 * node stand together from start[node] on; those of an earlier one are a list from head[node] along next[e], −1 at its end.
 */
export type Triangle = {
  diagonal: Float64Array;
  start: Int32Array;
  head: Int32Array;
  entries: number;
  earlier: Int32Array;
  later: Int32Array;
  value: Float64Array;
  next: Int32Array;
};

/** An empty triangle. */
export const createTriangle = (): Triangle => ({
  ...{ diagonal: new Float64Array(64), start: new Int32Array(65), head: new Int32Array(64), entries: 0 },
  ...{ earlier: new Int32Array(256), later: new Int32Array(256) },
  ...{ value: new Float64Array(256), next: new Int32Array(256) },
});

/** A copy with room for more. */
export const ints = (from: Int32Array, size: number): Int32Array<ArrayBuffer> => {
  const to = new Int32Array(size);
  to.set(from);
  return to;
};
const floats = (from: Float64Array, size: number): Float64Array<ArrayBuffer> => {
  const to = new Float64Array(size);
  to.set(from);
  return to;
};

/** Entries of one row or column of a triangle. */
export type Entries = { nodes: number[]; values: number[] };

/** Adds the next node, with its entries to earlier ones. */
export const border = (t: Triangle, node: number, diagonal: number, { nodes, values }: Entries): void => {
  if (node >= t.head.length) {
    t.diagonal = floats(t.diagonal, 2 * node);
    t.start = ints(t.start, 2 * node + 1);
    t.head = ints(t.head, 2 * node);
  }
  while (t.entries + nodes.length > t.value.length) {
    const size = 2 * t.value.length;
    t.earlier = ints(t.earlier, size);
    t.later = ints(t.later, size);
    t.value = floats(t.value, size);
    t.next = ints(t.next, size);
  }
  t.diagonal[node] = diagonal;
  t.head[node] = -1;
  for (let i = 0; i < nodes.length; i += 1) {
    const e = t.entries + i;
    const from = nodes[i]!;
    t.earlier[e] = from;
    t.later[e] = node;
    t.value[e] = values[i]!;
    t.next[e] = t.head[from]!;
    t.head[from] = e;
  }
  t.entries += nodes.length;
  t.start[node + 1] = t.entries;
};

/** What a solve works on: its values, the nodes still to be visited (a bit each), and those visited, in order. */
export type Work = { x: Float64Array; open: Int32Array; found: Int32Array; visited: number };

/** Work for so many nodes. */
export const createWork = (nodes: number): Work => ({
  ...{ x: new Float64Array(nodes), open: new Int32Array((nodes + 31) >> 5) },
  ...{ found: new Int32Array(nodes), visited: 0 },
});

/** Lets the next solve visit a node that has a value already. */
export const again = ({ open }: Work, node: number): void => {
  open[node >> 5]! |= 1 << (node & 31);
};

/** Adds to the right side of the next solve. */
export const put = ({ x, open }: Work, node: number, value: number): void => {
  x[node]! += value;
  open[node >> 5]! |= 1 << (node & 31);
};

/** Solves from the first node on: what a node has goes on to later ones. */
export const forwards = (t: Triangle, work: Work, nodes: number): void => {
  const { diagonal, head, later, value, next } = t;
  const { x, open: bits, found: seen } = work;
  let visited = 0;
  const words = (nodes + 31) >> 5;
  for (let word = 0; word < words; word += 1) {
    for (let set = bits[word]!; set !== 0; set = bits[word]!) {
      const lowest = set & -set;
      bits[word] = set ^ lowest;
      const node = (word << 5) + 31 - Math.clz32(lowest);
      if (Math.abs(x[node]!) <= negligible) {
        x[node] = 0;
        continue;
      }
      const v = x[node]! / diagonal[node]!;
      x[node] = v;
      seen[visited] = node;
      visited += 1;
      for (let e = head[node]!; e >= 0; e = next[e]!) {
        const to = later[e]!;
        x[to]! -= value[e]! * v;
        bits[to >> 5]! |= 1 << (to & 31);
      }
    }
  }
  work.visited = visited;
};

/** Solves from the last node back: what a node has goes back to earlier ones. */
export const backwards = (t: Triangle, work: Work, nodes: number): void => {
  const { diagonal, start, earlier, value } = t;
  const { x, open: bits, found: seen } = work;
  let visited = 0;
  for (let word = (nodes - 1) >> 5; word >= 0; word -= 1) {
    for (let set = bits[word]!; set !== 0; set = bits[word]!) {
      const bit = 31 - Math.clz32(set);
      bits[word] = set ^ (1 << bit);
      const node = (word << 5) + bit;
      if (Math.abs(x[node]!) <= negligible) {
        x[node] = 0;
        continue;
      }
      const v = x[node]! / diagonal[node]!;
      x[node] = v;
      seen[visited] = node;
      visited += 1;
      const end = start[node + 1]!;
      for (let e = start[node]!; e < end; e += 1) {
        const to = earlier[e]!;
        x[to]! -= value[e]! * v;
        bits[to >> 5]! |= 1 << (to & 31);
      }
    }
  }
  work.visited = visited;
};

/** A shape as the corners of its rings, in px. */
export type Rings = readonly (readonly (readonly [x: number, y: number])[])[];

export type Box = { left: number; right: number; top: number; bottom: number };

/** The rings of a path of straight lines. */
export const ringsOf = (d: string): Rings =>
  d
    .split("M")
    .slice(1)
    .map((ring) => {
      const numbers = (ring.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);
      return numbers.flatMap((x, i) => (i % 2 === 0 ? [[x, numbers[i + 1] ?? 0] as const] : []));
    });

/** The box around a shape. */
export const boundsOf = (rings: Rings): Box => {
  const corners = rings.flat();
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
};

/** A box about a point. */
export const boxAt = (x: number, y: number, width: number, height: number): Box => ({
  ...{ left: x - width / 2, right: x + width / 2 },
  ...{ top: y - height / 2, bottom: y + height / 2 },
});

type Corner = Rings[number][number];

/** Whether a line from corner to corner runs through a box. */
const runsThrough = ([x1, y1]: Corner, [x2, y2]: Corner, { left, right, top, bottom }: Box): boolean => {
  let [from, to] = [0, 1];
  for (const [start, step, low, high] of [
    [x1, x2 - x1, left, right],
    [y1, y2 - y1, top, bottom],
  ] as const) {
    if (step === 0) {
      if (start < low || start > high) return false;
      continue;
    }
    const [a, b] = [(low - start) / step, (high - start) / step];
    from = Math.max(from, Math.min(a, b));
    to = Math.min(to, Math.max(a, b));
  }
  return from <= to;
};

const sides = (ring: Rings[number]): [Corner, Corner][] =>
  ring.map((corner, i) => [corner, ring[(i + 1) % ring.length] ?? corner]);

/** Whether the border of a shape runs through a box. */
export const crosses = (rings: Rings, box: Box): boolean =>
  rings.some((ring) => sides(ring).some(([a, b]) => runsThrough(a, b, box)));

/** Whether a point lies in a shape and in none of its holes. */
export const contains = (rings: Rings, x: number, y: number): boolean =>
  rings
    .flatMap(sides)
    .filter(([[x1, y1], [x2, y2]]) => y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1))
    .length %
    2 ===
  1;

/** The distance between the places that are tried, in px. */
const step = 3;

/** Where in a shape a box of some size has room, as near to the shape's middle as it can be; null where it has none. */
export const roomIn = (rings: Rings, width: number, height: number): { x: number; y: number } | null => {
  const { left, right, top, bottom } = boundsOf(rings);
  const [middleX, middleY] = [(left + right) / 2, (top + bottom) / 2];
  const across = Math.floor((right - left - width) / 2 / step);
  const down = Math.floor((bottom - top - height) / 2 / step);
  const places: { x: number; y: number; far: number }[] = [];
  for (let i = -across; i <= across; i++)
    for (let j = -down; j <= down; j++)
      places.push({ x: middleX + i * step, y: middleY + j * step, far: i * i + j * j });
  places.sort((a, b) => a.far - b.far);
  const place = places.find(
    ({ x, y }) => !crosses(rings, boxAt(x, y, width, height)) && contains(rings, x, y),
  );
  return place ? { x: place.x, y: place.y } : null;
};

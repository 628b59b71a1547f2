import { expect, it } from "vitest";
import { boxAt, contains, crosses, ringsOf, roomIn } from "./shape-room.ts";

const square = "M0,0L90,0L90,90L0,90Z";
/** Bent like an L: its middle lies outside it. */
const bent = "M0,0L30,0L30,60L90,60L90,90L0,90Z";
const withHole = `${square}M30,30L60,30L60,60L30,60Z`;

it("gives a box the middle of a shape where it has room there", () => {
  expect(roomIn(ringsOf(square), 40, 20)).toEqual({ x: 45, y: 45 });
});

it.each([
  ["bent", bent],
  ["with a hole", withHole],
])("gives a box room in a shape %s, clear of its borders", (_, d) => {
  const rings = ringsOf(d);
  const place = roomIn(rings, 24, 14);
  if (!place) throw new Error("no room");
  expect(crosses(rings, boxAt(place.x, place.y, 24, 14))).toBe(false);
  expect(contains(rings, place.x, place.y)).toBe(true);
  expect(contains(rings, 45, 45)).toBe(false);
});

it("finds no room for a box that is wider than a shape, or than each of its arms", () => {
  expect(roomIn(ringsOf(square), 91, 10)).toBe(null);
  expect(roomIn(ringsOf(bent), 40, 40)).toBe(null);
});

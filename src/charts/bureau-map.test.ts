import { expect, it } from "vitest";
import { bureauMap } from "./bureau-map.ts";
import { shapesOf } from "./bureau-map-shapes.ts";
import { inventedMap } from "./gallery/places.ts";

it("takes a map that carries its 审图号", () => {
  expect(bureauMap.parse(JSON.parse(JSON.stringify(inventedMap)))).toEqual(inventedMap);
  for (const number of ["GS(2024)1234号", "晋S（2023）012号"])
    expect(bureauMap.safeParse({ ...inventedMap, 审图号: number }).success).toBe(true);
});

it("refuses a map without one, or with words in its place", () => {
  const { 审图号: _, ...without } = inventedMap;
  for (const map of [without, { ...inventedMap, 审图号: "" }, { ...inventedMap, 审图号: "待审" }])
    expect(bureauMap.safeParse(map).error?.issues[0]?.path).toEqual(["审图号"]);
});

it("gives every region a shape of its own within the width, whichever way its rings are wound", () => {
  const reversed = {
    ...inventedMap,
    features: inventedMap.features.map((f) =>
      f.geometry.type === "Polygon"
        ? {
            ...f,
            geometry: { ...f.geometry, coordinates: f.geometry.coordinates.map((r) => r.toReversed()) },
          }
        : f,
    ),
  };
  for (const map of [inventedMap, reversed]) {
    const { top, height, areas } = shapesOf(map, 288);
    expect(areas.size).toBe(map.features.length);
    for (const { d, rings } of areas.values()) {
      expect(d).toMatch(/^M.*Z$/);
      for (const [x, y] of rings.flat()) {
        expect(x).toBeGreaterThan(0);
        expect(x).toBeLessThan(288);
        expect(y).toBeGreaterThan(top);
        expect(y).toBeLessThan(top + height);
      }
    }
  }
});

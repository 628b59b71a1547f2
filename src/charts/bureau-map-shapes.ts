import * as Plot from "@observablehq/plot";
import type { BureauMap } from "./bureau-map.ts";
import { chartDocument } from "./document.ts";
import { boundsOf, ringsOf, type Rings } from "./shape-room.ts";

/** The regions of a map as paths and as their corners, all between `top` and `top` + `height` px. */
type Shapes = {
  top: number;
  height: number;
  areas: ReadonlyMap<string, { d: string; rings: Rings }>;
};

/** Projects the bureau's map by Observable Plot (Mercator, which keeps the form of small regions). */
export const shapesOf = (map: BureauMap, width: number): Shapes => {
  // GeoJSON winds rings one way and the projection another: what is wound wrongly would cover the globe.
  const features = map.features.map((f) => ({ ...f, geometry: wound(f.geometry) }));
  const domain = { type: "FeatureCollection", features };
  const plot = Plot.plot({
    document: chartDocument(),
    ...{ width, height: width, margin: 2, axis: null },
    projection: { type: "mercator", domain },
    marks: [Plot.geo(features, { fill: "none" })],
  });
  const drawn = [...plot.querySelectorAll("path")].map((path) => path.getAttribute("d") ?? "");
  const rings = drawn.map(ringsOf);
  const { top, bottom } = boundsOf(rings.flat());
  return {
    top: top - 2,
    height: Math.ceil(bottom - top + 4),
    areas: new Map(
      map.features.map((f, i) => [f.properties.code, { d: drawn[i] ?? "", rings: rings[i] ?? [] }]),
    ),
  };
};

type Geometry = BureauMap["features"][number]["geometry"];
type Ring = [number, number, ...number[]][];

const area = (ring: Ring): number =>
  ring.reduce((sum, [x, y], i) => {
    const [x2, y2] = ring[(i + 1) % ring.length] ?? [0, 0];
    return sum + x * y2 - x2 * y;
  }, 0);

/** Outer rings clockwise and holes against it, as spherical projections want them. */
const polygon = (rings: Ring[]): Ring[] =>
  rings.map((ring, i) => (area(ring) < 0 === (i === 0) ? ring : ring.toReversed()));

const wound = (geometry: Geometry): Geometry =>
  geometry.type === "Polygon"
    ? { ...geometry, coordinates: polygon(geometry.coordinates) }
    : { ...geometry, coordinates: geometry.coordinates.map(polygon) };

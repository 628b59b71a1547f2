import { z } from "zod";
import { regionCode } from "../snapshot/region.ts";

const position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]).rest(z.number());
const ring = z.array(position).min(4);

/**
 * The bureau's own map of some regions: GeoJSON (RFC 7946) with one feature for each region, whose property `code` is
 * the region's, and with the member `审图号`, the number under which the map was examined. A map that the public sees
 * must carry it (地图管理条例 第二十二条), so a file without it is refused.
 */
export const bureauMap = z.object({
  type: z.literal("FeatureCollection"),
  审图号: z.string().regex(/^[\p{Script=Han}A-Z]{1,8}[(（]\d{4}[)）]\d+号$/u),
  features: z
    .array(
      z.object({
        type: z.literal("Feature"),
        properties: z.object({ code: regionCode }),
        geometry: z.discriminatedUnion("type", [
          z.object({ type: z.literal("Polygon"), coordinates: z.array(ring).min(1) }),
          z.object({ type: z.literal("MultiPolygon"), coordinates: z.array(z.array(ring).min(1)).min(1) }),
        ]),
      }),
    )
    .min(1),
});
export type BureauMap = z.infer<typeof bureauMap>;

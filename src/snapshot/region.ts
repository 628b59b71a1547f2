import { z } from "zod";
import { bilingual } from "./bilingual.ts";

/** The levels of the administrative tree, widest first. */
export const regionLevels = ["province", "prefecture", "county", "township", "village"] as const;
export type RegionLevel = (typeof regionLevels)[number];

/** Six digits of GB/T 2260 down to the county, twelve of the statistical code below it; always a string. */
export const regionCode = z.string().regex(/^(\d{6}|\d{12})$/);

/**
 * One row per region. `parent` is the code of the region that contains it, null at the top. `tile` is its place on the
 * tile map of its parent, counted from 1 at the top left.
 */
export const region = z.strictObject({
  code: regionCode,
  name: bilingual,
  level: z.enum(regionLevels),
  parent: regionCode.nullable(),
  tile: z.strictObject({ column: z.int().min(1).max(12), row: z.int().min(1).max(30) }).optional(),
});
export type Region = z.infer<typeof region>;

/** Whether `level` lies below the county, where small counts are more dangerous (统计法实施条例 第二十九条). */
export const isBelowCounty = (level: RegionLevel): boolean =>
  regionLevels.indexOf(level) > regionLevels.indexOf("county");

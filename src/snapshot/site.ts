import { z } from "zod";
import { bilingual, languages } from "./bilingual.ts";

/** A file beside site.yaml. */
const besides = z.string().regex(/^[\w-][\w.-]*$/);

/**
 * The portal of which a site is a part: the folder of its domain in which the site lies, and what the portal puts
 * around every page, as files of HTML and CSS.
 */
export const portal = z.strictObject({
  base: z.string().regex(/^\/([a-z0-9_-]+\/)*$/),
  header: besides,
  footer: besides,
  style: besides.optional(),
});
export type Portal = z.infer<typeof portal>;

/** On what terms others may use the data: the name of a licence, and where it stands in full. */
export const licence = z.strictObject({ name: bilingual, url: z.url({ protocol: /^https?$/ }) });
export type Licence = z.infer<typeof licence>;

/** data/site.yaml: whose site this is. Identification codes come from here and are never invented; null: not given. */
export const site = z.strictObject({
  name: bilingual,
  description: bilingual,
  languages: z.array(z.enum(languages)).min(1),
  campaigns: z.array(z.string()),
  demonstration: z.boolean(),
  contact: bilingual.nullable(),
  /** 政府网站标识码: ten characters, the division code first. */
  siteIDCode: z
    .string()
    .regex(/^[0-9a-z]{10}$/)
    .nullable(),
  /** The domain alone: no scheme, no path. */
  siteDomain: z
    .string()
    .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/)
    .nullable(),
  icp: z.string().nullable(),
  policeNumber: z.string().nullable(),
  /** The portal of which the site is a part; left out where it stands alone. */
  portal: portal.optional(),
  /** Left out where none is given: no terms are assumed. */
  licence: licence.optional(),
});
export type Site = z.infer<typeof site>;

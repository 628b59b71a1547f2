import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import { z } from "zod";
import { bilingual, languages } from "../snapshot/bilingual.ts";

/**
 * data/site.yaml: whose site this is. `siteIDCode` is the 政府网站标识码 and `siteDomain` a host name without a
 * scheme; both are given by the authorities, so a demonstration has neither and every other site must have both.
 */
export const siteFile = z
  .strictObject({
    name: bilingual,
    description: bilingual,
    /** The languages that are built; Chinese stands at the root. */
    languages: z.array(z.enum(languages)).refine((l) => l.includes("zh"), { message: "zh is required" }),
    /** The campaigns that the site shows, in the order in which it shows them. */
    campaigns: z.array(z.string().regex(/^[a-z0-9-]+$/)),
    demonstration: z.boolean(),
    contact: bilingual.nullable(),
    siteIDCode: z
      .string()
      .regex(/^[A-Za-z0-9]{10}$/)
      .nullable(),
    siteDomain: z
      .string()
      .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/)
      .nullable(),
    icp: z.string().min(1).nullable(),
    policeNumber: z.string().min(1).nullable(),
  })
  .refine((s) => s.demonstration === (s.siteIDCode === null) && s.demonstration === (s.siteDomain === null), {
    message: "siteIDCode and siteDomain belong to every site but a demonstration, which has neither",
    path: ["siteIDCode"],
  });
export type Site = z.infer<typeof siteFile>;

/** The addresses that the site itself uses; a campaign of such a name would be hidden behind them. */
export const reservedNames = ["en", "checks", "indicators", "assets"];

let cached: Promise<Site> | undefined;

const read = async (): Promise<Site> => {
  const file = process.env["NUANBAO_SITE"] ?? "data/site.yaml";
  const result = siteFile.safeParse(parse(await readFile(file, "utf8")));
  if (!result.success) throw new Error(`invalid ${file}: ${z.prettifyError(result.error)}`);
  const hidden = result.data.campaigns.find((id) => reservedNames.includes(id));
  if (hidden) throw new Error(`invalid campaign id: ${hidden}`);
  return result.data;
};

/** The site file that NUANBAO_SITE names, read once a build and anew for each page of a preview. */
export const site = (): Promise<Site> => (import.meta.env.DEV ? read() : (cached ??= read()));

import { readFile } from "node:fs/promises";
import { z } from "zod";
import { site as siteShape, type Site } from "../snapshot/site.ts";
import { parseYaml } from "../words/yaml.ts";

/** The addresses that the site itself uses; a campaign of such a name would be hidden behind them. */
// prettier-ignore
const reservedNames = [
  "en", "assets", "index", "checks", "indicators", "programmes", "regions", "compare", "data", "methods",
  "corrections", "gallery", "search", "sitemap", "accessibility",
];

/**
 * data/site.yaml as the pages need it. Chinese stands at the root, so it is always built. SiteIDCode and SiteDomain
 * are 必选 tags on every site but a demonstration, which must carry neither (政府网站发展指引, 国办发〔2017〕47号).
 */
export const siteFile = siteShape
  .refine((s) => s.languages.includes("zh"), { message: "zh is required", path: ["languages"] })
  .refine((s) => s.demonstration === (s.siteIDCode === null) && s.demonstration === (s.siteDomain === null), {
    message:
      "every site but a demonstration has a siteIDCode and a siteDomain, and a demonstration has neither",
    path: ["siteIDCode"],
  })
  .refine((s) => !s.campaigns.some((id) => reservedNames.includes(id)), {
    message: `a campaign is not named ${reservedNames.join(", ")}`,
    path: ["campaigns"],
  });

let cached: Promise<Site> | undefined;

/** The site file: the one that NUANBAO_SITE names, else this project's. */
export const siteFilePath = (): string => process.env["NUANBAO_SITE"] ?? "data/site.yaml";

/** The site file as it stands on the disk. */
export const readSite = async (): Promise<Site> => {
  const file = siteFilePath();
  const result = siteFile.safeParse(parseYaml(await readFile(file, "utf8")));
  if (!result.success) throw new Error(`invalid ${file}: ${z.prettifyError(result.error)}`);
  return result.data;
};

/** The site file that NUANBAO_SITE names, read once a build and anew for each page of a preview. */
export const site = (): Promise<Site> => (import.meta.env.DEV ? readSite() : (cached ??= readSite()));

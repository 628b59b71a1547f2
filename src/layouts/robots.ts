import type { Site } from "../snapshot/site.ts";
import { baseAddress } from "./public-address.ts";

/**
 * Whether search engines are asked to leave the pages out: a demonstration must not be found in place of an official
 * page, and a draft not at all.
 */
export const unlisted = ({ demonstration }: Pick<Site, "demonstration">, draft: boolean): boolean =>
  demonstration || draft;

/**
 * robots.txt (RFC 9309). The pages of a demonstration may be fetched, or nobody would read in them that they are not to
 * be listed; drafts may not. A sitemap has absolute addresses, so there is one only where the domain is known.
 */
export const robots = (site: Pick<Site, "siteDomain" | "portal">, draft: boolean): string => {
  if (draft) return "User-agent: *\nDisallow: /\n";
  const base = baseAddress(site);
  const inFolder = site.portal !== undefined && site.portal.base !== "/";
  return [
    ...(inFolder
      ? ["# Read at the root of a domain only: these lines belong into the portal's robots.txt."]
      : []),
    "User-agent: *",
    "Allow: /",
    ...(base === null ? [] : [`Sitemap: ${base}sitemap.xml`]),
    "",
  ].join("\n");
};

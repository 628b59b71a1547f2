import { posix } from "node:path";
import type { Site } from "../snapshot/site.ts";

type Domain = Pick<Site, "siteDomain" | "portal">;

/** The folder of its domain in which the site lies; null where no domain is known. */
export const baseFolder = ({ siteDomain, portal }: Domain): string | null =>
  siteDomain === null ? null : (portal?.base ?? "/");

/** The address of the folder in which the site lies on its domain; null where no domain is known. */
export const baseAddress = (site: Domain): string | null => {
  const folder = baseFolder(site);
  return folder === null ? null : `https://${site.siteDomain}${folder}`;
};

/** The absolute address of a file of the site, which is given root-absolute; null where no domain is known. */
export const lastingAddress = (site: Domain, address: string): string | null => {
  const base = baseAddress(site);
  return base === null ? null : `${base}${address.slice(1)}`;
};

/**
 * The address of a file of the site for a reader elsewhere: absolute where the domain is known, else relative to the
 * file `from`, in which it stands. `address` and `from` are root-absolute.
 */
export const publicAddress = (site: Domain, from: string, address: string): string =>
  lastingAddress(site, address) ?? posix.relative(posix.dirname(from), address);

import { posix } from "node:path";
import type { Site } from "../snapshot/site.ts";

/** The address of the folder in which the site lies on its domain; null where no domain is known. */
export const baseAddress = ({ siteDomain, portal }: Pick<Site, "siteDomain" | "portal">): string | null =>
  siteDomain === null ? null : `https://${siteDomain}${portal?.base ?? "/"}`;

/**
 * The address of a file of the site for a reader elsewhere: absolute where the domain is known, else relative to the
 * file `from`, in which it stands. `address` and `from` are root-absolute.
 */
export const publicAddress = (
  site: Pick<Site, "siteDomain" | "portal">,
  from: string,
  address: string,
): string => {
  const base = baseAddress(site);
  return base === null ? posix.relative(posix.dirname(from), address) : `${base}${address.slice(1)}`;
};

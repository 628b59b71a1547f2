import { posix } from "node:path";
import type { Site } from "../snapshot/site.ts";

/**
 * The address of a file of the site for a reader elsewhere: absolute where the domain is known, else relative to the
 * file `from`, in which it stands. `address` and `from` are root-absolute.
 */
export const publicAddress = (
  { siteDomain }: Pick<Site, "siteDomain">,
  from: string,
  address: string,
): string =>
  siteDomain === null ? posix.relative(posix.dirname(from), address) : `https://${siteDomain}${address}`;

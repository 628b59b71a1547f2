import { createHash } from "node:crypto";
import type { Site } from "../../snapshot/site.ts";

/** What a name is made of: the site that gives it, and a day on which the site already held its domain. */
type Owner = { site: Pick<Site, "siteDomain" | "name">; day: string };

/**
 * A name that lasts for something of the site, wherever its files lie: a tag URI (RFC 4151) of the site's domain, and
 * for a site without one a UUID made of the site's name and `what` (RFC 9562, version 5). `what` may hold letters,
 * digits and `/.-`.
 */
export const identity = ({ site, day }: Owner, what: string): string => {
  if (site.siteDomain !== null) return `tag:${site.siteDomain},${day}:${what}`;
  const hash = createHash("sha1").update(namespace).update(`${site.name.zh}/${what}`).digest();
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = hash.toString("hex");
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)];
  return `urn:uuid:${parts.join("-")}`;
};

/** The namespace of names that are no URLs, domains or directory entries: 16 bytes of the word nuanbao. */
const namespace = createHash("sha1").update("nuanbao").digest().subarray(0, 16);

import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { site, siteFilePath } from "../site.ts";
import { portalStyle } from "./style.ts";

/** What a portal puts around every page: HTML above and beneath it, and the style of both, if it has one. */
type Around = { header: string; footer: string; style: string | null };

let cached: Promise<Around | null> | undefined;

const read = async (): Promise<Around | null> => {
  const { portal, siteDomain } = await site();
  if (portal === undefined) return null;
  // Reading HTML takes a whole browser's DOM, which a site without a portal need not wait for.
  const { portalSnippet } = await import("./snippet.ts");
  const file = (name: string): Promise<string> => readFile(join(dirname(siteFilePath()), name), "utf8");
  return {
    header: portalSnippet(await file(portal.header), portal.header, siteDomain),
    footer: portalSnippet(await file(portal.footer), portal.footer, siteDomain),
    style: portal.style === undefined ? null : portalStyle(await file(portal.style), portal.style),
  };
};

/** The portal around the pages, from the files that stand beside the site file; null where the site stands alone. */
export const portalAround = (): Promise<Around | null> => (cached ??= read());

import { existsSync } from "node:fs";
import { open, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";

/** The head of a page as far as it matters here: its bytes up to here hold the canonical address. */
const headBytes = 16_384;

/** The canonical address that a page's head gives; null where it gives none or asks not to be listed. */
export const listedAddress = (head: string): string | null =>
  head.includes('<meta name="robots" content="noindex"')
    ? null
    : (/<link rel="canonical" href="([^"]+)"/.exec(head)?.[1] ?? null);

/** sitemap.xml of some canonical addresses (sitemaps.org 0.9), which are written as they stand in attributes. */
export const sitemapXml = (addresses: readonly string[]): string =>
  [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...addresses.toSorted().map((address) => `<url><loc>${address}</loc></url>`),
    "</urlset>",
    "",
  ].join("\n");

const headOf = async (file: string): Promise<string> => {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    return buffer.toString("utf8", 0, bytesRead);
  } finally {
    await handle.close();
  }
};

/** After the build, lists the pages in sitemap.xml, where they have addresses on a known domain. */
export const sitemapFile = (): AstroIntegration => ({
  name: "sitemap-file",
  hooks: {
    "astro:build:done": async ({ dir }) => {
      const root = fileURLToPath(dir);
      const home = join(root, "index.html");
      if (!existsSync(home) || listedAddress(await headOf(home)) === null) return;
      const addresses: string[] = [];
      for (const name of await readdir(root, { recursive: true }))
        if (name.endsWith(".html")) addresses.push(listedAddress(await headOf(join(root, name))) ?? "");
      await writeFile(join(root, "sitemap.xml"), sitemapXml(addresses.filter(Boolean)));
    },
  },
});

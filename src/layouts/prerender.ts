import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import type { Site } from "../snapshot/site.ts";
import { baseFolder } from "./public-address.ts";
import { relativeLinks } from "./relative.ts";
import { rootedLinks } from "./rooted.ts";
import { readSite } from "./site.ts";
import { listedAddress, sitemapXml } from "./sitemap-xml.ts";

/** The path of a page's file from the root of the site, by its address. */
const fileOf = (url: string): string => {
  const path = decodeURI(new URL(url).pathname).slice(1);
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
};

/** Whether another thread makes a file. */
const madeAside = (path: string): boolean => /\.(xlsx|pdf|png)$/.test(path);

/** How many files of other threads are asked for before anything else; fewer than are made at once. */
const ahead = 16;

/** Whether a file holds a chart of a region. Where villages are named there are thousands, several for each page. */
const isRegionChart = (path: string): boolean =>
  /(^|\/)regions\/[^/]+\/[^/]+\.(csv|xlsx|json|svg|png)$/.test(path);

type Path = { pathname: string };

/**
 * Of the files that other threads make some first, then the others at equal distances among all else, so that neither
 * these threads nor the one that makes the pages wait for each other. The files of whole releases, which take longest and
 * come last among the routes, come first, so that nothing waits for them at the end.
 */
const spread = <T extends Path>(paths: readonly T[]): T[] => {
  const aside = paths.filter((p) => madeAside(p.pathname)).toReversed();
  const here = paths.filter((p) => !madeAside(p.pathname));
  return [
    ...aside.map((path, i) => ({ path, place: i < ahead ? 0 : (i - ahead) / (aside.length - ahead) })),
    ...here.map((path, i) => ({ path, place: (i + 1) / here.length })),
  ]
    .toSorted((a, b) => a.place - b.place)
    .map(({ path }) => path);
};

/** Whether a file of data or a drawing, which no thread but that of the pages makes. */
const isData = (path: string): boolean => /\.(csv|json|svg)$/.test(path);

/**
 * The order in which files are asked for: all pages with what other threads make, then the data of releases and
 * indicators, then the charts of regions, each in all its forms at once, so that it is drawn once and need not be kept.
 */
const inOrder = <T extends Path>(paths: readonly T[]): T[] => {
  const of = (kind: (path: string) => boolean) => paths.filter((p) => kind(p.pathname));
  return [
    ...spread(of((path) => !isRegionChart(path) && !isData(path))),
    ...of((path) => !isRegionChart(path) && isData(path)),
    ...of(isRegionChart),
  ];
};

/**
 * How a build makes the pages: beside what other threads make, and with relative links. A link that leads to no file of the site
 * stops the build with `invalid link`, the page and the address. Pages that have addresses on a known domain are listed
 * in sitemap.xml, and 404.html, which servers show at any missing address, has links from the root of that domain.
 */
export const prerender = (
  siteOf: () => Promise<Pick<Site, "siteDomain" | "portal">> = readSite,
): AstroIntegration => {
  /** One of the pages that link to a file. */
  const linkedFrom = new Map<string, string>();
  const addresses: string[] = [];
  return {
    name: "prerender",
    hooks: {
      "astro:build:start": async ({ setPrerenderer }) => {
        const folder = baseFolder(await siteOf());
        setPrerenderer((pages) => ({
          ...pages,
          getStaticPaths: async () => inOrder(await pages.getStaticPaths()),
          render: async (request, options) => {
            const made = await pages.render(request, options);
            const response = made instanceof Response ? made : made.response;
            if (!response.headers.get("content-type")?.startsWith("text/html")) return made;
            const page = fileOf(request.url);
            // Addresses are ASCII, so the bytes of a page are taken for Latin-1, which costs nothing to read and write.
            const bytes = Buffer.from(await response.arrayBuffer()).toString("latin1");
            const linked = (file: string) => linkedFrom.set(file, page);
            const html =
              page === "404.html" && folder !== null
                ? rootedLinks(bytes, folder, linked)
                : relativeLinks(bytes, page, linked);
            addresses.push(...listedAddress(html));
            return new Response(Buffer.from(html, "latin1"), response);
          },
        }));
      },
      "astro:build:done": async ({ dir }) => {
        const root = fileURLToPath(dir);
        for (const [file, page] of linkedFrom)
          if (!existsSync(join(root, file))) throw new Error(`invalid link in ${page}: /${file}`);
        if (addresses.length > 0) await writeFile(join(root, "sitemap.xml"), sitemapXml(addresses));
      },
    },
  };
};

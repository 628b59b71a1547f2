import { readdir, readFile, stat } from "node:fs/promises";
import { join, posix } from "node:path";

/** Every page of a built site by its path, with forward slashes. */
export const pagesOf = async (dist: string): Promise<string[]> =>
  (await readdir(dist, { recursive: true }))
    .filter((name) => name.endsWith(".html"))
    .map((name) => name.split("\\").join("/"))
    .sort();

/**
 * The path of the file to which an address in a page leads. Only 404.html of a site on a known domain names the folder
 * of the domain too, in the golden cases /zwgk/nuanbao/ or none.
 */
export const linkedFile = (page: string, address: string): string =>
  address.startsWith("/")
    ? address.replace(/^\/(zwgk\/nuanbao\/)?/, "")
    : posix.join(posix.dirname(page), address);

/** What stands for codes and names in the type of a page, the first that fits. */
const templates: readonly [RegExp, string][] = [
  [/^regions\/\d+\/indicators\/.+/, "regions/<code>/indicators/<indicator>.html"],
  [/^regions\/\d+\//, "regions/<code>/"],
  [/^(indicators|programmes)\/.+/, "$1/<code>.html"],
  [/^gallery\/.+/, "gallery/<kind>.html"],
  [/^[^/]+\/\d{4}-\d{2}-\d{2}[^/]*\/embed\/.+/, "<campaign>/<release>/embed/<exhibit>.html"],
  [/^[^/]+\/\d{4}-\d{2}-\d{2}[^/]*\//, "<campaign>/<release>/"],
  [/^[^/]+\/index\.html$/, "<campaign>/index.html"],
];

/** The type of a page: its path without codes and names, so that pages of one template have one: `en/regions/<code>/index.html`. */
export const typeOf = (page: string): string => {
  const [, language = "", rest = ""] = /^(en\/)?(.*)$/.exec(page) ?? [];
  const [pattern, words] = templates.find(([p]) => p.test(rest)) ?? [];
  return language + (pattern && words ? rest.replace(pattern, words) : rest);
};

/** The types of which a site has so many pages that tests in a browser open some of them only. */
const manifold = /<(code|kind|exhibit|release)>/;

/** Pages to open from the disk: all of most types; of those with many pages the heaviest and the lightest. */
export const sampledPages = async (dist: string): Promise<string[]> => {
  const sizes = new Map<string, number>();
  // 404.html of a site on a known domain is for its server alone.
  const served = (await readFile(join(dist, "404.html"), "utf8")).includes('<link rel="stylesheet" href="/');
  const pages = (await pagesOf(dist)).filter((page) => !served || page !== "404.html");
  for (const page of pages) sizes.set(page, (await stat(join(dist, page))).size);
  return [...Map.groupBy(pages, typeOf)]
    .flatMap(([type, own]) => {
      if (!manifold.test(type)) return own;
      const bySize = own.toSorted((a, b) => (sizes.get(a) ?? 0) - (sizes.get(b) ?? 0));
      return [...new Set([bySize[0], bySize.at(-1)])].flatMap((p) => p ?? []);
    })
    .sort();
};

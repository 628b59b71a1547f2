import { readdir, readFile, writeFile } from "node:fs/promises";
import { join, posix, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";

/** An address in a page, as `href="…"`, `src="…"`, `action="…"` or its picture for messengers, that starts at the root of the site. */
const rooted = /(\s(?:href|src|action|property="og:image" content)=")(\/(?!\/)[^"]*)"/g;

/**
 * Makes the root-absolute addresses of one page relative to it. `page` is the page's path from the root of the site,
 * with forward slashes. `exists` says whether the site holds a file of that path; a folder stands for its index.html
 * and a page for its .html file. Throws `invalid link` for an address that leads nowhere.
 */
export const relativeLinks = (html: string, page: string, exists: (file: string) => boolean): string =>
  html.replace(rooted, (_, before: string, address: string) => {
    const [, path = "", rest = ""] = /^\/([^?#]*)(.*)$/.exec(address) ?? [];
    const file = [path, `${path}.html`, posix.join(path, "index.html")].find(
      (candidate) => /\.[a-z0-9]+$/.test(candidate) && exists(candidate),
    );
    if (!file) throw new Error(`invalid link in ${page}: ${address}`);
    return `${before}${posix.relative(posix.dirname(page), file)}${rest}"`;
  });

/** The paths of all files of a folder from its root, with forward slashes. */
const filesOf = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((e) => e.isFile())
    .map((e) => relative(folder, join(e.parentPath, e.name)).split(sep).join("/"));

/** After the build, makes every link of every page relative: the site then opens from any folder and from a disk. */
export const relativeSite = (): AstroIntegration => ({
  name: "relative-links",
  hooks: {
    "astro:build:done": async ({ dir }) => {
      const root = fileURLToPath(dir);
      const files = new Set(await filesOf(root));
      const pages = [...files].filter((file) => file.endsWith(".html"));
      // Several at a time: the work is mostly waiting for the disk.
      const next = pages.values();
      const worker = async (): Promise<void> => {
        for (const page of next) {
          const file = join(root, page);
          const html = await readFile(file, "utf8");
          const made = relativeLinks(html, page, (path) => files.has(path));
          if (made !== html) await writeFile(file, made);
        }
      };
      await Promise.all(Array.from({ length: 8 }, worker));
    },
  },
});

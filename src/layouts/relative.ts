import { posix } from "node:path";
import { rooted } from "./rooted.ts";

/**
 * Makes the root-absolute addresses of one page relative to it: the site then opens from any folder and from a disk.
 * A link to a place on the page itself names the place alone, so that it loads nothing wherever a server shows the page
 * under the name of its folder. `page` is the page's path from the root of the site. `linked` is told the path of each
 * file that the page links to, once. Paths have forward slashes.
 */
export const relativeLinks = (html: string, page: string, linked: (file: string) => void): string => {
  const folder = posix.dirname(`/${page}`);
  // A page names the same files many times.
  const known = new Map<string, string>();
  return html.replace(rooted, (_, before: string, file: string, hash: string) => {
    let path = known.get(file);
    if (path === undefined) {
      path = posix.relative(folder, `/${file}`);
      known.set(file, path);
      linked(file);
    }
    return hash !== "" && file === page ? `${before}#` : before + path + hash;
  });
};

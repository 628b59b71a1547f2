/** An address in a page, as `href="…"`, `src="…"`, `action="…"` or its picture for messengers, that starts at the root of the site. */
export const rooted = /(\s(?:href|src|action|property="og:image" content)=")\/(?!\/)([^"?#]*)(#?)/g;

/**
 * Puts the folder of the domain in which the site lies before the root-absolute addresses of a page that a server shows
 * at any address. `linked` is told the path of each file that the page links to.
 */
export const rootedLinks = (html: string, folder: string, linked: (file: string) => void): string =>
  html.replace(rooted, (_, before: string, file: string, hash: string) => {
    linked(file);
    return before + folder + file + hash;
  });

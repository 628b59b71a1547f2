import { JSDOM } from "jsdom";

/** What a portal's header or footer may not hold: what runs, what asks for files, what styles the page, what is there once. */
// prettier-ignore
const refused = new Set([
  "script", "noscript", "style", "link", "meta", "base", "iframe", "frame", "object", "embed", "applet", "audio",
  "video", "source", "picture", "template", "slot", "main", "title",
]);

/** Attributes by which an element would ask for a file. */
const requesting = ["src", "srcset", "background", "poster", "data"];

const isPicture = (value: string): boolean => /^data:image\//.test(value);

const attributeProblem = (element: Element, { name, value }: Attr): string | null => {
  const where = `<${element.localName} ${name}="${value.slice(0, 60)}">`;
  if (name.startsWith("on")) return `${where}: pages run no scripts of others`;
  if (requesting.includes(name) && !isPicture(value))
    return `${where}: put the picture into the file itself, as <svg> or data:image/…`;
  if (name === "style" && /url\(|@import/i.test(value)) return `${where}: a style may ask for no file`;
  if (name === "id" && !value.startsWith("portal-")) return `${where}: an id begins with portal-`;
  if (!/^(xlink:)?href$/.test(name)) return null;
  if (element.localName === "a")
    return /^(https?:\/\/|\/(?!\/)|mailto:|tel:)/.test(value)
      ? null
      : `${where}: write the whole address, https://…`;
  return value.startsWith("#portal-") || isPicture(value) ? null : `${where}: pages ask for no other file`;
};

/**
 * A portal's header or footer as it may stand on every page: no scripts, no requests. Addresses from the root of the
 * domain are made whole, so that they lead to the portal from a disk too. `domain` is null where it is not known.
 * Throws with everything that is wrong, and the way out; `name` is the file's.
 */
export const portalSnippet = (html: string, name: string, domain: string | null): string => {
  const part = JSDOM.fragment(html);
  const problems: string[] = [];
  for (const element of part.querySelectorAll("*")) {
    if (refused.has(element.localName)) problems.push(`<${element.localName}>: leave it out`);
    for (const attribute of element.attributes) {
      const problem = attributeProblem(element, attribute);
      if (problem !== null) problems.push(problem);
    }
    const href = element.getAttribute("href");
    if (element.localName !== "a" || href?.startsWith("/") !== true) continue;
    if (domain === null)
      problems.push(`<a href="${href}">: write the whole address, this site has no domain`);
    else element.setAttribute("href", `https://${domain}${href}`);
  }
  if (problems.length > 0) throw new Error(`invalid ${name}:\n  ${problems.join("\n  ")}`);
  const holder = new JSDOM("").window.document.createElement("div");
  holder.append(holder.ownerDocument.importNode(part, true));
  return holder.innerHTML.trim();
};

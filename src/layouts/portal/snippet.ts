import { JSDOM } from "jsdom";
import { allowedAttributes, allowedElements } from "./allowed.ts";
import { askingPlaces } from "./requests.ts";

const isPicture = (value: string): boolean => /^data:image\//.test(value);

const isAllowed = (name: string): boolean => allowedAttributes.has(name) || /^(aria|data)-/.test(name);

/** What is wrong with an attribute, as the way out; null where nothing is. */
const attributeProblem = (element: Element, { name, value }: Attr): string | null => {
  if (name.startsWith("on")) return "pages run no scripts of others";
  if (!isAllowed(name)) return "leave the attribute out";
  if (name === "id" && !value.startsWith("portal-")) return "an id begins with portal-";
  if (name === "href" && element.localName === "a")
    return /^(https?:\/\/|\/(?!\/)|mailto:|tel:)/.test(value) ? null : "write the whole address, https://…";
  if (/^(xlink:)?href$/.test(name))
    return value.startsWith("#portal-") || (element.localName === "image" && isPicture(value))
      ? null
      : "pages ask for no other file";
  if (name === "src")
    return isPicture(value) ? null : "put the picture into the file itself, as <svg> or data:image/…";
  // The name of a vocabulary is an address that nobody asks for.
  if (/^xmlns(:|$)/.test(name)) return null;
  return askingPlaces(value)[0]?.wayOut ?? null;
};

/**
 * A portal's header or footer as it may stand on every page: no scripts, no requests. Addresses from the root of the
 * domain are made whole, so that they lead to the portal from a disk too. `domain` is null where it is not known.
 * Throws with everything that is wrong, its line and the way out; `name` is the file's.
 */
export const portalSnippet = (html: string, name: string, domain: string | null): string => {
  const dom = new JSDOM(`<!doctype html><body>${html}`, { includeNodeLocations: true });
  const { body } = dom.window.document;
  const problems: string[] = [];
  for (const element of body.querySelectorAll("*")) {
    const refuse = (what: string, wayOut: string): void => {
      const line = dom.nodeLocation(element)?.startLine;
      problems.push(`${line === undefined ? "" : `line ${line}: `}<${what}>: ${wayOut}`);
    };
    if (!allowedElements.has(element.localName)) refuse(element.localName, "leave it out");
    for (const attribute of element.attributes) {
      const problem = attributeProblem(element, attribute);
      if (problem !== null)
        refuse(`${element.localName} ${attribute.name}="${attribute.value.slice(0, 60)}"`, problem);
    }
    const href = element.getAttribute("href");
    if (element.localName !== "a" || href?.startsWith("/") !== true) continue;
    if (domain === null) refuse(`a href="${href}"`, "write the whole address, this site has no domain");
    else element.setAttribute("href", `https://${domain}${href}`);
  }
  if (problems.length > 0) throw new Error(`invalid ${name}:\n  ${problems.join("\n  ")}`);
  return body.innerHTML.trim();
};

import { parse } from "postcss";
import { askingPlaces } from "./requests.ts";

/** What stands before every selector of a portal's style, strong enough to win over the reset of src/styles/portal.css. */
const scope = ".portal.portal.portal";

/** The page at the beginning of a selector: `html`, `body.home`, `html.js > body`. */
const page =
  /^(?:(?:html|:root)(?![\w-])([^\s>+~]*)(?:\s*>\s*|\s+)(?=body(?![\w-])))?(?:html|body|:root)(?![\w-])/i;

/** A selector of the portal's own pages as one that holds within its header and footer only, which stand for the page. */
const scoped = (selector: string): string => {
  const [begin, root = ""] = page.exec(selector) ?? [];
  return begin === undefined ? `${scope} ${selector}` : `${scope}${root}${selector.slice(begin.length)}`;
};

/** At-rules that hold for the rules within them; others, such as @font-face and @page, change the whole page. */
const allowedAtRules = /^(media|supports|container|layer|(-webkit-)?keyframes)$/i;

/** A style sheet with blanks for its comments, which may hold addresses; lines stay. */
const withoutComments = (css: string): string =>
  css.replace(
    /("[^"\n]*"|'[^'\n]*')|\/\*[^]*?\*\//g,
    (all, text?: string) => text ?? all.replace(/[^\n]/g, " "),
  );

/** The line of a place in a text, and a piece of that line. */
const around = (text: string, index: number): string => {
  const before = text.slice(0, index).split("\n");
  const own = before.at(-1) ?? "";
  const [rest = ""] = text.slice(index).split("\n", 1);
  return `line ${before.length}: ${`${own.slice(-24)}${rest.slice(0, 40)}`.trim()}`;
};

/**
 * A portal's style sheet, scoped to its header and footer. Throws where it could ask for a file, because pages ask no
 * other host for anything; `name` is the file's.
 */
export const portalStyle = (css: string, name: string): string => {
  const text = withoutComments(css);
  const problems = askingPlaces(text).map(({ index, wayOut }) => `${around(text, index)}: ${wayOut}`);
  const sheet = parse(text, { from: name });
  sheet.walkAtRules((rule) => {
    if (allowedAtRules.test(rule.name)) return;
    if (/^(charset|namespace)$/i.test(rule.name)) {
      rule.remove();
      return;
    }
    const wayOut = /^import$/i.test(rule.name) ? "put its rules into this file" : "leave it out";
    problems.push(`line ${rule.source?.start?.line ?? 1}: @${rule.name} ${rule.params}: ${wayOut}`);
  });
  sheet.walkRules((rule) => {
    const { parent } = rule;
    if (parent?.type === "atrule" && "name" in parent && parent.name.endsWith("keyframes")) return;
    // A rule within a rule is scoped by the outer one.
    if (parent?.type === "rule") return;
    rule.selectors = rule.selectors.map(scoped);
  });
  if (problems.length > 0) throw new Error(`invalid ${name}:\n  ${problems.join("\n  ")}`);
  return sheet.toString();
};

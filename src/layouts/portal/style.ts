import { parse } from "postcss";

/** What stands before every selector of a portal's style, strong enough to win over the reset of src/styles/portal.css. */
const scope = ".portal.portal.portal";

/** A selector of the portal's own pages as one that holds within its header and footer only. */
const scoped = (selector: string): string => {
  const [, page, rest = ""] = /^(html|body|:root)(?![\w-])(.*)$/s.exec(selector) ?? [];
  return page === undefined ? `${scope} ${selector}` : `${scope}${rest}`;
};

/**
 * A portal's style sheet, scoped to its header and footer. Throws where it asks for a file, because pages ask no other
 * host for anything; `name` is the file's.
 */
export const portalStyle = (css: string, name: string): string => {
  const sheet = parse(css, { from: name });
  const problems: string[] = [];
  sheet.walkAtRules(/^(import|charset|namespace)$/, (rule) => {
    if (rule.name === "import") problems.push(`@import ${rule.params}: put its rules into this file`);
    rule.remove();
  });
  sheet.walkDecls((declaration) => {
    if (/url\(\s*["']?(?!data:)/i.test(declaration.value))
      problems.push(
        `${declaration.prop}: ${declaration.value.slice(0, 60)}: a style may ask for no file, use data:`,
      );
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

import type { Root } from "mdast";
import { isMap, isScalar, parseDocument } from "yaml";
import type { Inline } from "./block.ts";
import { yamlLeaf } from "./leaf.ts";
import type { BindRun, Placed } from "./run.ts";

/** Front matter bound: each value a text; `title` is required. Offsets are in the whole file. */
export const bindFront = (
  root: Root,
  source: string,
  bindRun: BindRun,
): { front: Record<string, Inline[]>; findings: Placed[] } => {
  const node = root.children[0];
  const front: Record<string, Inline[]> = {};
  const findings: Placed[] = [];
  const wrong = (value: string, offset: number) =>
    findings.push({ rule: "malformed-front-matter", value: value.slice(0, 60), suggestions: [], offset });
  if (node?.type === "yaml") {
    // The value starts on the line after the opening marks.
    const start = source.indexOf("\n", node.position?.start.offset ?? 0) + 1;
    const yaml = parseDocument(node.value, { version: "1.2", schema: "failsafe" });
    for (const error of yaml.errors)
      wrong(node.value.slice(...error.pos).split("\n", 1)[0] ?? "", start + error.pos[0]);
    if (yaml.errors.length === 0 && yaml.contents !== null && !isMap(yaml.contents)) wrong(node.value, start);
    const pairs = yaml.errors.length === 0 && isMap(yaml.contents) ? yaml.contents.items : [];
    for (const { key, value } of pairs) {
      const name = isScalar(key) ? String(key.value) : "";
      const [from = 0, to = from] = isScalar(value) ? value.range : [];
      const text = isScalar(value) && typeof value.value === "string" ? value.value.trim() : "";
      if (name === "" || text === "" || name === "__proto__") {
        const at = isScalar(key) ? key.range[0] : 0;
        wrong(node.value.slice(at).split("\n", 1)[0] ?? "", start + at);
        continue;
      }
      const bound = bindRun([yamlLeaf(text, source, start + from, start + to)]);
      front[name] = bound.inlines.flat();
      findings.push(...bound.findings);
    }
  }
  if (!front["title"] && findings.length === 0)
    findings.push({ rule: "missing-title", value: "title", suggestions: [], offset: 0 });
  return { front, findings };
};

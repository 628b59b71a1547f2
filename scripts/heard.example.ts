import type { CDPSession } from "playwright-core";

/** One thing that a screen reader meets, in the order of the page; `inside` are the roles and names around it. */
export type Heard = { role: string; name: string; description: string; level: number; children: number };

type Value = { value?: unknown };
type Node = {
  nodeId: string;
  ignored: boolean;
  role?: Value;
  name?: Value;
  description?: Value;
  childIds?: string[];
  properties?: { name: string; value: Value }[];
};

const text = (value: Value | undefined): string => (typeof value?.value === "string" ? value.value : "");

/** Roles that say nothing of themselves: what is in them counts as their parent's. */
const silent = new Set(["none", "generic", "InlineTextBox"]);

/** What a screen reader hears of a page that is open, from the browser's accessibility tree. */
export const heardOn = async (session: CDPSession): Promise<Heard[]> => {
  const { nodes } = (await session.send("Accessibility.getFullAXTree")) as { nodes: Node[] };
  const known = new Map(nodes.map((node) => [node.nodeId, node]));
  const shown = (node: Node): boolean => !node.ignored && !silent.has(text(node.role));
  const childrenOf = (node: Node): Node[] =>
    (node.childIds ?? []).flatMap((id) => {
      const child = known.get(id);
      return child === undefined ? [] : shown(child) ? [child] : childrenOf(child);
    });
  const walk = (node: Node): Heard[] => {
    const children = childrenOf(node);
    const level = node.properties?.find((p) => p.name === "level")?.value.value;
    return [
      {
        role: text(node.role),
        name: text(node.name),
        description: text(node.description),
        level: typeof level === "number" ? level : 0,
        children: children.length,
      },
      ...children.flatMap(walk),
    ];
  };
  const [root] = nodes;
  return root === undefined ? [] : walk(root);
};

import type { Nodes, Parent, PhrasingContent, Root, RootContent } from "mdast";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import type { Block, Inline } from "./block.ts";
import { alignedLeaf, type Leaf } from "./leaf.ts";
import { nearest } from "./nearest.ts";
import type { BindRun, Placed } from "./run.ts";

/** GitHub Markdown with front matter. One tilde is none of its marks: it stands in ranges, 63%~68%. */
const parser = unified()
  .use(remarkParse)
  .use(remarkFrontmatter)
  .use(remarkGfm, { singleTilde: false })
  .freeze();

export const parseMarkdown = (source: string): Root => parser.parse(source);

/** Where links may lead: other pages, sections, sites, mail and telephones; never to code. */
const addresses = /^(?:https?:|mailto:|tel:|[^:]*$|[^:]*[/?#])/iu;

type Context = {
  source: string;
  exhibitIds: readonly string[];
  bindRun: BindRun;
  findings: Placed[];
};

const startOf = (node: Nodes): number | undefined => node.position?.start.offset;
const endOf = (node: Nodes): number | undefined => node.position?.end.offset;

const refuse = (node: Nodes, { source, findings }: Context, offset = startOf(node) ?? 0): void => {
  const value = source.slice(offset, endOf(node) ?? offset).split("\n", 1)[0] ?? "";
  findings.push({ rule: "markup-not-allowed", value: value.slice(0, 60), suggestions: [], offset });
};

/** The leaves of some inline content, in reading order, with their places; what no block can hold is refused. */
const leavesOf = (container: Parent, context: Context): Leaf[] => {
  const leaves: Leaf[] = [];
  const end = endOf(container as Nodes) ?? context.source.length;
  let at = startOf(container as Nodes) ?? 0;
  const take = (text: string, node: Nodes) => {
    at = Math.max(at, startOf(node) ?? at);
    const leaf = alignedLeaf(text, context.source, at, end);
    leaves.push(leaf);
    at = (leaf.offsets.at(-1) ?? at) + 1;
  };
  const walk = (node: PhrasingContent): void => {
    switch (node.type) {
      case "text":
        return take(node.value, node);
      case "break":
        return take("\n", node);
      case "strong":
      case "emphasis":
        return node.children.forEach(walk);
      case "link":
        if (node.title || !addresses.test(node.url)) refuse(node, context, startOf(node) ?? at);
        // An address that stands for itself is no statement: its digits are part of the address.
        if (!isBareAddress(node)) node.children.forEach(walk);
        return;
      default:
        return refuse(node, context, startOf(node) ?? at);
    }
  };
  for (const child of container.children) walk(child as PhrasingContent);
  return leaves;
};

const isBareAddress = (node: Extract<PhrasingContent, { type: "link" }>): boolean => {
  const [only, ...others] = node.children;
  if (only?.type !== "text" || others.length > 0) return false;
  return [only.value, `mailto:${only.value}`, `http://${only.value}`].includes(node.url);
};

/** Inline content bound: its text with its figures, inside the same emphasis and links. */
const inlinesOf = (container: Parent, context: Context): Inline[] => {
  const { inlines, findings } = context.bindRun(leavesOf(container, context));
  context.findings.push(...findings);
  const rest = inlines[Symbol.iterator]();
  const next = (): Inline[] => rest.next().value ?? [];
  const rebuild = (node: PhrasingContent): Inline[] => {
    switch (node.type) {
      case "text":
      case "break":
        return next();
      case "strong":
      case "emphasis":
        return [{ type: node.type, children: node.children.flatMap(rebuild) }];
      case "link": {
        const children = isBareAddress(node)
          ? node.children.map((c) => ({ type: "text" as const, text: "value" in c ? c.value : "" }))
          : node.children.flatMap(rebuild);
        return addresses.test(node.url) ? [{ type: "link", href: node.url, children }] : children;
      }
      default:
        return [];
    }
  };
  return trimmed(container.children.flatMap((c) => rebuild(c as PhrasingContent)));
};

/** Ideographic spaces that indent a paragraph by hand are dropped: the layout indents. */
const trimmed = (inlines: Inline[]): Inline[] => {
  const [first, ...others] = inlines;
  if (first?.type !== "text") return inlines;
  const text = first.text.trimStart();
  return text === "" ? others : [{ type: "text", text }, ...others];
};

/** `![alt](exhibit:id)` alone in a paragraph. */
const exhibitOf = (node: RootContent): Extract<PhrasingContent, { type: "image" }> | null => {
  if (node.type !== "paragraph") return null;
  const [only, ...others] = node.children;
  return only?.type === "image" && others.length === 0 && only.url.startsWith("exhibit:") && !only.title
    ? only
    : null;
};

const exhibitBlock = (image: Extract<PhrasingContent, { type: "image" }>, context: Context): Block => {
  const id = image.url.slice("exhibit:".length);
  const offset = startOf(image) ?? 0;
  if (!context.exhibitIds.includes(id))
    context.findings.push({
      rule: "unknown-exhibit",
      value: id,
      suggestions: nearest(id, context.exhibitIds),
      offset: context.source.indexOf("exhibit:", offset),
    });
  const text = image.alt ?? "";
  if (text.trim() === "") context.findings.push({ rule: "missing-alt", value: id, suggestions: [], offset });
  const alt = context.bindRun([alignedLeaf(text, context.source, offset + 2, endOf(image) ?? offset)]);
  context.findings.push(...alt.findings);
  return { type: "exhibit", id, alt: alt.inlines.flat() };
};

/** One node of Markdown as blocks; what is not in the block model is refused and left out. */
const blocksOf = (node: RootContent, context: Context): Block[] => {
  switch (node.type) {
    case "heading":
      if (node.depth > 4) refuse(node, context);
      return [
        {
          type: "heading",
          level: Math.min(node.depth, 4) as 1 | 2 | 3 | 4,
          children: inlinesOf(node, context),
        },
      ];
    case "paragraph": {
      const image = exhibitOf(node);
      return image
        ? [exhibitBlock(image, context)]
        : [{ type: "paragraph", children: inlinesOf(node, context) }];
    }
    case "list": {
      // The numbers of a list are counted anew, so a list that starts elsewhere would lose a numeral.
      if (node.ordered && node.start !== 1)
        context.findings.push({
          rule: "unbound-digit",
          value: `${node.start}`,
          suggestions: [],
          offset: startOf(node) ?? 0,
        });
      const items = node.children.map((item) => {
        if (typeof item.checked === "boolean") refuse(item, context);
        return item.children.flatMap((child) => blocksOf(child, context));
      });
      return [{ type: "list", ordered: node.ordered ?? false, items }];
    }
    case "table": {
      const [head, ...rows] = node.children.map((row) =>
        row.children.map((cell) => inlinesOf(cell, context)),
      );
      const align = (head ?? []).map((_, i) => node.align?.[i] ?? "left");
      return [{ type: "table", head: head ?? [], rows, align }];
    }
    case "blockquote":
      return [{ type: "quote", children: node.children.flatMap((child) => blocksOf(child, context)) }];
    case "thematicBreak":
      return [{ type: "break" }];
    case "yaml":
      return [];
    default:
      refuse(node, context);
      return [];
  }
};

/** The blocks of a Markdown tree, with every figure worded; findings are added to the context's list. */
export const documentBlocks = (root: Root, context: Context): Block[] =>
  root.children.flatMap((node) => blocksOf(node, context));

import { parseDocument, visit, type Document } from "yaml";
import { yamlLeaf } from "./leaf.ts";
import { withoutLineEnds } from "./line-end.ts";

/**
 * Takes the spaces out of the texts of a YAML document that YAML puts where a line of its source ends and that Chinese
 * has not. Paragraphs stay.
 */
export const joinLines = (document: Document.Parsed, source: string): void => {
  visit(document, {
    Scalar: (_, scalar) => {
      const { value, range, type } = scalar;
      if (typeof value !== "string" || !range || type === "BLOCK_LITERAL") return;
      if (!source.slice(range[0], range[1]).includes("\n") || value.trim().includes("\n")) return;
      scalar.value = withoutLineEnds(yamlLeaf(value, source, range[0], range[1]).text, "zh");
    },
  });
};

/** What a YAML text says, with the lines of its texts joined; throws on the first error in it. */
export const parseYaml = (source: string): unknown => {
  const document = parseDocument(source);
  const [error] = document.errors;
  if (error) throw error;
  joinLines(document, source);
  return document.toJS();
};

import { LineCounter, parseDocument, isNode, isMap } from "yaml";
import { z } from "zod";
import { joinLines } from "../../src/words/yaml.ts";
import type { Problem, Read } from "../problem.ts";

/** The line of a path in a YAML file (of its nearest existing parent where the path itself is missing). */
export type LineOf = (path: readonly PropertyKey[]) => number;

/** What a person wrote in a YAML file, made final by its schema, with the line of each part for messages. */
export type Written<T> = { value: T; lineOf: LineOf };

/** Reads a YAML file; no space stands in a Chinese text where its writer began a line. Every syntax error and every departure from the schema is a problem with its line. */
export const readYaml = <T>(text: string, file: string, schema: z.ZodType<T>): Read<Written<T>> => {
  const counter = new LineCounter();
  // Dates stay text: a YAML date would come out as a moment in some time zone.
  const document = parseDocument(text, { lineCounter: counter, schema: "core", stringKeys: true });
  const lineOf: LineOf = (path) => {
    for (let length = path.length; length >= 0; length--) {
      const found = nodeAt(document, path.slice(0, length));
      if (found !== undefined) return counter.linePos(found).line;
    }
    return 1;
  };
  // After the first error the rest of the file is misread, so only that one is worth a line.
  const [first] = document.errors;
  if (first) {
    const place = first.linePos?.[0];
    const message = first.message.replace(/ at line [\s\S]*/, "");
    const at = { file, line: place?.line ?? 1, column: String(place?.col ?? 1) };
    return { value: null, problems: [{ rule: "yaml-syntax", ...at, value: "", details: { message } }] };
  }
  joinLines(document, text);
  const parsed = schema.safeParse(document.toJS(), { reportInput: true });
  if (parsed.success) return { value: { value: parsed.data, lineOf }, problems: [] };
  return { value: null, problems: parsed.error.issues.map((issue) => schemaProblem(issue, file, lineOf)) };
};

const nodeAt = (
  document: ReturnType<typeof parseDocument>,
  path: readonly PropertyKey[],
): number | undefined => {
  if (path.length === 0) return isNode(document.contents) ? document.contents.range?.[0] : 0;
  const parent: unknown = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (isMap(parent)) {
    const pair = parent.items.find((item) => isNode(item.key) && String(item.key) === String(path.at(-1)));
    return pair && isNode(pair.key) ? pair.key.range?.[0] : undefined;
  }
  const node: unknown = document.getIn(path, true);
  return isNode(node) ? node.range?.[0] : undefined;
};

const localized = {
  zh: z.locales.zhCN().localeError,
  en: z.locales.en().localeError,
};

/** A zod issue as a problem; the sentence comes from zod's own locales. */
export const schemaProblem = (issue: z.core.$ZodIssue, file: string, lineOf: LineOf): Problem => {
  const sentence = (language: "zh" | "en"): string => {
    const said = localized[language](issue as z.core.$ZodRawIssue);
    return typeof said === "string" ? said : (said?.message ?? issue.message);
  };
  const missing = issue.code === "invalid_type" && issue.input === undefined;
  return {
    rule: missing ? "missing-field" : issue.code === "unrecognized_keys" ? "unknown-field" : "invalid-field",
    file,
    line: lineOf(issue.path),
    column: issue.path.map(String).join("."),
    value: issue.code === "unrecognized_keys" ? issue.keys.join(", ") : "",
    details: { zh: sentence("zh"), en: sentence("en") },
  };
};

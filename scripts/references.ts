import type { Facts } from "../src/snapshot/select.ts";
import { resolveReference } from "../src/words/resolve.ts";
import type { Problem } from "./problem.ts";
import type { Campaign } from "./read/campaign.ts";
import type { LineOf } from "./read/yaml.ts";

type Place = { file: string; line: number; column: string };

/** The key of the cell that a reference of a YAML file names, or the problem with it. */
export type Find = (reference: string, at: Place) => string | Problem;

export const finder =
  (facts: Facts): Find =>
  (reference, at) => {
    const found = resolveReference(reference, facts, "zh");
    return "key" in found
      ? found.key
      : { rule: found.rule, ...at, value: found.value, suggestions: found.suggestions };
  };

/** The cell key of every reference of campaign.yaml, by the reference as written. */
export const namedKeys = (
  campaign: Campaign,
  find: Find,
  { file, lineOf }: { file: string; lineOf: LineOf },
): { keys: ReadonlyMap<string, string>; problems: Problem[] } => {
  const written: { reference: string; path: (string | number)[] }[] = [
    ...campaign.headline.map((reference, i) => ({ reference, path: ["headline", i] })),
    ...campaign.lines.flatMap((line, i) =>
      line.figures.map((reference, j) => ({ reference, path: ["lines", i, "figures", j] })),
    ),
    ...campaign.exhibits.flatMap((exhibit, i) =>
      exhibit.items.map((item, j) => ({
        reference: item.figure,
        path: ["exhibits", i, "items", j, "figure"],
      })),
    ),
    ...(["keep", "withhold"] as const).flatMap((list) =>
      (campaign.disclosure[list] ?? []).map((reference, i) => ({
        reference,
        path: ["disclosure", list, i],
      })),
    ),
  ];
  const keys = new Map<string, string>();
  const problems: Problem[] = [];
  for (const { reference, path } of written) {
    const found = find(reference, { file, line: lineOf(path), column: path.join(".") });
    if (typeof found === "string") keys.set(reference, found);
    else problems.push(found);
  }
  return { keys, problems };
};

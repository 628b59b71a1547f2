import type { Facts } from "../src/snapshot/select.ts";
import { attributeNames, formatReference } from "../src/words/refer.ts";
import { parseReference } from "../src/words/reference.ts";
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
  const problems = new Map<string, Problem>();
  for (const { reference, path } of written) {
    const line = lineOf(path);
    const found = find(reference, { file, line, column: path.join(".") });
    if (typeof found === "string") keys.set(reference, found);
    else {
      // A figure of 各日 stands for many, which are all wrong in the same way.
      const same = `${line} ${found.rule} ${withoutPeriod(reference)}`;
      if (!problems.has(same)) problems.set(same, found);
    }
  }
  return { keys, problems: [...problems.values()] };
};

const withoutPeriod = (reference: string): string => {
  const parsed = parseReference(reference);
  const names: readonly string[] = attributeNames.period;
  return "at" in parsed
    ? reference
    : formatReference({ ...parsed, attributes: parsed.attributes.filter((a) => !names.includes(a.name)) });
};

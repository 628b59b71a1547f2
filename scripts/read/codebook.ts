import { join } from "node:path";
import { z } from "zod";
import { dimension, dimensionCode, type Dimension } from "../../src/snapshot/dimension.ts";
import { indicator, type Indicator } from "../../src/snapshot/indicator.ts";
import { region, type Region } from "../../src/snapshot/region.ts";
import { unit, type Unit } from "../../src/snapshot/unit.ts";
import type { Effects } from "../effects.ts";
import type { Problem, Read } from "../problem.ts";
import { decode } from "./encoding.ts";
import { headers, type Headers } from "./headers.ts";
import { readTable } from "./table.ts";
import { readYaml, schemaProblem } from "./yaml.ts";

const threshold = z.int().min(2);

/**
 * policy.yaml: the smallest publishable count by sensitivity, at county level and above, and below the county; and when
 * money is withheld: the number of recipients below which it is, the p of the p% rule, the k of the (2, k) rule.
 */
export const policy = z.strictObject({
  thresholds: z.strictObject({
    people: z.strictObject({ county: threshold, below: threshold }),
    vulnerable: z.strictObject({ county: threshold, below: threshold }),
  }),
  contributors: z.int().min(1),
  percent: z.number().positive().max(100),
  dominance: z.number().positive().max(100),
});
export type Policy = z.infer<typeof policy>;

/** The shared vocabulary, as data/codebook states it. `aliases` maps other spellings of units and codes to their ids. */
export type Codebook = {
  indicators: Indicator[];
  units: Unit[];
  regions: Region[];
  dimensions: Dimension[];
  phrases: string[];
  policy: Policy;
  headers: Headers;
  aliases: { units: Readonly<Record<string, string>>; codes: Readonly<Record<string, string>> };
};

const names = (...columns: string[]): Record<string, string> =>
  Object.fromEntries(columns.map((c) => [c, c]));
const withAliases = unit.extend({ aliases: z.array(z.string()).optional() });

/**
 * Reads a list of regions: the codebook's, or a campaign's own (villages, development zones). `tile_column` and
 * `tile_row` place a region on the tile map of its parent.
 */
export const readRegions = (bytes: Uint8Array, file: string): Read<Region[]> => {
  const columns = ["code", "name_zh", "name_en", "level", "parent"];
  const optional = ["tile_column", "tile_row"];
  const { value: table, problems } = readTable(bytes, file, names(...columns, ...optional), columns);
  const regions: Region[] = [];
  for (const { line, cells } of table?.rows ?? []) {
    const parsed = region.safeParse(
      {
        code: cells["code"],
        name: { zh: cells["name_zh"], en: cells["name_en"] },
        level: cells["level"],
        parent: cells["parent"] || null,
        ...(cells["tile_column"] || cells["tile_row"]
          ? { tile: { column: Number(cells["tile_column"]), row: Number(cells["tile_row"]) } }
          : {}),
      },
      { reportInput: true },
    );
    if (parsed.success) regions.push(parsed.data);
    else problems.push(...parsed.error.issues.map((issue) => schemaProblem(issue, file, () => line)));
  }
  return { value: regions, problems };
};

/** Programmes have a file of their own, because every bureau has its own. */
const programmeDimension = {
  id: "programme",
  name: { zh: "项目", en: "programme" },
  definition: {
    zh: "数据属于哪一项救助、补贴或服务。",
    en: "Which allowance, assistance or service a figure belongs to.",
  },
};

const readProgrammes = (
  bytes: Uint8Array,
  file: string,
): Read<{ dimension: Dimension; aliases: Record<string, string> }> => {
  const columns = ["code", "name_zh", "name_en", "parent", "sensitivity", "aliases"];
  const definition = ["definition_zh", "definition_en"];
  const { value: table, problems } = readTable(bytes, file, names(...columns, ...definition), columns);
  const codes: Dimension["codes"] = [];
  const aliases: Record<string, string> = {};
  for (const { line, cells } of table?.rows ?? []) {
    const parsed = dimensionCode.safeParse(
      {
        code: cells["code"],
        name: { zh: cells["name_zh"], en: cells["name_en"] },
        ...(cells["definition_zh"] || cells["definition_en"]
          ? { definition: { zh: cells["definition_zh"], en: cells["definition_en"] } }
          : {}),
        parent: cells["parent"] || null,
        sensitivity: cells["sensitivity"],
      },
      { reportInput: true },
    );
    if (!parsed.success) {
      problems.push(...parsed.error.issues.map((issue) => schemaProblem(issue, file, () => line)));
      continue;
    }
    codes.push(parsed.data);
    for (const alias of (cells["aliases"] ?? "").split("|").filter(Boolean))
      aliases[`programme=${alias}`] = parsed.data.code;
  }
  return {
    value: { dimension: { ...programmeDimension, codes }, aliases },
    problems,
  };
};

const codeAliases = ({ codes }: Headers): Record<string, string> =>
  Object.fromEntries(
    Object.entries(codes).flatMap(([dimension, list]) =>
      Object.entries(list).flatMap(([code, names]) => names.map((name) => [`${dimension}=${name}`, code])),
    ),
  );

/** Reads data/codebook. `label` is how the folder is named in messages. */
export const readCodebook = async (
  folder: string,
  label: string,
  effects: Effects,
): Promise<Read<Codebook>> => {
  const problems: Problem[] = [];
  const keep = <T>(read: Read<T>): T | null => {
    problems.push(...read.problems);
    return read.value;
  };
  const bytes = async (name: string): Promise<Uint8Array> => {
    const found = await effects.read(join(folder, name));
    if (!found)
      problems.push({ rule: "missing-file", file: `${label}/${name}`, line: 0, column: "", value: "" });
    return found ?? new Uint8Array();
  };
  const yaml = async <T>(name: string, schema: z.ZodType<T>): Promise<T | null> =>
    keep(readYaml(decode(await bytes(name))?.text ?? "", `${label}/${name}`, schema))?.value ?? null;

  const regions = keep(readRegions(await bytes("regions.csv"), `${label}/regions.csv`));
  const programmes = keep(readProgrammes(await bytes("programmes.csv"), `${label}/programmes.csv`));
  const dimensions = await yaml("dimensions.yaml", z.array(dimension));
  const units = await yaml("units.yaml", z.array(withAliases));
  const indicators = await yaml("indicators.yaml", z.array(indicator));
  const phrases = await yaml("phrases.yaml", z.array(z.string()));
  const policies = await yaml("policy.yaml", policy);
  const spellings = await yaml("headers.yaml", headers);
  if (
    !regions ||
    !programmes ||
    !dimensions ||
    !units ||
    !indicators ||
    !phrases ||
    !policies ||
    !spellings ||
    problems.length > 0
  )
    return { value: null, problems };
  return {
    value: {
      indicators,
      units: units.map(({ aliases: _, ...plain }) => plain),
      regions,
      dimensions: [programmes.dimension, ...dimensions],
      phrases,
      policy: policies,
      headers: spellings,
      aliases: {
        units: Object.fromEntries(units.flatMap((u) => (u.aliases ?? []).map((alias) => [alias, u.id]))),
        codes: { ...programmes.aliases, ...codeAliases(spellings) },
      },
    },
    problems: [],
  };
};

import type { Problem, Read } from "../problem.ts";
import { spanOf, withAutomatic } from "../count/periods.ts";
import { campaign, type Campaign, type CampaignFile } from "./campaign.ts";
import { spreadExhibits } from "./spread.ts";
import { schemaProblem, type LineOf, type Written } from "./yaml.ts";

/** The days as of which a campaign is released, in order. */
export const releaseDays = ({ release, releases }: CampaignFile): string[] =>
  [...(releases ?? []), ...(release ? [release] : [])].map((r) => r.asOf).sort();

/**
 * One release of a campaign: the campaign with the record of that release and the periods that exist as of its day.
 * Without a day it is the only one, or else the latest.
 */
export const selectRelease = (
  { value: file, lineOf }: Written<CampaignFile>,
  label: string,
  asOf: string | null,
): Read<Written<Campaign>> => {
  const problem = (rule: Problem["rule"], path: (string | number)[], value: string): Problem => ({
    ...{ rule, file: label, line: lineOf(path), column: path.join("."), value },
  });
  const refused = (...problems: Problem[]): Read<Written<Campaign>> => ({ value: null, problems });
  const { release, releases, ...common } = file;
  if ((release === undefined) === (releases === undefined)) return refused(problem("one-release", [], ""));
  const days = releaseDays(file);
  const twice = days.find((day, i) => days.indexOf(day) !== i);
  if (twice !== undefined) return refused(problem("repeated-release", ["releases"], twice));
  const wanted = asOf ?? days.at(-1) ?? "";
  if (!days.includes(wanted))
    return refused({ ...problem("no-such-release", ["releases"], wanted), suggestions: days });

  const position = releases?.findIndex((r) => r.asOf === wanted) ?? -1;
  const { metadata: own, ...chosen } = { metadata: {}, ...(releases?.[position] ?? release) };
  const place: LineOf = (path) => lineOf(position < 0 ? path : moved(path, position, own));
  const periods = common.periods ?? [];
  const sources = common.sources.map((source) => ({ date: wanted, ...source }));
  const unfinished = {
    ...common,
    release: chosen,
    metadata: { ...common.metadata, ...own },
    periods,
    sources,
  };
  const span = spanOf({ ...common, release: { asOf: wanted } });
  const parsed = campaign.safeParse(
    { ...unfinished, periods: withAutomatic(periods, span) },
    { reportInput: true },
  );
  if (!parsed.success)
    return refused(...parsed.error.issues.map((issue) => schemaProblem(issue, label, place)));
  const { exhibits, written } = spreadExhibits(parsed.data, span);
  return {
    value: { value: { ...parsed.data, exhibits }, lineOf: (path) => place(written(path)) },
    problems: [],
  };
};

/** Where a field of the one release stands in a file that holds several. */
const moved = (path: readonly PropertyKey[], position: number, own: object): readonly PropertyKey[] => {
  const [head, field] = path;
  if (head === "release") return ["releases", position, ...path.slice(1)];
  if (head === "metadata" && field !== undefined && field in own) return ["releases", position, ...path];
  return path;
};

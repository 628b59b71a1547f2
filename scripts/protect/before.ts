import type { Cell } from "../../src/snapshot/cell.ts";
import type { Vocabulary } from "../../src/snapshot/schema.ts";
import { factsOf } from "../../src/snapshot/select.ts";
import { asCell, type Observation } from "../observation.ts";
import type { Problem } from "../problem.ts";
import type { Checks } from "../read/checks.ts";
import type { Earlier } from "../read/earlier.ts";
import { observationsFile } from "../read/kept.ts";
import { finder } from "../references.ts";
import type { EarlierRelease } from "./compile/figures.ts";
import { statedRelations, type Stated } from "./compile/stated.ts";

/** Earlier releases as disclosure control needs them. */
export const earlierFigures = (earlier: readonly Earlier[], checks: Checks): EarlierRelease[] =>
  earlier.map(({ id, snapshot, cells, observations }) => {
    const known = stateOf(cells, observations ?? []);
    const vocabulary = { ...snapshot, campaign: { region: snapshot.campaign.region } };
    return { id, observations: known, cells, stated: statedBy(checks, vocabulary, known) };
  });

/** What checks.yaml states between the figures of a release. */
export const statedBy = (
  checks: Checks,
  vocabulary: Vocabulary,
  observations: readonly Observation[],
): Stated => {
  const find = finder(factsOf(vocabulary, observations.map(asCell)));
  const keyOf = (reference: string): string | null => {
    const found = find(reference, { file: "", line: 0, column: "" });
    return typeof found === "string" ? found : null;
  };
  return statedRelations(checks.checks, keyOf, vocabulary);
};

/** What a release was made of; what it published is known even where nothing was kept, and holds where the two differ. */
export const stateOf = (cells: readonly Cell[], observations: readonly Observation[]): Observation[] => {
  const kept = new Map(observations.map((o) => [o.key, o]));
  const published = cells.flatMap((c): Observation[] => {
    if (c.content.status !== "value") return [];
    const { indicator, region, period, dimensions, key, content } = c;
    const own = kept.get(key);
    const unknown = { source: "", contributors: null, provenance: nowhere };
    return [own ? { ...own, content } : { indicator, region, period, dimensions, key, content, ...unknown }];
  });
  const said = new Set(published.map((o) => o.key));
  return [...published, ...observations.filter((o) => !said.has(o.key))];
};

const nowhere = { file: "", line: 0, column: "", written: "" };

/** Earlier releases that withheld something of which nothing was kept. Demonstrations are rebuilt from scratch. */
export const forgotten = (earlier: readonly Earlier[]): Problem[] =>
  earlier.flatMap(({ id, snapshot, cells, observations }): Problem[] => {
    const withheld = cells.filter((c) => c.content.status === "withheld").length;
    const { kind, id: campaign } = snapshot.campaign;
    if (observations !== null || withheld === 0 || kind === "demonstration") return [];
    const file = `data/private/${campaign}/${id}/${observationsFile}`;
    return [{ rule: "no-private-state", file, line: 0, column: "", value: "", details: { release: id } }];
  });

/** The names that this release and earlier ones use; of one that both have, this release's. */
export const namesOf = (earlier: readonly Pick<Earlier, "snapshot">[], now: Vocabulary): Vocabulary => {
  const all = [...earlier.map((e) => e.snapshot), now];
  const unique = <T>(list: readonly T[], id: (item: T) => string): T[] => [
    ...new Map(list.map((item) => [id(item), item])).values(),
  ];
  return {
    ...now,
    indicators: unique(
      all.flatMap((v) => v.indicators),
      (i) => i.id,
    ),
    units: unique(
      all.flatMap((v) => v.units),
      (u) => u.id,
    ),
    regions: unique(
      all.flatMap((v) => v.regions),
      (r) => r.code,
    ),
    dimensions: unique(
      all.flatMap((v) => v.dimensions),
      (d) => d.id,
    ),
  };
};

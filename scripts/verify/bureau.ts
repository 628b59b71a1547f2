import type { Release } from "../../src/snapshot/open.ts";
import type { Content, Coordinates } from "../../src/snapshot/cell.ts";
import type { Observation } from "../observation.ts";
import { audit } from "../protect/audit/audit.ts";
import { stateOf } from "../protect/before.ts";
import { compile, type Compiled } from "../protect/compile/compile.ts";
import type { EarlierRelease } from "../protect/compile/figures.ts";
import { lookupOf } from "../protect/lookup.ts";
import type { Witness } from "../protect/pattern.ts";
import { failuresOf } from "../protect/proof.ts";
import type { State } from "../protect/state.ts";
import { methodVersion } from "../protect/words.ts";
import { withheldKeys } from "../protect/withheld-keys.ts";

/** A release with what it kept inside; `state` is null where nothing had to be protected. */
export type KeptRelease = {
  release: Release;
  observations: readonly Observation[];
  state: State | null;
};

/** What the bureau's own look at a release found. `figure` is a cell's key or id, `at` where it stands; a name that no cell has stands nowhere. */
export type Insight = {
  figure: string;
  at: Coordinates | undefined;
  kind: "differs" | "unsafe" | "unproven";
};

export type Audited = {
  found: Insight[];
  /** Sensitive cells, witnesses that were checked (null: another version of the method made them), linear programs. */
  primary: number;
  witnesses: number | null;
  programs: number;
};

/**
 * Attacks the last of some releases as it was attacked before publication, with everything that was kept: observations,
 * pattern and witnesses as frozen, compiled once more. `earlier`: the releases before it, with null for what was not kept.
 */
export const auditKept = async (
  { release, observations, state }: KeptRelease,
  earlier: readonly { release: Release; observations: readonly Observation[] | null }[],
): Promise<Audited> => {
  if (!state) {
    const found = differences(release, observations, null);
    return { found, primary: 0, witnesses: 0, programs: 0 };
  }
  const { frame, pattern } = state;
  const statedOf = new Map(frame.stated.map((s) => [s.release, s.relations]));
  const statedBy = (id: string) => statedOf.get(id) ?? { equal: [], atMost: [], ratios: [], rates: [] };
  const { id } = release.snapshot.release;
  const compiled = compile({
    now: {
      ...{ id, observations, stated: statedBy(id) },
      ...{ withhold: new Set(frame.withhold), keep: new Set(frame.keep) },
    },
    earlier: earlier.map(({ release: { snapshot, cells }, observations: kept }): EarlierRelease => {
      const own = snapshot.release.id;
      return { id: own, cells, observations: stateOf(cells, kept ?? []), stated: statedBy(own) };
    }),
    lookup: lookupOf(frame.names),
    rules: frame.rules,
    prominence: { headline: new Set(), shown: new Set() },
  });
  const { table } = compiled;
  const cellOf = new Map(table.cells.map((cell, i) => [cell.id, i]));
  const withheld = new Set(pattern.withheld.flatMap((name) => cellOf.get(name) ?? []));
  const found = differences(release, observations, withheldKeys(compiled, { withheld }, frame.withhold));

  const attacked = await audit(table, withheld, { insiders: "interval", everyInterval: false });
  const at = (figure: string): Coordinates | undefined => compiled.places[cellOf.get(figure) ?? -1];
  const tell = (kind: Insight["kind"], figures: readonly string[]): void => {
    found.push(...unique(figures).map((figure) => ({ figure, at: at(figure), kind })));
  };
  const unsafe = [
    ...attacked.exact.primary,
    ...[...attacked.interval, ...attacked.whole, ...attacked.insider].map(({ cell }) => cell),
  ];
  tell(
    "unsafe",
    unsafe.map((cell) => table.cells[cell]?.id ?? ""),
  );

  const sameMethod = frame.version === methodVersion;
  if (sameMethod) tell("unproven", unproven(compiled, withheld, state, cellOf));
  return {
    ...{ found, primary: attacked.primary, programs: attacked.lps },
    witnesses: sameMethod ? state.witnesses.length : null,
  };
};

const unique = (list: readonly string[]): string[] => [...new Set(list)];

/** What the frozen witnesses do not prove; a name that the table has not shows that they belong to another one. */
const unproven = (
  { table }: Compiled,
  withheld: ReadonlySet<number>,
  { pattern, witnesses }: State,
  cellOf: ReadonlyMap<string, number>,
): string[] => {
  const named = [
    ...pattern.withheld,
    ...pattern.primary,
    ...witnesses.flatMap((w) => w.moves.map(([n]) => n)),
  ];
  const strange = unique(named.filter((name) => !cellOf.has(name)));
  const sensitive = table.cells.flatMap(({ id, primary }) => (primary ? [id] : []));
  const kept = new Set(pattern.primary);
  const forgotten = sensitive.filter((id) => !kept.has(id));
  const moved = witnesses.map(({ moves }): Witness => ({
    moves: moves.map(([name, by]) => [cellOf.get(name) ?? -1, by] as const),
  }));
  const failures = failuresOf(table, { withheld, witnesses: moved }, true).map((failure) =>
    "cell" in failure
      ? (table.cells[failure.cell]?.id ?? "")
      : failure.kind === "parted"
        ? (table.cells[table.together[failure.group]?.[0] ?? -1]?.id ?? "")
        : (witnesses[failure.witness]?.moves[0]?.[0] ?? ""),
  );
  return [...strange, ...forgotten, ...failures];
};

/** Figures that are not published as they were counted, and where given, that are withheld though not kept so, or not though kept so. */
const differences = (
  { cells }: Release,
  observations: readonly Observation[],
  withheld: ReadonlySet<string> | null,
): Insight[] => {
  const published = new Map(cells.map((c) => [c.key, c]));
  const counted = new Map(observations.map((o) => [o.key, o]));
  return unique([...published.keys(), ...counted.keys()]).flatMap((key): Insight[] => {
    const [shown, inside] = [published.get(key)?.content, counted.get(key)?.content];
    const isSame =
      shown?.status === "withheld"
        ? inside?.status === "value" && (withheld === null || withheld.has(key))
        : sameContent(shown, inside) && !(withheld?.has(key) === true && shown?.status === "value");
    return isSame ? [] : [{ figure: key, at: published.get(key) ?? counted.get(key), kind: "differs" }];
  });
};

/** Flags aside, which checks add. */
const sameContent = (a: Content | undefined, b: Content | undefined): boolean => {
  if (!a || !b || a.status !== b.status) return false;
  if (a.status === "absent") return b.status === "absent" && a.reason === b.reason;
  if (a.status !== "value" || b.status !== "value") return true;
  return a.value === b.value && a.precision === b.precision && a.qualifier === b.qualifier;
};

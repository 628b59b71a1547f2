import { join } from "node:path";
import type { Bilingual } from "../../src/snapshot/bilingual.ts";
import type { Coordinates } from "../../src/snapshot/cell.ts";
import type { Release } from "../../src/snapshot/open.ts";
import type { Effects } from "../effects.ts";
import type { Problem } from "../problem.ts";
import { readKept, type Kept } from "../private-state.ts";
import { namesOf } from "../protect/before.ts";
import { lookupOf } from "../protect/lookup.ts";
import { figureName } from "../protect/figure-name.ts";
import type { Codebook } from "../read/codebook.ts";
import { attackPublished, type Attacked } from "./anyone.ts";
import { auditKept, type Audited } from "./bureau.ts";
import { brokenIn, openPublished } from "./published.ts";

export type Where = {
  published: string;
  private: string;
  codebook: Codebook;
  /** The regions of a campaign that the codebook does not have. */
  regionsOf: (campaign: string) => Promise<Codebook["regions"]>;
  /** Files in the private folders that are no part of what releases keep. */
  spare: readonly string[];
};

/**
 * What was looked at of one release; `bureau` is null where what it takes was not kept, of it and of those before it, and
 * both are null where it cannot be read.
 */
export type Looked = {
  path: string;
  problems: Problem[];
  anyone: Attacked | null;
  bureau: Audited | null;
  /** Whether its figures were public before, so that nothing is promised of them but that they stay. */
  alreadyPublic: boolean;
};

/** Reopens every release and tests what it promises. `tell` is called after each. */
export const verifyAll = async (
  where: Where,
  tell: (looked: Looked) => void,
  effects: Effects,
): Promise<Looked[]> => {
  const all: Looked[] = [];
  const opened = await openPublished(where.published, effects);
  for (const [campaign, own] of Map.groupBy(opened, (o) => o.campaign)) {
    const before: { release: Release; kept: Kept | null }[] = [];
    const regions = await where.regionsOf(campaign);
    for (const { id, release, problems } of own) {
      const looked = release
        ? await look(release, before, regions, where, effects)
        : { path: `${campaign}/${id}`, problems: [], anyone: null, bureau: null, alreadyPublic: false };
      looked.problems.unshift(...problems);
      all.push(looked);
      tell(looked);
    }
  }
  return all;
};

const look = async (
  release: Release,
  before: { release: Release; kept: Kept | null }[],
  regions: Codebook["regions"],
  where: Where,
  effects: Effects,
): Promise<Looked> => {
  const { path, snapshot } = release;
  const looked: Looked = {
    ...{ path, problems: [], anyone: null, bureau: null },
    alreadyPublic: snapshot.campaign.origin === "already-public",
  };
  const kept = await keptOf(release, where, looked.problems, effects);
  const vocabulary = namesOf(
    [...before.map((b) => b.release), release].map(({ snapshot: s }) => ({ snapshot: s })),
    { ...snapshot, ...where.codebook, regions: [...where.codebook.regions, ...regions] },
  );
  const named = (figure: string, at: Coordinates | undefined): Record<string, string> => {
    const name = at ? figureName(at, figure, vocabulary) : both(figure);
    return { figure: name.zh, figureEn: name.en };
  };
  if (!looked.alreadyPublic) {
    looked.anyone = await attackPublished(
      [...before.map((b) => b.release), release],
      lookupOf(vocabulary),
      where.codebook.policy,
    );
    for (const { figure, kind, at } of looked.anyone.found)
      looked.problems.push(
        brokenIn(
          `data/published/${path}/cells.csv`,
          kind === "small" ? "small-given-away" : "given-away",
          named(figure, at),
        ),
      );
    for (const { figure, at, since } of shownAfterAll(release, kept, before))
      looked.problems.push(
        brokenIn(`data/published/${path}/cells.csv`, "published-after-all", {
          ...named(figure, at),
          release: since,
        }),
      );
  }
  // Of figures that an earlier release withheld and that are lost, the table cannot be compiled as it was.
  const isComplete = before.every((b) => b.kept !== null || b.release.snapshot.disclosure.withheld === 0);
  if (kept && isComplete) {
    looked.bureau = await auditKept(
      { release, ...kept },
      before.map((b) => ({ release: b.release, observations: b.kept?.observations ?? null })),
    );
    const rules = { differs: "kept-differs", unsafe: "kept-unsafe", unproven: "kept-unproven" } as const;
    for (const { figure, kind, at } of looked.bureau.found)
      looked.problems.push(brokenIn(`data/private/${path}`, rules[kind], named(figure, at)));
  }
  before.push({ release, kept });
  return looked;
};

const both = (text: string): Bilingual => ({ zh: text, en: text });

/** What a release kept, if it can be relied on; what is wrong with it joins the problems. */
const keptOf = async (
  { path }: Release,
  where: Where,
  problems: Problem[],
  effects: Effects,
): Promise<Kept | null> => {
  const label = `data/private/${path}`;
  try {
    const kept = await readKept(join(where.private, path), where.spare, effects);
    for (const name of kept?.changed ?? []) problems.push(brokenIn(`${label}/${name}`, "kept-changed"));
    return kept && kept.changed.length === 0 ? kept : null;
  } catch (error) {
    const message = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
    problems.push(brokenIn(label, "kept-unreadable", { message }));
    return null;
  }
};

/**
 * Figures that an earlier release withheld and this one publishes. One with another value is another figure: with what both
 * releases kept that is known, without it a revision or a published correction has to say so.
 */
const shownAfterAll = (
  { snapshot, cells }: Release,
  kept: Kept | null,
  before: readonly { release: Release; kept: Kept | null }[],
): { figure: string; at: Coordinates; since: string }[] => {
  const shown = new Map(cells.flatMap((c) => (c.content.status === "value" ? [[c.key, c] as const] : [])));
  const corrected = new Set(snapshot.corrections.map((c) => c.cell));
  return before.flatMap((earlier) => {
    const inside = new Map(earlier.kept?.observations.map((o) => [o.key, o.content]));
    return earlier.release.cells.flatMap(({ key, content }) => {
      const now = shown.get(key);
      if (content.status !== "withheld" || now?.content.status !== "value") return [];
      const then = inside.get(key);
      const isOther =
        kept && then
          ? then.status !== "value" || then.value !== now.content.value
          : snapshot.revision.number > 1 || corrected.has(key);
      return isOther ? [] : [{ figure: key, at: now, since: earlier.release.snapshot.release.id }];
    });
  });
};

import type { Language } from "../snapshot/bilingual.ts";
import type { Cell } from "../snapshot/cell.ts";
import type { Release } from "../snapshot/open.ts";
import { cellOf, type Facts } from "../snapshot/select.ts";
import { blockFigures, inlineFigures, type Inline } from "../words/block.ts";
import { baseOf, wordChangeAmount, wordChangeNote } from "../words/change.ts";
import { inlineText } from "../words/plain.ts";
import { editionOf, type Edition } from "./edition.ts";
import { headlineItems, movement } from "./headline.ts";
import { statingRelease, type Ledger } from "./ledger.ts";
import { precedingOf, published } from "./published.ts";
import { regionHeadlineCells } from "./region.ts";

/**
 * A change as pages tell it, and the earlier figure from which it was: 环比增长16.7%. `amount` says by how much, where
 * those words say it in percent alone.
 */
export type ToldChange = { words: Inline[]; amount: Inline[]; before: Cell };

/** The changes that pages tell, by the key of the cell that changed. */
type ToldChanges = ReadonlyMap<string, readonly ToldChange[]>;

const kinds = ["year", "previous"] as const;

/** A change in words as a record repeats it; nothing where the words hold no number. */
const toldChange = (
  facts: Facts,
  cell: Cell,
  { words, before }: { words: Inline[]; before: Cell },
  { snapshot }: Release,
  language: Language,
): [string, ToldChange][] => {
  const figures = inlineFigures(words);
  if (figures.length === 0) return [];
  const isInPercentAlone = figures.every((f) => f.unit === "%");
  const amount = isInPercentAlone
    ? wordChangeAmount(facts, cell, before, snapshot.disclosure.threshold, language)
    : [];
  return [[cell.key, { words, amount, before }]];
};

/** Every figure that the texts and exhibits of a release say. */
const figuresOf = ({ title, documents, exhibits }: Edition) => [
  ...inlineFigures(title),
  ...Object.values(documents).flatMap((d) => [
    ...Object.values(d.front).flatMap(inlineFigures),
    ...blockFigures(d.blocks),
  ]),
  ...[...exhibits.values()].flatMap((e) => inlineFigures([...e.title, ...e.subtitle, ...e.description])),
];

/** The changes that the pages of a release tell, in its headline and its texts; those since the release before if that is given. */
export const changesOf = (edition: Edition, preceding?: Release): [string, ToldChange][] => {
  const { facts, language, release } = edition;
  const headline = headlineItems(edition, preceding).flatMap(({ cell, change, before }) =>
    before ? toldChange(facts, cell, { words: change, before }, release, language) : [],
  );
  const texts = figuresOf(edition).flatMap((figure) => {
    const [key = "", kind] = figure.key.split("#");
    const against = kinds.find((k) => k === kind);
    const before = against && baseOf(facts, cellOf(facts, key), against);
    if (!before) return [];
    const words = wordChangeNote(facts, key, against, language);
    return toldChange(facts, cellOf(facts, key), { words, before }, release, language);
  });
  return [...headline, ...texts];
};

const ofReleases = async (language: Language): Promise<[string, ToldChange][]> => {
  const all = await Promise.all(
    (await published()).map(async (r) => changesOf(editionOf(r, language), await precedingOf(r))),
  );
  return all.flat();
};

/** Each change once, in whatever words it is told. */
const distinct = (all: readonly ToldChange[]): ToldChange[] => [
  ...new Map(all.map((change) => [inlineText(change.words), change])).values(),
];

const byCell = (all: readonly [string, ToldChange][]): ToldChanges =>
  new Map([...Map.groupBy(all, ([key]) => key)].map(([key, own]) => [key, distinct(own.map(([, c]) => c))]));

const made = new WeakMap<Ledger, Map<Language, Promise<ToldChanges>>>();

const ofSite = (ledger: Ledger, language: Language): Promise<ToldChanges> => {
  const known = made.get(ledger) ?? new Map<Language, Promise<ToldChanges>>();
  made.set(ledger, known);
  const told = known.get(language) ?? ofReleases(language).then(byCell);
  known.set(language, told);
  return told;
};

/** The changes that the site tells of each cell of a region: on the pages of releases, and on its own among its newest figures. */
export const changesToldIn = async (
  ledger: Ledger,
  facts: Facts,
  region: string,
  language: Language,
): Promise<(cell: Cell) => readonly ToldChange[]> => {
  const told = await ofSite(ledger, language);
  const own = regionHeadlineCells(ledger.byRegion.get(region) ?? [], facts).flatMap((cell) => {
    const moved = movement(facts, cell, language);
    return moved ? toldChange(facts, cell, moved, statingRelease(ledger, cell), language) : [];
  });
  const newest = Map.groupBy(own, ([key]) => key);
  return ({ key }) =>
    distinct([...(told.get(key) ?? []), ...(newest.get(key) ?? []).map(([, change]) => change)]);
};

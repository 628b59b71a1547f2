import { drawnExhibit } from "../layouts/drawn.ts";
import { editionOf, type Edition } from "../layouts/edition.ts";
import { newestFirst, statingRelease, type Ledger } from "../layouts/ledger.ts";
import type { SiteExhibit } from "../layouts/site-exhibit.ts";
import type { Language } from "../snapshot/bilingual.ts";
import type { Cell } from "../snapshot/cell.ts";
import type { Release } from "../snapshot/open.ts";
import type { Exhibit } from "../snapshot/schema.ts";
import type { Facts } from "../snapshot/select.ts";
import type { Inline } from "../words/block.ts";
import type { ExhibitRow } from "../words/exhibit.ts";
import type { Stated } from "./stated.ts";

/** An exhibit with all that its files say of it, whether a release has it or the site made it. */
export type FiledExhibit = {
  id: string;
  kind: Exhibit["kind"];
  facts: Facts;
  language: Language;
  title: readonly Inline[];
  subtitle: readonly Inline[];
  description: readonly Inline[];
  rows: readonly ExhibitRow[];
  /** What must be known before the figures are added up. */
  caveat: string | null;
  source: string;
  /** The day of the figures, the latest where releases of several days state them. */
  asOf: string;
  /** The edition that has the exhibit; null where the site made it of figures that any number of releases state. */
  edition: Edition | null;
  /** The releases that state its figures, the newest first. */
  stated: readonly Stated[];
  releaseOf: (cell: Cell) => Release;
  /** The chart; null where it is none. */
  draw: () => Promise<string | null>;
};

/** An exhibit of a release. Throws when the edition has no such exhibit. */
export const filedOfEdition = (edition: Edition, id: string): FiledExhibit => {
  const { facts, language, release } = edition;
  const worded = edition.exhibits.get(id);
  if (!worded) throw new Error(`invalid exhibit: ${id}`);
  const { title, subtitle, description, rows, caveat, source, exhibit } = worded;
  return {
    ...{ id, kind: exhibit.kind, facts, language },
    ...{ title, subtitle, description, rows, caveat, source },
    asOf: release.snapshot.release.asOf,
    edition,
    stated: [{ edition, sources: exhibit.sources }],
    releaseOf: () => release,
    draw: () => drawnExhibit(edition, id, id),
  };
};

/** A chart that the site made of figures of a ledger. */
export const filedOfSite = (
  ledger: Pick<Ledger, "statements">,
  facts: Facts,
  language: Language,
  { name, svg, ...exhibit }: SiteExhibit,
): FiledExhibit => {
  const releaseOf = (cell: Cell): Release => statingRelease(ledger, cell);
  const cells = Map.groupBy(
    exhibit.rows.map((r) => r.cell),
    releaseOf,
  );
  return {
    ...exhibit,
    ...{ id: name, facts, language, edition: null, releaseOf },
    stated: [...cells]
      .toSorted(([a], [b]) => newestFirst(a, b))
      .map(([release, own]) => ({
        edition: editionOf(release, language),
        sources: own.flatMap((c) => release.snapshot.provenance[c.key] ?? []),
      })),
    draw: () => Promise.resolve(svg),
  };
};

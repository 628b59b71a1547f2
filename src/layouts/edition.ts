import type { Bilingual, Language } from "../snapshot/bilingual.ts";
import type { Release } from "../snapshot/open.ts";
import { textKinds, type TextKind } from "../snapshot/schema.ts";
import type { Facts } from "../snapshot/select.ts";
import { bindDocument, bindInline } from "../words/bind.ts";
import type { Document, Inline } from "../words/block.ts";
import { wordExhibit, type WordedExhibit } from "../words/exhibit.ts";
import type { Finding } from "../words/finding.ts";
import { sourceLine } from "./source.ts";

/** An exhibit in words, with the line that says where its figures come from. */
export type EditionExhibit = WordedExhibit & { source: string };

/** One release in one language: everything that its pages say, worded once. */
export type Edition = {
  release: Release;
  facts: Facts;
  language: Language;
  title: Inline[];
  documents: Readonly<Record<TextKind, Document>>;
  exhibits: ReadonlyMap<string, EditionExhibit>;
};

/** What was bound; throws when a published text does not bind, because then the text and the figures are not of one release. */
const bound = <T extends { findings: readonly Finding[] }>(made: T, where: string): T => {
  const [first] = made.findings;
  if (first)
    throw new Error(`invalid text: ${where}:${first.line}:${first.column} ${first.rule} ${first.value}`);
  return made;
};

/** Binds a text of one or two sentences, such as a title or an explanation; `where` names it in an error. */
export const boundInline = (text: Bilingual, facts: Facts, language: Language, where: string): Inline[] =>
  bound(bindInline(text[language], facts, language), where).inlines;

const made = new WeakMap<Release, Map<Language, Edition>>();

/** The edition of a release in a language, made once. */
export const editionOf = (release: Release, language: Language): Edition => {
  const editions = made.get(release) ?? new Map<Language, Edition>();
  made.set(release, editions);
  const known = editions.get(language);
  if (known) return known;
  const { facts, snapshot, texts, path } = release;
  const ids = snapshot.exhibits.map((e) => e.id);
  const documents = Object.fromEntries(
    textKinds.map((kind) => [
      kind,
      bound(bindDocument(texts[kind][language], facts, language, ids), `${path}/${kind}.${language}.md`)
        .document,
    ]),
  ) as Record<TextKind, Document>;
  const edition: Edition = {
    release,
    facts,
    language,
    title: boundInline(snapshot.release.title, facts, language, `${path}/title`),
    documents,
    exhibits: new Map(
      snapshot.exhibits.map((e) => [
        e.id,
        { ...wordExhibit(e, facts, language), source: sourceLine(snapshot, e.sources, language) },
      ]),
    ),
  };
  editions.set(language, edition);
  return edition;
};

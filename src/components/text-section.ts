import type { Bilingual } from "../snapshot/bilingual.ts";

/** A section of a page of fixed text; its items stand as a list after its paragraphs. */
export type TextSection = {
  id: string;
  title: Bilingual;
  paragraphs: readonly Bilingual[];
  items?: readonly Bilingual[];
};

import { missingCharacters } from "./faces.ts";
import { typstPdf } from "./pdf.ts";
import type { PrintoutInput } from "./printed.ts";
import { printoutSource } from "./typst.ts";

/** The PDF, and the font faces in it, sorted. */
export type Printout = { pdf: Uint8Array; fonts: string[] };

/** The text holds characters that the fonts of this folder cannot draw; `fonts/README.md` says how to add them. */
export type MissingGlyph = { rule: "missing-glyph"; characters: string[] };

/**
 * The leader's printout as a tagged A4 PDF in the official layout (GB/T 9704-2012). The same input gives the same
 * bytes. Throws when the document has no title or names an exhibit that was not handed over.
 */
export const printoutPdf = async (input: PrintoutInput): Promise<Printout | MissingGlyph> => {
  const source = printoutSource(input);
  const characters = missingCharacters(source);
  return characters.length > 0 ? { rule: "missing-glyph", characters } : typstPdf(source);
};

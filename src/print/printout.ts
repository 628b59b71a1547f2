import { missingCharacters } from "./faces.ts";
import { typstPdf, type Pdf } from "./pdf.ts";
import type { PrintoutInput } from "./printed.ts";
import { printoutSource } from "./typst.ts";

/** The text holds characters that the fonts of this folder cannot draw; `fonts/README.md` says how to add them. */
export type MissingGlyph = { rule: "missing-glyph"; characters: string[] };

/** How close a printout is set: as the standard has it first, then with smaller tables, then with smaller text too. */
const densities = ["standard", "close", "closest"];

/** What lies on a leader's desk: one sheet, printed on both sides. */
const wantedPages = 2;

/**
 * The leader's printout as a tagged A4 PDF in the official layout (GB/T 9704-2012). A text that would run on to a
 * third page is set closer if two pages then hold it. The same input gives the same bytes. Throws when the document
 * has no title or names an exhibit that was not handed over.
 */
export const printoutPdf = async (input: PrintoutInput): Promise<Pdf | MissingGlyph> => {
  const source = printoutSource(input);
  const characters = missingCharacters(source);
  if (characters.length > 0) return { rule: "missing-glyph", characters };
  const made: Pdf[] = [];
  for (const density of densities) {
    const pdf = await typstPdf(source, { language: input.language, density });
    if (pdf.pages <= wantedPages) return pdf;
    made.push(pdf);
  }
  const [standard] = made;
  if (!standard) throw new Error("invalid densities: none");
  return standard;
};

import { fileLabels } from "../components/file-labels.ts";
import { inlineText } from "../words/plain.ts";
import { aboutSheet } from "./about-sheet.ts";
import { pngAside, workbookAside } from "./aside.ts";
import { csv } from "./csv.ts";
import { exhibitJson } from "./exhibit-json.ts";
import { exhibitPlate } from "./exhibit-plate.ts";
import { exhibitTable } from "./exhibit-table.ts";
import type { FiledExhibit } from "./filed-exhibit.ts";
import type { ExhibitFormat } from "./formats.ts";
import { legendSheet } from "./legend-sheet.ts";

/** An exhibit as a file. Throws when it is no chart and a picture is asked for. */
export const exhibitFile = async (
  exhibit: FiledExhibit,
  format: ExhibitFormat,
): Promise<string | Uint8Array<ArrayBuffer>> => {
  const { facts, language, rows, title, subtitle, caveat } = exhibit;
  const table = () => exhibitTable(facts, rows, language, exhibit.releaseOf);
  switch (format) {
    case "csv":
      return csv(table());
    case "json":
      return exhibitJson(exhibit);
    case "svg":
      return exhibitPlate(exhibit);
    case "png":
      return pngAside(await exhibitPlate(exhibit));
    case "xlsx":
      return workbookAside([
        { name: fileLabels.figures[language], table: table() },
        aboutSheet(exhibit, [
          [fileLabels.subtitle[language], `${inlineText(title)} ${inlineText(subtitle)}`],
          ...(caveat === null ? [] : [[fileLabels.caveat[language], caveat] as const]),
        ]),
        legendSheet(language),
      ]);
  }
};

import { columnText } from "../components/dictionary-text.ts";
import type { Bilingual } from "../snapshot/bilingual.ts";
import { absences, flags, qualifiers } from "../snapshot/cell.ts";
import { cellColumns } from "../snapshot/csv.ts";
import { periodKinds } from "../snapshot/period.ts";
import type { Snapshot } from "../snapshot/schema.ts";
import { inert } from "./inert.ts";
import { originNamesOf } from "./public-cells.ts";

/** What a value of a column of cells.csv is: a code of a list, a region's code, a day, a decimal number, flags with spaces between, or words. */
type ColumnType =
  | { type: "code"; codes: readonly { code: string; name: Bilingual | null }[] }
  | { type: "region" | "day" | "decimal" | "words" }
  | { type: "flags"; codes: readonly string[] };

/** One column of cells.csv as machines may know it. Where it is not required, an empty field means that there is nothing to say. */
export type CellColumn = ColumnType & { name: string; words: Bilingual; required: boolean };

type Described = Pick<Snapshot, "campaign" | "dimensions" | "indicators" | "sources" | "units">;

const unnamed = (codes: readonly string[]) => codes.map((code) => ({ code, name: null }));

const typeOf = (name: string, { dimensions, indicators, sources, units }: Described): ColumnType => {
  switch (name) {
    case "indicator":
      return { type: "code", codes: indicators.map((i) => ({ code: i.id, name: i.name })) };
    case "unit":
      return {
        type: "code",
        codes: units.map((u) => ({ code: u.id, name: { zh: u.name.zh, en: u.plural } })),
      };
    case "region":
      return { type: "region" };
    case "start":
    case "end":
      return { type: "day" };
    case "value":
    case "precision":
      return { type: "decimal" };
    case "kind":
      return { type: "code", codes: unnamed(periodKinds) };
    case "status":
      return { type: "code", codes: unnamed(["value", "withheld", ...absences]) };
    case "qualifier":
      return { type: "code", codes: unnamed(qualifiers) };
    case "flags":
      return { type: "flags", codes: flags };
    case "source":
      return { type: "code", codes: sources.map((s) => ({ code: inert(s.id), name: s.title })) };
    case "notice":
      return { type: "words" };
    default: {
      const dimension = dimensions.find((d) => d.id === name);
      if (!dimension) throw new Error(`invalid column: ${name}`);
      return { type: "code", codes: dimension.codes };
    }
  }
};

const always = ["indicator", "region", "end", "kind", "unit", "status", "source", "notice"];

/** The columns of the public cells.csv of a snapshot, in their order. */
export const columnsOf = (snapshot: Described): CellColumn[] =>
  [...cellColumns(snapshot), ...originNamesOf(snapshot)].map((name) => {
    const dimension = snapshot.dimensions.find((d) => d.id === name);
    const words = columnText[name] ?? dimension?.definition ?? dimension?.name;
    if (!words) throw new Error(`invalid column: ${name}`);
    return { ...typeOf(name, snapshot), name, words, required: always.includes(name) };
  });

/** The columns that together name a cell: no two rows agree in all of them. */
export const keyColumns = ({ dimensions }: Pick<Snapshot, "dimensions">): string[] => [
  ...["indicator", "region", "start", "end", "kind"],
  ...dimensions.map((d) => d.id),
];

/** A region's code, as XML Schema writes patterns. */
export const regionPattern = "[0-9]{6}|[0-9]{12}";

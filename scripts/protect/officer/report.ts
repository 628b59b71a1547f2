import type { Coordinates } from "../../../src/snapshot/cell.ts";
import { formatDecimal } from "../../../src/snapshot/decimal.ts";
import { indicatorOf, unitOf } from "../../../src/snapshot/select.ts";
import type { Unit } from "../../../src/snapshot/unit.ts";
import { csvText } from "../../problems-csv.ts";
import { audit } from "../audit/audit.ts";
import type { Interval } from "../audit/intervals.ts";
import { figureName } from "../figure-name.ts";
import { reasonsOf, type Reason } from "./reasons.ts";
import type { Shielded } from "./shielded.ts";
import { suggestionsOf, type Suggestion } from "./suggestions.ts";

/** The officer's report: what is withheld, why, and what would publish more. */
export const reportFile = "report.zh.md";

/** With more withheld cells than these, finding every interval takes longer than everything else. */
const mostIntervals = 5000;
/** So many figures at most stand in the report itself; all stand in withheld.csv. */
const mostRows = 300;
/** So many figures at most are named for whose sake one is withheld. */
const mostNamed = 3;

/**
 * What the officer in charge may read of a release's protection, by file name, in Chinese: the report; all withheld figures
 * with their reasons for Excel; and the interval of each withheld cell of the table for later audits. Confidential: the files
 * state the truth.
 */
export const officerFiles = async (shielded: Shielded): Promise<Record<string, string>> => {
  const intervals = await intervalsOf(shielded);
  const rows = rowsOf(shielded, intervals);
  const columns = ["数", "单元格", "实际", "单位", "为何不予公布", "读者至少可断定", "读者至多可断定"];
  const ids = [...(intervals?.values() ?? [])].map(({ cell, least, most }) => {
    const { id = "" } = shielded.compiled.table.cells[cell] ?? {};
    return [id, String(least), Number.isFinite(most) ? String(most) : ""];
  });
  return {
    [reportFile]: reportText(shielded, rows, suggestionsOf(shielded), intervals !== null),
    "withheld.csv": csvText([
      columns,
      ...rows.map((r) => [r.name, r.key, r.value, r.unit, r.why, r.least, r.most]),
    ]),
    "intervals.csv": csvText([["cell", "least", "most"], ...ids]),
  };
};

const intervalsOf = async ({
  compiled,
  pattern,
}: Shielded): Promise<ReadonlyMap<number, Interval> | null> => {
  if (pattern.withheld.size > mostIntervals) return null;
  const { intervals } = await audit(compiled.table, pattern.withheld, {
    insiders: "none",
    everyInterval: true,
  });
  return new Map((intervals ?? []).map((found) => [found.cell, found]));
};

/** A withheld figure of the release in words; what it is, and what a reader can say of it, in its unit. */
type Row = {
  key: string;
  name: string;
  value: string;
  unit: string;
  why: string;
  least: string;
  most: string;
};

const rowsOf = (shielded: Shielded, intervals: ReadonlyMap<number, Interval> | null): Row[] => {
  const { compiling, vocabulary } = shielded;
  const counted = new Map(compiling.now.observations.map((o) => [o.key, o]));
  return [...reasonsOf(shielded)].flatMap(([key, { cell, reasons }]): Row[] => {
    const o = counted.get(key);
    if (o?.content.status !== "value") return [];
    const unit = unitOf(vocabulary, indicatorOf(vocabulary, o.indicator).unit);
    const found = cell === null ? undefined : intervals?.get(cell);
    return [
      {
        ...{ key, name: figureName(o, key, vocabulary).zh, unit: unit.name.zh },
        value: formatDecimal(o.content.value, unit.decimals),
        why: reasons.map((reason) => said(reason, shielded)).join("；"),
        least: found ? inUnit(found.least, unit) : "",
        most: found ? inUnit(found.most, unit) : "",
      },
    ];
  });
};

const inUnit = (steps: number, unit: Unit): string =>
  Number.isFinite(steps) ? formatDecimal(Math.round(steps), unit.decimals) : "不限";

const said = (reason: Reason, shielded: Shielded): string => {
  switch (reason.kind) {
    case "small":
      return "本身过小";
    case "few":
      return "金额的对象很少、集中于少数人，或其人数过小";
    case "asked":
      return "本行动要求不予公布";
    case "before":
      return "此前的发布没有公布";
    case "sake":
      return `为保护：${namesOf(reason.of, shielded)}`;
    case "together":
      return `与此数取舍一致：${namesOf(reason.of, shielded)}`;
    case "rate":
      return `由不予公布的数算得：${namesOf(reason.of, shielded)}`;
  }
};

const namesOf = (cells: readonly number[], { compiled, vocabulary }: Shielded): string => {
  const names = cells.slice(0, mostNamed).flatMap((cell) => {
    const at: Coordinates | undefined = compiled.places[cell];
    return at ? [figureName(at, compiled.table.cells[cell]?.id ?? "", vocabulary).zh] : [];
  });
  const more = cells.length > mostNamed ? `等${cells.length}个数` : "";
  return `${names.join("、")}${more}`;
};

const reportText = (
  { compiling, compiled, pattern }: Shielded,
  rows: readonly Row[],
  suggestions: readonly Suggestion[] | null,
  hasIntervals: boolean,
): string => {
  const { cells, table } = compiled;
  const sensitive = [...cells.values()].filter((cell) => table.cells[cell]?.primary).length;
  const shown = rows.slice(0, mostRows);
  const text = [
    `# 不予公布的说明（${compiling.now.id}）`,
    "**内部材料，不得外传。**本文写明不予公布的数、理由和实际数值，只供审核岗位查阅。",
    `本次发布共有${compiling.now.observations.length}个数，不予公布${rows.length}个；其中本身敏感或要求不予公布的${sensitive}个，其余是为了使人无法推算而一并不予公布的。连同此前的发布，共凭${pattern.witnesses.length}条证明逐一核验。`,
    "## 不予公布的数",
    rows.length === 0
      ? "没有。"
      : [
          "| 数 | 实际 | 为何不予公布 | 读者最多只能断定在 |",
          "| --- | ---: | --- | --- |",
          ...shown.map(
            (r) =>
              `| ${r.name} | ${r.value}${r.unit} | ${r.why} | ${r.least ? `${r.least}至${r.most}` : "—"} |`,
          ),
        ].join("\n"),
    rows.length > shown.length ? `其余${rows.length - shown.length}个见同一文件夹的withheld.csv。` : "",
    hasIntervals ? "" : "不予公布的数太多，没有逐一求出读者所能断定的范围。",
    "## 怎样可以公布更多",
    suggestions === null
      ? "数太多，没有试。"
      : suggestions.length === 0
        ? "试过合并有数不予公布的相邻乡镇、相邻项目，都不会使公布的数更多。"
        : [
            "把下列两项合并公布（不再分开列出），总的公布数会增加；已按合并后重新计算保护，多的在前。可以只选一项，选后重新运行。",
            "",
            "| 合并 | 现在公布 | 合并后公布 | 多公布 | 不予公布 |",
            "| --- | ---: | ---: | ---: | --- |",
            ...suggestions.map(
              ({ merged, before, after }) =>
                `| ${merged.zh} | ${before.published} | ${after.published} | ${after.published - before.published} | ${before.withheld}→${after.withheld} |`,
            ),
          ].join("\n"),
  ];
  return `${text.filter(Boolean).join("\n\n")}\n`;
};

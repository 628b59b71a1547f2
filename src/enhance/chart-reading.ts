import { comma, pageLanguage, type PageLanguage } from "./language.ts";

/** One value of a chart: the part of the drawing that shows it, and its words. */
export type Reading = { part: SVGElement; words: string };

const textOf = (element: Element | null | undefined): string => element?.textContent.trim() ?? "";

/** What a row of the chart's table says: 凤城镇：47人; withheld says 不予公布, absent says why. */
const wordsOfRow = (figure: HTMLElement, unit: string, language: PageLanguage): string => {
  const zh = language === "zh";
  const row = figure.closest("tr");
  const names = [...(row?.querySelectorAll("td:not(.right):not(.remarks), th") ?? [])].map(textOf);
  const remarks = textOf(row?.querySelector(".remarks"));
  const number = textOf(figure)
    .replace(/—|\[[cx]\]/g, "")
    .trim();
  const valued = figure.dataset["status"] === "value";
  // The unit stands in the header where all figures of the table share it.
  const figureWords = valued ? (zh ? number + unit : `${number} ${unit}`.trim()) : number || remarks;
  const name = names.filter(Boolean).join(zh ? " " : ", ");
  const said = `${name}${zh ? "：" : ": "}${figureWords}`;
  return valued && remarks !== "" ? `${said}${comma(language)}${remarks}` : said;
};

/** The part of a drawing that shows a value: its group where it has one of its own, else its words. */
const partOf = (bound: SVGElement): SVGElement => {
  const group = bound.closest("g");
  return group && group.querySelectorAll("[data-key]").length <= 1 && group.querySelector("title")
    ? group
    : bound;
};

/**
 * The values of a chart in the order of its figures. Their words come from the table that is the chart's twin, so
 * nothing is said twice in the page; a chart without one has none.
 */
export const readingsOf = (chart: SVGElement, twin: Element): Reading[] => {
  const language = pageLanguage(chart);
  const shared = twin.querySelector("th .unit") !== null;
  const figures = new Map(
    [...twin.querySelectorAll<HTMLElement>("data[data-key]")].map((f) => [f.dataset["key"], f]),
  );
  return [...chart.querySelectorAll<SVGElement>("[data-key]")].flatMap((bound) => {
    const figure = figures.get(bound.dataset["key"]);
    if (!figure) return [];
    return [
      {
        part: partOf(bound),
        words: wordsOfRow(figure, shared ? (figure.dataset["unit"] ?? "") : "", language),
      },
    ];
  });
};

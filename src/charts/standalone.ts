import { escapeText } from "./svg.ts";

/** How a chart looks where no stylesheet reaches it: its width in px, its type as CSS names it, its ink and its paper. */
type Surroundings = { width: number; family: string; ink: string; paper: string };

/**
 * A chart made whole for a place without a stylesheet, such as a file of its own or a printed page: it has a size, its
 * type is named, and every colour that pages may change is as it is on light paper.
 */
export const standalone = (svg: string, { width, family, ink, paper }: Surroundings): string => {
  const height = /^<svg[^>]* height="([\d.]+)"/.exec(svg)?.[1];
  if (height === undefined) throw new Error("invalid chart height");
  const [padding, right = 0, left = 0] = /style="\w+:0 (\d+)px 0 (\d+)px"/.exec(svg) ?? [""];
  const opening = ` width="${width}" viewBox="0 0 ${width} ${height}" font-family="${escapeText(family)}" color="${ink}"`;
  return (
    svg
      .replace(' width="100%"', opening)
      // What draws pictures knows no padding.
      .replace(padding, "")
      .replace('n" width="100%"', `n" x="${left}" width="${width - +left - +right}"`)
      .replace(/var\(--chart-paper, [^)]+\)/g, paper)
      .replace(/var\(--[a-z0-9-]+, (#[0-9a-f]+)\)/g, "$1")
      .replaceAll("currentColor", ink)
  );
};

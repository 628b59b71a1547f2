import { embedWidth, type EmbedSize } from "./embed-size.ts";

/** A frame is no wider, in CSS pixels: charts are not. */
const widest = 720;

const quoted = (text: string): string => text.replace(/[&"<>]/g, (c) => `&#${c.charCodeAt(0)};`);

/**
 * The code by which another site shows an embed page: a frame that fills a box, in HTML and style attributes alone. The
 * box has a fixed shape, with the height that the exhibit needs from 640 pixels on. Below, its padding makes it higher:
 * in percent it counts from the width of the place in which the box stands, and the box is as high as the greater of
 * the two (CSS Sizing 4, 5.1). Where a content system drops one, the other still gives a height, and where it drops
 * all styles, the frame's own attributes do.
 */
export const embedCode = (address: string, title: string, { height, growth }: EmbedSize): string => {
  const percent = Math.ceil(growth * 100);
  const box = [
    "position:relative",
    "box-sizing:border-box",
    "width:100%",
    `max-width:${widest}px`,
    `aspect-ratio:${widest}/${height}`,
    `padding-bottom:calc(${Math.ceil(height + (percent * embedWidth) / 100)}px - ${percent}%)`,
  ].join(";");
  const frame = "position:absolute;top:0;left:0;width:100%;height:100%;border:0";
  return (
    `<div style="${box}"><iframe src="${address}" title="${quoted(title)}" width="${embedWidth}" height="${height}" ` +
    `loading="lazy" style="${frame}"></iframe></div>`
  );
};

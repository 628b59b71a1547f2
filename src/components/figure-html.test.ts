import { expect, test } from "vitest";
import type { Figure, Inline } from "../words/block.ts";
import { cell, facts, value, withheld } from "../words/facts.example.ts";
import { datedHtml, figureDataHtml, figureHtml, inlinesHtml, phrasedHtml } from "./figure-html.ts";

const known = cell("support.persons", value(7));
const hidden = cell("support.persons", withheld, { dimensions: { programme: "dibao" } });
const all = facts(known, hidden);
const hostile = `<b title="a">&`;
const safe = "&lt;b title=&quot;a&quot;&gt;&amp;";

const figure = (more: Partial<Figure> = {}): Figure => ({
  ...{ type: "figure", key: known.key, unit: "人", text: "7人", number: "7", status: "value", flags: [] },
  ...more,
});
const to = () => `/regions/1.html?a="&b`;

test("days stay whole, and what a text holds is no markup", () => {
  expect(datedHtml(`至2024年1月5日${hostile}`)).toBe(`至<span class="day">2024年1月5日</span>${safe}`);
});

const end = `<wbr aria-hidden="true">`;

test("a heading may end its lines between phrases, and its words are no markup", () => {
  expect(phrasedHtml(`救助困难群众，至2024年1月5日${hostile}`)).toBe(
    `救助${end}困难${end}群众，至<span class="day">2024年1月5日</span>${safe}`,
  );
  const title: Inline[] = [{ type: "strong", children: [{ type: "literal", text: "困难群众" }] }];
  expect(inlinesHtml(title, all, undefined, phrasedHtml)).toContain(`困难${end}群众`);
});

test("a figure carries its cell, its value without grouping, and its words", () => {
  expect(figureDataHtml(figure(), all)).toBe(
    `<data class="figure" data-key="${known.key}" data-unit="人" data-status="value" value="7">7人</data>`,
  );
  expect(figureDataHtml(figure(), all, "number")).toContain(">7</data>");
});

test("a figure that is withheld or unknown has no value", () => {
  for (const key of [hidden.key, "check:a#1"]) {
    const html = figureDataHtml(figure({ key, status: "withheld", text: "不予公布 [c]" }), all);
    expect(html).toContain(` value="">不予公布 [c]</data>`);
  }
});

test("nothing of a figure is markup", () => {
  const html = figureDataHtml(figure({ key: hostile, unit: hostile, text: hostile, flags: [] }), all);
  expect(html.replaceAll(safe, "")).toBe(
    `<data class="figure" data-key="" data-unit="" data-status="value" value=""></data>`,
  );
});

test("a figure leads to its cell, a change to the cell that changed, and a number without a cell nowhere", () => {
  const link = `<a class="trace" href="/regions/1.html?a=&quot;&amp;b">`;
  expect(figureHtml(figure(), all, to)).toContain(link);
  expect(figureHtml(figure({ key: `${known.key}#change` }), all, to)).toContain(link);
  expect(figureHtml(figure({ key: "check:a#1" }), all, to)).not.toContain("<a");
});

test("words nest, and a link holds no link", () => {
  const nested: Inline[] = [
    { type: "strong", children: [{ type: "emphasis", children: [{ type: "literal", text: hostile }] }] },
    { type: "link", href: hostile, children: [figure()] },
  ];
  const html = inlinesHtml(nested, all, to);
  expect(html).toContain(`<strong><em><span data-literal="">${safe}</span></em></strong>`);
  expect(html).toContain(`<a href="${safe}"><data`);
  expect(html.match(/<a /g)).toHaveLength(1);
});

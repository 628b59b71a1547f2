import { inflateSync } from "node:zlib";
import { strFromU8, unzipSync } from "fflate";
import Papa from "papaparse";
import readExcelFile from "read-excel-file/node";
import { expect } from "vitest";
import type { Cell } from "../src/snapshot/cell.ts";
import type { Release } from "../src/snapshot/open.ts";
import { cellOf } from "../src/snapshot/select.ts";
import { marks } from "../src/words/status.ts";
import { decimalOf } from "./said.example.ts";

/** The part of an address that a language adds. */
export const languages = ["", "en"] as const;
export type LanguageFolder = (typeof languages)[number];

const keyHeading = { "": "数据标识", en: "Key" } as const;
const valueHeading = { "": "数值", en: "Value" } as const;

/** A cell in a file: its key, and what stands in the place of its value. */
export type Filed = { key: string; value: unknown };

/** What a file says in the place of a cell's value: its decimal, or the shorthand. */
export const filedValue = (release: Release, key: string): string => {
  const { content }: Cell = cellOf(release.facts, key);
  return content.status === "value" ? decimalOf(release, key) : marks[content.status];
};

/** The same in a workbook: a number is a number there. */
export const asNumber = (said: string): string | number => (said.startsWith("[") ? said : Number(said));

/** The cells of a sheet. */
export const sheetValues = (rows: readonly (readonly unknown[])[], language: LanguageFolder): Filed[] => {
  const [head = [], ...body] = rows;
  const [key, value] = [head.indexOf(keyHeading[language]), head.indexOf(valueHeading[language])];
  return body.map((row) => ({ key: String(row[key]), value: row[value] }));
};

/** The rows of a CSV, which must begin with a byte order mark. */
export const csvRows = (file: Buffer): string[][] => {
  const text = file.toString("utf8");
  expect(text.startsWith("\ufeff")).toBe(true);
  return Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true }).data;
};

/** The sheets of a workbook, which must not hold a formula. */
export const sheetsOf = async (file: Buffer) => {
  for (const [part, content] of Object.entries(unzipSync(new Uint8Array(file))))
    if (part.startsWith("xl/worksheets/")) expect(strFromU8(content)).not.toMatch(/<f[ >]/);
  return readExcelFile(file);
};

/** The JSON of an exhibit, and its cells, of which none has both a value and a mark, or neither. */
export const exhibitJson = (file: Buffer) => {
  const json = JSON.parse(file.toString("utf8")) as {
    notice: string | null;
    source: string;
    legend: { mark: string }[];
    items: { key: string; value?: string; mark?: string }[];
  };
  for (const item of json.items) expect(item.value === undefined).toBe(item.mark !== undefined);
  return { json, cells: json.items.map(({ key, value, mark }): Filed => ({ key, value: value ?? mark })) };
};

/** The width and height of a picture that needs nothing else, in px. */
export const svgSize = (svg: string): [width: number, height: number] => {
  expect(svg).not.toMatch(/var\(|currentColor|<script|href=/);
  const [, width, height] = /^<svg xmlns="[^"]*"[^>]* width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
  return [Number(width), Number(height)];
};

/** The width and height of a PNG in pixels (ISO/IEC 15948), whose pixels are unpacked: all must be there, and not all alike. */
export const pngSize = (png: Buffer): [width: number, height: number] => {
  expect(png.subarray(1, 4).toString("latin1")).toBe("PNG");
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const data: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
    if (png.toString("latin1", at + 4, at + 8) === "IDAT")
      data.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  const pixels = inflateSync(Buffer.concat(data));
  // Eight bits for the place of each in a palette, or each of red, green, blue and transparency, and a byte before each line.
  const inPalette = png[25] === 3;
  expect([png[24], png[25], pixels.length]).toEqual(
    inPalette ? [8, 3, height * (1 + width)] : [8, 6, height * (1 + 4 * width)],
  );
  if (inPalette) {
    expect(png.toString("latin1", 37, 41)).toBe("PLTE");
    expect(Math.max(...new Set(pixels))).toBeLessThan(png.readUInt32BE(33) / 3);
  }
  // A few of them, at steps that are in no line with the rows: a picture has millions.
  expect(
    new Set(Array.from({ length: 5000 }, (_, i) => pixels[(i * 7919) % pixels.length])).size,
  ).toBeGreaterThan(8);
  return [width, height];
};

import { deflateSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { numbersIn } from "./numbers.example.ts";
import { spellingsOf, tracesOf } from "./spellings.example.ts";

const amount = { steps: 51_823_647, decimals: 2 };
const count = { steps: 673_914, decimals: 0 };

/** A page in a face that every reader has, so of ASCII only; what it says is compressed, as it is in a printout. */
const pdf = (text: string): string => {
  const content = deflateSync(`BT /F 12 Tf 72 720 Td (${text}) Tj ET`).toString("latin1");
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
    `<</Length ${content.length}/Filter/FlateDecode>>stream\n${content}\nendstream`,
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
  ].map((object, i) => `${i + 1} 0 obj${object}endobj\n`);
  const head = "%PDF-1.4\n";
  const places = objects.map((_, i) => head.length + objects.slice(0, i).join("").length);
  const rows = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  const body = head + objects.join("");
  return `${body}xref\n0 6\n0000000000 65535 f \n${rows}trailer<</Size 6/Root 1 0 R>>\nstartxref\n${body.length}\n%%EOF`;
};

/** A made-up file of each kind that says a text, by its name. */
const files: Record<string, (text: string) => string | Uint8Array> = {
  "page.html": (text) => `<p>发放<span class="figure">${text}</span>，其中</p>`,
  "parts.html": (text) => `<td><b>${text.slice(0, 2)}</b>${text.slice(2)}</td>`,
  "attribute.html": (text) => `<data value="${text}"></data><rect width="10%"/>`,
  "escaped.html": (text) => text.replace(/[^ ]/g, (c) => `&#x${c.codePointAt(0)?.toString(16)};`),
  "chart.svg": (text) => `<svg><text x="1" y="2">${text}</text></svg>`,
  "feed.xml": (text) => `<summary>${text}</summary>`,
  "cells.csv": (text) => `990101100000,${text.includes(",") ? `"${text}"` : text},元\n`,
  "cells.json": (text) => JSON.stringify({ value: text }),
  "release.txt": (text) => `温泉镇${text}。`,
  "search.js": (text) => `export const said=[1,"${text}",2]`,
  "card.png": (text) => `\u0089PNG\u0000tEXt${Buffer.from(text).toString("latin1")}\u0000`,
  "release.xlsx": (text) =>
    zipSync({ "xl/sharedStrings.xml": strToU8(`<sst><si><t>${text}</t></si></sst>`) }),
  "printout.pdf": pdf,
};
const isBinary = (name: string): boolean => /\.(png|pdf)$/.test(name);

/** A number as people write it: as it is, with its thousands parted, in full-width characters. */
const written = (number: string): string[] => {
  const [whole = "", rest] = number.split(".");
  const parted = (mark: string): string =>
    whole.replace(/\B(?=(\d{3})+$)/g, mark) + (rest === undefined ? "" : `.${rest}`);
  const wide = number.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
  return [...new Set([number, parted(","), parted("，"), wide])];
};

const found = async (name: string, content: string | Uint8Array, canary = amount): Promise<string[]> => {
  const bytes =
    typeof content === "string" ? Buffer.from(content, isBinary(name) ? "latin1" : "utf8") : content;
  return tracesOf(canary, await numbersIn(name, new Uint8Array(bytes)));
};

it("spells an amount in its unit and the multiples of it, from the last 分 to four digits", () => {
  expect(spellingsOf(amount)).toEqual(
    expect.arrayContaining([
      ...["518236.47", "518236.5", "518236", "51823647"],
      ...["51.823647", "51.82365", "51.8236", "51.824", "51.82"],
      ...["0.0051823647", "0.005182", "0.51823647", "0.5182", "518.23647", "518.2"],
    ]),
  );
  expect(spellingsOf(count)).toEqual(expect.arrayContaining(["673914", "67.3914", "67.391", "67.39"]));
  expect(spellingsOf(count)).not.toContain("67.4");
});

describe.each(Object.entries(files))("in %s", (name, made) => {
  it.each([amount, count])("finds every spelling of $steps, in every way of writing it", async (canary) => {
    for (const spelling of spellingsOf(canary))
      for (const text of isBinary(name) ? [spelling] : written(spelling))
        for (const said of isBinary(name)
          ? [text, `${text} million yuan`]
          : [text, `${text}万元`, `${text} million yuan`])
          expect([said, await found(name, made(said), canary)]).toEqual([
            said,
            expect.arrayContaining([spelling]),
          ]);
  });

  it("finds nothing where another figure stands", async () => {
    for (const spelling of spellingsOf({ steps: 51_923_647, decimals: 2 }))
      expect(await found(name, made(spelling))).toEqual([]);
  });
});

it("takes no length, no place and no percentage for a figure, but a figure told as a length", async () => {
  const drawn = '<rect x="51.82" width="51.82%"/><p>51.82%</p>';
  expect(await found("chart.svg", drawn)).toEqual([]);
  expect(await found("chart.svg", '<rect width="518236.47"/>')).not.toEqual([]);
});

it("refuses text that is not UTF-8", async () => {
  await expect(numbersIn("cells.csv", new Uint8Array([0xcd, 0xf2]))).rejects.toThrow();
});

import { expect, it } from "vitest";
import { lineOf, progressTo, type Manner } from "./progress.ts";

const said = (manner: Manner, seconds: readonly number[]): string => {
  let text = "";
  let clock = 0;
  const progress = progressTo(manner, "zh", { write: (part) => (text += part), now: () => clock });
  for (const second of seconds) {
    clock = second * 1000;
    progress.tell({ stage: "load", done: second / 40, rows: second * 1000, file: "发放.csv" });
  }
  progress.end();
  return text;
};

it("writes one line over and over on a terminal, and clears it at the end", () => {
  const text = said("terminal", [0, 0.05, 10]);
  expect(text.split("\r")).toHaveLength(4);
  expect(text).toContain("读取台账 25% 10,000行，每秒1,000行，约剩30秒  发放.csv");
  expect(text.endsWith("\r\u001b[K")).toBe(true);
  expect(text).not.toContain("\n");
});

it("writes a plain line now and then elsewhere, and none for short work", () => {
  expect(said("lines", [0, 1, 2, 9])).toBe("");
  expect(said("lines", [0, 5, 11, 12, 22]).split("\n")).toHaveLength(3);
  expect(said("lines", [0, 11])).not.toContain("\u001b");
});

it("is silent when it is asked to be quiet", () => {
  expect(said("quiet", [0, 20, 40])).toBe("");
});

it("says the stage and what is left in the reader's language", () => {
  expect(lineOf({ stage: "count", done: 0.5 }, 4, "en")).toBe("counting 50%, about 4 s left");
  expect(lineOf({ stage: "count", done: 0 }, 0, "zh")).toBe("统计 0%");
});

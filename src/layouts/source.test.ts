import { expect, test } from "vitest";
import { exampleSnapshot } from "../words/snapshot.example.ts";
import { sourceLine } from "./source.ts";

const snapshot = exampleSnapshot([]);
const [source] = snapshot.sources;

test("the source line names the publisher and the day of each source, in the language of the page", () => {
  expect(sourceLine(snapshot, ["月报"], "zh")).toBe("资料来源：暖水县民政局，2024年1月5日");
  expect(sourceLine(snapshot, ["月报"], "en")).toBe(
    "Source: Nuanshui County Civil Affairs Bureau, 5 January 2024",
  );
});

test("a source that is named twice stands in the line once", () => {
  expect(sourceLine(snapshot, ["月报", "月报"], "zh")).toBe(sourceLine(snapshot, ["月报"], "zh"));
});

test("several sources stand in the order in which they are named", () => {
  const later = source && { ...source, id: "公报", date: "2024-02-01" };
  const sources = later ? [...snapshot.sources, later] : [];
  expect(sourceLine({ sources }, ["公报", "月报"], "zh")).toBe(
    "资料来源：暖水县民政局，2024年2月1日；暖水县民政局，2024年1月5日",
  );
});

test("a source that the snapshot does not have is an error", () => {
  expect(() => sourceLine(snapshot, ["旬报"], "zh")).toThrow("invalid source: 旬报");
});

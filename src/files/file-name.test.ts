import { expect, test } from "vitest";
import { fileName } from "./file-name.ts";

test("a file's name keeps its words and holds no character that a system refuses", () => {
  expect(fileName("杏林镇 保障人数：特困供养由85人增至86人")).toBe("杏林镇 保障人数：特困供养由85人增至86人");
  expect(fileName(' People: "a/b" \\ <c>|d?\n*')).toBe("People a b c d");
});

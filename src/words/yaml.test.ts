import { expect, test } from "vitest";
import { parseYaml } from "./yaml.ts";

const read = (yaml: string): unknown => (parseYaml(yaml) as { title: unknown }).title;

test("a Chinese text that its writer wrapped has no space where a line ended, however YAML quotes it", () => {
  for (const written of [
    "title: 暖河县民政局开展救助工作，\n  2025年1月\n",
    "title: '暖河县民政局\n    开展救助工作，2025年1月'\n",
    'title: "暖河县民政局开展\r\n  救助工作，2025年1月"\n',
    "title: >\n  暖河县民政局\n  开展救助工作，2025\n  年1月\n",
  ])
    expect(read(written)).toBe("暖河县民政局开展救助工作，2025年1月");
});

test("words in Latin signs stay apart where a line ended, and spaces within a line stay", () => {
  expect(read("title: Winter relief\n  in Nuanhe, 暖河 县\n")).toBe("Winter relief in Nuanhe, 暖河 县");
});

test("paragraphs and lines that are asked for stay", () => {
  expect(read("title: 甲\n\n  乙\n")).toBe("甲\n乙");
  expect(read("title: |-\n  甲\n  乙\n")).toBe("甲\n乙");
});

test("what is not YAML is an error", () => {
  expect(() => read("title: '甲\n")).toThrow(/quote/);
});

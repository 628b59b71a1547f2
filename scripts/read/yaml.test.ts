import { expect, test } from "vitest";
import { z } from "zod";
import { readYaml } from "./yaml.ts";

test("what a file says has no space where a line of a Chinese text ended, and its lines are counted as they stand", () => {
  const source = "title: 暖河县民政局\n  开展救助工作\nnumber: 甲\n";
  const { value } = readYaml(source, "a.yaml", z.strictObject({ title: z.string(), number: z.string() }));
  expect(value?.value.title).toBe("暖河县民政局开展救助工作");
  expect(value?.lineOf(["number"])).toBe(3);
});

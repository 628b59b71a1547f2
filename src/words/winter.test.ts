import { expect, test } from "vitest";
import { wordWinter } from "./winter.ts";

test("a winter has the dash of the language", () => {
  expect(wordWinter("2024—2025", "zh")).toBe("2024—2025");
  expect(wordWinter("2024—2025", "en")).toBe("2024–2025");
  expect(wordWinter("2024-2025", "en")).toBe("2024–2025");
});

import { expect, test } from "vitest";
import { differenceRules } from "./difference-rules.ts";
import { methodsText } from "./methods-text.ts";
import { percentageRule } from "./percentage-rule.ts";

test.each(["zh", "en"] as const)("methods and comparisons tell one rule of percentages (%s)", (language) => {
  const rule = percentageRule[language];
  expect(rule).toContain("100");
  expect(differenceRules[language]).toContain(rule);
  const said = methodsText.flatMap((section) => section.paragraphs.map((p) => p[language]));
  expect(said.filter((p) => p.includes(rule))).toHaveLength(1);
});

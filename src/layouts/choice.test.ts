import { expect, test } from "vitest";
import { choiceStyle } from "./choice.ts";

test("each region adds as much to the style as any other, so that a page grows with its regions and no faster", () => {
  const sizes = [10, 20, 40].map(
    (count) =>
      choiceStyle(Array.from({ length: count }, (_, i) => `9902011${String(i).padStart(5, "0")}`)).length,
  );
  const [ten = 0, twenty = 0, forty = 0] = sizes;
  expect(forty - twenty).toBe(2 * (twenty - ten));
});

import fc from "fast-check";
import { expect, it } from "vitest";
import { dodge } from "./dodge.ts";

const wishes = fc.array(
  fc.record({ at: fc.integer({ min: -50, max: 300 }), height: fc.integer({ min: 1, max: 40 }) }),
  { minLength: 1, maxLength: 40 },
);

it("lets nothing cover another, nor stand above the top, and keeps the order", () => {
  fc.assert(
    fc.property(wishes, (all) => {
      const order = all
        .map((w, i) => ({ ...w, y: dodge(all, 10)[i] ?? 0 }))
        .sort((a, b) => a.at - b.at || a.y - b.y);
      let end = 10;
      for (const { y, height } of order) {
        expect(y - height / 2).toBeGreaterThanOrEqual(end - 1e-6);
        end = y + height / 2;
      }
    }),
  );
});

it("moves nothing that has room", () => {
  expect(
    dodge(
      [
        { at: 100, height: 20 },
        { at: 40, height: 20 },
      ],
      0,
    ),
  ).toEqual([100, 40]);
});

it("parts two that want one place evenly", () => {
  expect(
    dodge(
      [
        { at: 50, height: 20 },
        { at: 50, height: 20 },
      ],
      0,
    ),
  ).toEqual([40, 60]);
});

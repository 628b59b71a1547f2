import fc from "fast-check";
import { JSDOM } from "jsdom";
import { expect, it } from "vitest";
import { drawnKinds } from "../../snapshot/schema.ts";
import { drawExhibit } from "../exhibit.ts";
import { size } from "../theme.ts";
import { extentOf } from "./extent.example.ts";
import { absent, both, drawingOf, example, published, withheld, type Item } from "./make.ts";
import { regions, towns } from "./places.ts";
import { coldWaves, months } from "./times.ts";

const parser = new new JSDOM().window.DOMParser();

const content = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 10 ** 13 }).map((v) => published(v)) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 3 }).map((v) => published(v, "implausible")) },
  fc.constant(withheld),
  fc.constant(absent),
);
const long = both(
  "生活不能自理特困人员在区域性中心敬老院和县级供养服务机构集中供养的人数",
  "Destitute people unable to care for themselves who live in regional homes",
);
const name = fc.constantFrom(
  both("低保", "Allowance"),
  both("城市", "Urban"),
  both("孤儿和事实无人抚养儿童", "Orphans and children without de facto carers"),
  long,
);

const items = fc
  .record({
    groups: fc.uniqueArray(name, { minLength: 1, maxLength: 4 }),
    columns: fc.integer({ min: 1, max: 5 }),
  })
  .chain(({ groups, columns }) =>
    fc
      .array(content, { minLength: groups.length * columns, maxLength: groups.length * columns })
      .map((contents) =>
        contents.map((c, i): Item => {
          const period = months[i % columns];
          const label = both(`${period?.end.slice(5, 7) ?? ""}月`, period?.end ?? "");
          const group = groups[Math.floor(i / columns)];
          const region = towns[i % towns.length]?.code ?? regions[0]?.code;
          return {
            label,
            content: c,
            ...(group ? { group } : {}),
            ...(period ? { period } : {}),
            ...(region ? { region } : {}),
          };
        }),
      ),
  );

/** A line whose first figure is far longer than its last. */
const falling = [published(25_000_000_001), withheld, published(0, "implausible"), withheld].map(
  (c, i): Item => {
    const period = months[i];
    const region = towns[i]?.code;
    return {
      label: both(`${i}月`, `${i}`),
      content: c,
      group: long,
      ...(period ? { period } : {}),
      ...(region ? { region } : {}),
    };
  },
);

it("keeps the words of any exhibit inside at the narrowest width, in every kind and both languages", () => {
  fc.assert(
    fc.property(
      items,
      fc.constantFrom(...drawnKinds),
      fc.constantFrom("zh" as const, "en" as const),
      fc.constantFrom("aid.paid", "aid.persons"),
      (all, kind, language, indicator) => {
        const made = example("any", kind, { title: both("题", "title"), about: both("述", "about") }, all, {
          indicator,
          coldWaves,
        });
        const svg = drawExhibit(drawingOf(made, language));
        const root = parser.parseFromString(svg, "image/svg+xml").documentElement;
        expect(root.querySelectorAll("[data-key]")).toHaveLength(all.length);
        expect(svg).not.toMatch(/NaN|undefined|Infinity/);
        for (const text of root.querySelectorAll("text")) {
          const [left, right] = extentOf(text);
          expect([kind, text.textContent, left > -0.6, right < size.narrowest + 0.6]).toEqual([
            kind,
            text.textContent,
            true,
            true,
          ]);
        }
      },
    ),
    { numRuns: 300, examples: [[falling, "lines", "zh", "aid.paid"]] },
  );
});

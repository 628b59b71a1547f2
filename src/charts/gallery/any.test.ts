import fc from "fast-check";
import { JSDOM } from "jsdom";
import { expect, it } from "vitest";
import type { Period } from "../../snapshot/period.ts";
import { drawnKinds, wholeKinds } from "../../snapshot/schema.ts";
import { addDays } from "../../words/calendar.ts";
import { drawExhibit } from "../exhibit.ts";
import { size } from "../theme.ts";
import { collisions, extentOf } from "./extent.example.ts";
import { absent, both, drawingOf, example, published, withheld, type Item } from "./make.ts";
import { regions, towns } from "./places.ts";
import { coldWaves, months } from "./times.ts";

const parser = new new JSDOM().window.DOMParser();

const content = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 10 ** 13 }).map((v) => published(v)) },
  { weight: 1, arbitrary: fc.integer({ min: -(10 ** 11), max: -1 }).map((v) => published(v)) },
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

const dayAfter = (days: number): Period => {
  const day = addDays("2024-11-01", days);
  return { kind: "instant", start: day, end: day };
};

/** Months, or days of any winter, which may be near each other. */
const periods = fc.oneof(
  fc.integer({ min: 1, max: 5 }).map((count) => months.slice(0, count)),
  fc
    .uniqueArray(fc.integer({ min: 0, max: 150 }), { minLength: 1, maxLength: 6 })
    .map((days) => days.toSorted((a, b) => a - b).map(dayAfter)),
);

const items = fc
  .record({ groups: fc.uniqueArray(name, { minLength: 1, maxLength: 4 }), columns: periods })
  .chain(({ groups, columns }) =>
    fc
      .array(content, {
        minLength: groups.length * columns.length,
        maxLength: groups.length * columns.length,
      })
      .map((contents) =>
        contents.map((c, i): Item => {
          const period = columns[i % columns.length];
          const label = both(`${period?.end.slice(5) ?? ""}日`, period?.end ?? "");
          const group = groups[Math.floor(i / columns.length)];
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

/** The same as a part of a whole could be. */
const aboveZero = (item: Item): Item => ({
  ...item,
  content:
    item.content.status === "value" ? { ...item.content, value: Math.abs(item.content.value) } : item.content,
});

/** Figures of some months for one line of a long name. */
const ofOneLine = (contents: readonly Item["content"][]): Item[] =>
  contents.map((c, i): Item => {
    const period = months[i];
    const region = towns[i]?.code;
    return {
      label: both(`${i}月`, `${i}`),
      content: c,
      group: long,
      ...(period ? { period } : {}),
      ...(region ? { region } : {}),
    };
  });

/** A line whose first figure is far longer than its last. */
const falling = ofOneLine([published(25_000_000_001), withheld, published(0, "implausible"), withheld]);
/** A long figure that begins beside the numbers of the axis. */
const besideTheAxis = ofOneLine([published(2_250_000_000_001), absent, published(0)]);

/** One figure a day, so many days after the first of November. */
const onDays = (days: readonly number[], values: readonly number[]): Item[] =>
  days.map((d, i) => ({
    label: both(`${d}日`, `${d}`),
    content: published(values[i] ?? 0),
    period: dayAfter(d),
  }));

/** Figures that begin under the name of the axis. */
const underTheAxis = onDays([30, 74, 130], [9448, 9004, 8906]);
const nearTheTop = onDays([30, 79, 142], [37, 37, 38]);
const equal = onDays([30, 79, 142], [14, 14, 14]);
/** Months that would meet where the number of the highest line takes much room. */
const crowded = onDays([2, 36, 97], [0, 250_000_000_001, 12]);
/** Figures a day from each other. */
const dense = onDays([0, 1, 2, 100, 101], [100, 101, 99, 98, 100]);

it("keeps the words of any exhibit inside at the narrowest width and apart, in every kind and both languages", () => {
  fc.assert(
    fc.property(
      items,
      fc.constantFrom(...drawnKinds),
      fc.constantFrom("zh" as const, "en" as const),
      fc.constantFrom<string>("aid.paid", "aid.persons"),
      (drawn, kind, language, indicator) => {
        const all = wholeKinds.includes(kind) ? drawn.map(aboveZero) : drawn;
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
        expect([kind, collisions(root)]).toEqual([kind, []]);
      },
    ),
    {
      numRuns: 300,
      examples: [
        [falling, "lines", "zh", "aid.paid"],
        [besideTheAxis, "lines", "zh", "aid.paid"],
        [underTheAxis, "lines", "zh", "aid.rate"],
        [nearTheTop, "lines", "zh", "aid.persons"],
        [equal, "lines", "en", "aid.persons"],
        [crowded, "lines", "en", "aid.paid"],
        [dense, "lines", "zh", "aid.persons"],
      ],
    },
  );
});

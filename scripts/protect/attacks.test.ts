import { describe, expect, it } from "vitest";
import type { Observation } from "../observation.ts";
import { learned, small, withheldBy, type Story } from "./attacks.example.ts";
import { county, east, observed, since, west, winter, within } from "./compile/releases.example.ts";

const orphans = { programme: "orphan" };
const [urban, rural] = [{ residence: "urban" }, { residence: "rural" }];
const alone = (holder: string, amount: number) => ({ count: 1, largest: [{ holder, amount }] });

// Each attack on a release that withholds nothing but the small counts, and on what the stage makes of the same figures.
const attacks: [name: string, story: Story, target: RegExp][] = [
  [
    "this week's cumulative figure minus last week's",
    {
      earlier: [observed("times", 40, { period: since("2025-01-31") })],
      now: [observed("times", 43, { period: since("2025-02-28") })],
    },
    /^implied\|piece/,
  ],
  [
    "the newcomers among people who count once",
    {
      earlier: [observed("people", 40, { period: since("2025-01-31") })],
      now: [observed("people", 43, { period: since("2025-02-28") })],
    },
    /^implied\|newcomers/,
  ],
  [
    "a month that is the rest of the winter",
    {
      now: [
        observed("times", 60),
        observed("times", 25, { period: within("2024-11-01", "2024-11-30") }),
        observed("times", 32, { period: within("2024-12-01", "2024-12-31") }),
      ],
    },
    /^implied\|piece/,
  ],
  [
    "an amount at a flat rate",
    {
      now: [
        observed("people", 3, { region: east, dimensions: { programme: "dibao" } }),
        observed("paid", 24_000, { region: east, dimensions: { programme: "dibao" } }),
        observed("people", 20, { region: west, dimensions: { programme: "dibao" } }),
        observed("paid", 160_000, { region: west, dimensions: { programme: "dibao" } }),
      ],
    },
    /^people\|990101100000/,
  ],
  [
    "that what is withheld is no zero: parts whose sum leaves each of them small",
    {
      now: [
        observed("people", 5),
        observed("people", 3, { region: east }),
        observed("people", 2, { region: west }),
      ],
    },
    /^people\|990101100000/,
  ],
  ["a rate and its base", { now: [observed("share", 3750), observed("times", 8)] }, /^escorted\|/],
  [
    "其中: a part that cannot reach its threshold within its whole",
    {
      now: [
        observed("people", 8, { region: east }),
        observed("people", 7, { region: east, dimensions: orphans }),
      ],
    },
    /^people\|990101100000\|.*orphan/,
  ],
  [
    "a total minus its other parts",
    {
      now: [
        observed("times", 50),
        observed("times", 47, { region: east }),
        observed("times", 3, { region: west }),
      ],
    },
    /^times\|990101101000/,
  ],
  [
    "a part that nobody reports",
    { now: [observed("times", 50), observed("times", 47, { region: east })] },
    /^implied\|rest/,
  ],
  [
    "another partition of the same total",
    {
      now: [
        observed("times", 90),
        observed("times", 50, { region: east }),
        observed("times", 40, { region: west }),
        observed("times", 62, { dimensions: urban }),
        observed("times", 28, { dimensions: rural }),
        observed("times", 47, { region: east, dimensions: urban }),
        observed("times", 3, { region: east, dimensions: rural }),
        observed("times", 15, { region: west, dimensions: urban }),
        observed("times", 25, { region: west, dimensions: rural }),
      ],
    },
    /^times\|990101100000.*rural/,
  ],
  [
    "a figure and its revision",
    { earlier: [observed("times", 120)], now: [observed("times", 123)] },
    /^implied\|revision/,
  ],
];

describe("a reader who takes", () => {
  it.each(attacks)(
    "%s learns a small count where only small counts are withheld, and nothing from a release",
    async (_, story, target) => {
      expect(await learned(story, small(story.now))).toContainEqual(expect.stringMatching(target));
      expect(await learned(story, await withheldBy(story))).toEqual([]);
    },
  );
});

it("does not let the only contributor of one figure work out another", async () => {
  const story: Story = {
    now: [
      observed("times", 12),
      observed("times", 9, { region: east, contributors: alone("P1", 9) }),
      observed("times", 3, { region: west }),
    ],
  };
  const careless = new Set([...small(story.now), ...keysAt(story.now, east)]);
  expect(await learned(story, careless)).toEqual([expect.stringMatching(/^times\|990101101000/)]);
  const withheld = await withheldBy(story);
  expect(await learned(story, withheld)).toEqual([]);
  expect([...withheld]).toEqual(expect.arrayContaining(keysAt(story.now, county)));
});

it("does not let households bound people: where there are as many of both, the rest is what is left", async () => {
  const figures = (id: string, all: number, inWest: number) => [
    observed(id, all),
    observed(id, all - inWest, { region: east }),
    observed(id, inWest, { region: west }),
  ];
  const now = [...figures("people", 24, 21), ...figures("households", 24, 21)];
  const careless = new Set(now.flatMap(({ key }, i) => ([1, 2, 3, 4].includes(i) ? [key] : [])));
  expect(await learned({ now }, careless)).toContainEqual(expect.stringMatching(/^people\|990101100000/));
  expect(await learned({ now }, await withheldBy({ now }))).toEqual([]);
});

const keysAt = (figures: readonly Observation[], region: string): string[] =>
  figures.flatMap((o) => (o.region === region ? [o.key] : []));

it("withholds a mean with what it is worked out from: amount ÷ mean is the count", async () => {
  const [people, paid, mean] = [observed("people", 3), observed("paid", 36_000), observed("mean", 12_000)];
  expect(36_000 / 12_000).toBe(3);
  expect(await withheldBy({ now: [people, paid, mean] })).toEqual(new Set([people.key, paid.key, mean.key]));
});

it("withholds a share with its numerator: share × base is the numerator", async () => {
  const [share, part, base] = [observed("share", 750), observed("escorted", 3), observed("times", 40)];
  expect((750 / 10_000) * 40).toBe(3);
  const withheld = await withheldBy({ now: [share, part, base] });
  expect(withheld).toContain(share.key);
  expect(withheld).toContain(part.key);
  expect(withheld).not.toContain(base.key);
});

it("withholds a revision by one person, whom a township and its county both count", async () => {
  const figures = (inEast: number) => [
    observed("times", 70 + inEast),
    observed("times", inEast, { region: east }),
    observed("times", 70, { region: west }),
  ];
  const story = { earlier: figures(50), now: figures(51) };
  const withheld = await withheldBy(story);
  expect(withheld).toEqual(new Set(story.now.slice(0, 2).map(({ key }) => key)));
  expect(await learned(story, withheld)).toEqual([]);
});

it("withholds a figure for good once an earlier release did", async () => {
  const period = since("2025-01-31");
  const story: Story = {
    earlier: [observed("people", 3, { period })],
    now: [observed("people", 3, { period }), observed("people", 60, { period: winter })],
  };
  expect([...(await withheldBy(story))]).toContain(story.now[0]?.key);
});

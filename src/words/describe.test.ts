import { describe, expect, test } from "vitest";
import { bindInline } from "./bind.ts";
import { describedText, describeRows } from "./describe.ts";
import { exhibitRows } from "./exhibit.ts";
import { cell, december, facts, november, value, withheld } from "./facts.example.ts";
import { inlineText } from "./plain.ts";

const rural = cell("support.persons", value(2867), { dimensions: { residence: "rural" } });
const urban = cell("support.persons", value(243), { dimensions: { residence: "urban" } });
const orphan = cell("support.persons", withheld, { dimensions: { programme: "orphan" } });
const missing = cell(
  "support.persons",
  { status: "absent", reason: "not-yet" },
  { dimensions: { programme: "dibao" } },
);
const runs = [
  cell("patrol.runs", value(200), { period: november }),
  cell("patrol.runs", value(310), { period: december }),
];
const all = facts(rural, urban, orphan, missing, ...runs);

const label = (zh: string, en: string) => ({ zh, en });
const shown = {
  ...{ id: "persons", title: label("题", "title"), subtitle: label("副题", "subtitle"), sources: ["月报"] },
  kind: "bars" as const,
  items: [
    { label: label("农村", "rural"), cell: rural.key },
    { label: label("孤儿", "orphans"), cell: orphan.key },
    { label: label("城市", "urban"), cell: urban.key },
    { label: label("低保", "allowance"), cell: missing.key },
  ],
};

const said = (language: "zh" | "en", exhibit: Parameters<typeof exhibitRows>[0] = shown): string =>
  inlineText(describeRows(exhibit.kind, exhibitRows(exhibit, all, language), language));

/** A calendar of these counts, one for each day. */
const days = (...counts: number[]) => {
  const cells = counts.map((n, i) =>
    cell("patrol.runs", value(n), {
      period: { ...november, end: `2023-11-${String(i + 10)}` },
    }),
  );
  const items = cells.map(({ key }, i) => ({ label: label(`${i + 1}日`, `day ${i + 1}`), cell: key }));
  const exhibit = { ...shown, kind: "calendar" as const, items };
  return { exhibit, own: facts(...cells) };
};

describe("describeRows(kind, rows, language)", () => {
  test("tells all of few figures, then what is withheld and what is missing", () => {
    expect(said("zh")).toBe("农村2867人，城市243人。不予公布：孤儿。无数据：低保。");
    expect(said("en").trim()).toBe(
      "Rural: 2,867 people; urban: 243 people. Withheld: orphans. No figure: allowance.",
    );
  });

  test("names each group of few figures once", () => {
    const group = label("街面巡查", "patrols");
    const items = [
      { group, label: label("11月", "November"), cell: runs[0]?.key ?? "" },
      { group, label: label("12月", "December"), cell: runs[1]?.key ?? "" },
      { group: label("保障", "support"), label: label("农村", "rural"), cell: rural.key },
    ];
    expect(said("zh", { ...shown, kind: "lines", items })).toBe(
      "街面巡查：11月200次，12月310次。保障：农村2867人。",
    );
    expect(said("en", { ...shown, kind: "lines", items }).trim()).toBe(
      "Patrols: November, 200 patrols; December, 310 patrols. Support: rural, 2,867 people.",
    );
  });

  test("parts a name from a figure below zero, whose minus would read as a hyphen", () => {
    const fewer = cell("support.persons", value(-12), { dimensions: { residence: "rural" } });
    const rows = exhibitRows({ ...shown, items: shown.items.slice(0, 1) }, facts(fewer), "zh");
    expect(inlineText(describeRows("bars", rows, "zh"))).toBe("农村：−12人。");
  });

  test("tells the ends of lines and the extremes of many figures", () => {
    const group = label("街面巡查", "patrols");
    const { own, exhibit } = days(220, 310, 240, 250, 260, 200, 270, 280, 290, 300);
    const items = exhibit.items.map((item) => ({ ...item, group }));
    const rows = (language: "zh" | "en") => exhibitRows({ ...exhibit, items }, own, language);
    expect(inlineText(describeRows("lines", rows("zh"), "zh"))).toBe(
      "街面巡查：1日220次，10日300次。已公布的数中，最高的是街面巡查（2日）310次，最低的是街面巡查（6日）200次。",
    );
    expect(inlineText(describeRows("lines", rows("en"), "en")).trim()).toBe(
      "Patrols: day 1, 220 patrols; day 10, 300 patrols. Of what is published the highest is patrols (day 2), 310 patrols; the lowest is patrols (day 6), 200 patrols.",
    );
  });

  test("ranks no figure of one line against one of another", () => {
    const items = Array.from({ length: 10 }, (_, i) => ({
      group: i < 5 ? label("街面巡查", "patrols") : label("救助", "aid"),
      label: label(`${i + 1}旬`, `day ${i + 1}`),
      cell: runs[i % 2]?.key ?? "",
    }));
    expect(said("zh", { ...shown, kind: "lines", items })).toBe(
      "街面巡查：1旬200次，5旬200次。救助：6旬310次，10旬310次。",
    );
  });

  const told = (counts: number[], language: "zh" | "en"): string => {
    const { exhibit, own } = days(...counts);
    return inlineText(describeRows("calendar", exhibitRows(exhibit, own, language), language)).trim();
  };

  test("names all that share the highest or the lowest figure where they are two or three", () => {
    const counts = [5, 9, 2, 9, 3, 4, 2, 6, 2];
    expect(told(counts, "zh")).toBe(
      "已公布的数中，最高的是2日、4日，都是9次；最低的是3日、7日、9日，都是2次。",
    );
    expect(told(counts, "en")).toBe(
      "Of what is published the highest are day 2 and day 4, 9 patrols each; the lowest are day 3, day 7 and day 9, 2 patrols each.",
    );
  });

  test("counts those that share the highest or the lowest figure where they are more", () => {
    const counts = [5, 0, 2, 0, 3, 0, 1, 0, 2];
    expect(told(counts, "zh")).toBe("已公布的数中，最高的是1日5次；最低的是0次，有4项相同。");
    expect(told(counts, "en")).toBe(
      "Of what is published the highest is day 1, 5 patrols; the lowest is 0 patrols, the same for 4 items.",
    );
  });

  const doubted = (counts: number[], doubts: number[], language: "zh" | "en"): string => {
    const { exhibit, own } = days(...counts);
    const rows = exhibitRows(exhibit, own, language).map((row, i) =>
      doubts.includes(i + 1) ? { ...row, figure: { ...row.figure, flags: ["implausible" as const] } } : row,
    );
    return inlineText(describeRows("calendar", rows, language)).trim();
  };

  test("says how many of those that share a figure are in doubt where they are only counted", () => {
    const counts = [5, 0, 2, 0, 3, 0, 1, 0, 2];
    expect(doubted(counts, [4], "zh")).toBe(
      "已公布的数中，最高的是1日5次；最低的是0次，有4项相同（1项存疑）。",
    );
    expect(doubted(counts, [4, 6], "en")).toBe(
      "Of what is published the highest is day 1, 5 patrols; the lowest is 0 patrols, the same for 4 items (2 in doubt).",
    );
    const alike = [3, 3, 3, 3, 3, 3, 3, 3, 3];
    expect(doubted(alike, [2], "zh")).toBe("已公布的数都是3次（1项存疑）。");
    expect(doubted(alike, [2], "en")).toBe("Every published figure is 3 patrols (1 in doubt).");
  });

  test("puts the part of a group in brackets, whether it shares a figure or not", () => {
    const group = label("街面巡查", "patrols");
    const { own, exhibit } = days(5, 9, 2, 9, 3, 4, 1, 6, 2);
    const rows = exhibitRows(
      { ...exhibit, kind: "stacked", items: exhibit.items.map((i) => ({ ...i, group })) },
      own,
      "en",
    );
    expect(inlineText(describeRows("stacked", rows, "en"))).toContain(
      "the highest are patrols (day 2) and patrols (day 4), 9 patrols each; the lowest is patrols (day 7), 1 patrol.",
    );
  });

  test("calls no figure the highest where all are alike", () => {
    const items = Array.from({ length: 10 }, (_, i) => ({
      label: label(`${i + 1}日`, `day ${i + 1}`),
      cell: runs[0]?.key ?? "",
    }));
    expect(said("zh", { ...shown, kind: "calendar", items })).toBe("已公布的数都是200次。");
    expect(said("en", { ...shown, kind: "calendar", items }).trim()).toBe(
      "Every published figure is 200 patrols.",
    );
  });

  test("says of figures that are all withheld only that they are", () => {
    expect(said("zh", { ...shown, items: shown.items.slice(1, 2) })).toBe("不予公布：孤儿。");
  });
});

test("describedText binds the count of those that share a figure too", () => {
  const { own, exhibit } = days(5, 0, 2, 0, 3, 0, 1, 0, 2);
  const items = exhibit.items.map((item, i) => ({
    ...item,
    label: label("甲乙丙丁戊己庚辛壬"[i] ?? "", ""),
  }));
  const text = describedText({ ...exhibit, items }, own, "zh");
  expect(bindInline(text, own, "zh").findings).toEqual([]);
});

test("describedText is bound text that says the same", () => {
  for (const language of ["zh", "en"] as const) {
    const text = describedText(shown, all, language);
    const { inlines, findings } = bindInline(text, all, language);
    expect(findings).toEqual([]);
    expect(inlineText(inlines)).toBe(said(language).trim());
  }
});

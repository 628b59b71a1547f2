import { expect, it } from "vitest";
import { coldWave, exhibit } from "./schema.ts";

const both = { zh: "名", en: "name" };
const wave = { name: both, start: "2024-12-10", end: "2024-12-14", source: both };

it("a cold wave has a name and a source in both languages and ends no sooner than it begins", () => {
  expect(coldWave.parse(wave)).toEqual(wave);
  expect(coldWave.parse({ ...wave, end: wave.start }).end).toBe(wave.start);
  expect(coldWave.safeParse({ ...wave, end: "2024-12-09" }).error?.issues[0]?.path).toEqual(["end"]);
  expect(coldWave.safeParse({ ...wave, start: "2024-12" }).success).toBe(false);
  expect(coldWave.safeParse({ ...wave, source: undefined }).success).toBe(false);
});

it("an exhibit of a snapshot has a description", () => {
  const whole = {
    ...{ id: "a", kind: "calendar", title: both, subtitle: both, description: both, sources: ["月报"] },
    items: [{ label: both, cell: "key" }],
  };
  expect(exhibit.safeParse(whole).success).toBe(true);
  expect(exhibit.safeParse({ ...whole, description: undefined }).success).toBe(false);
});

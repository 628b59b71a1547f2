import { expect, test } from "vitest";
import { cell, december, facts, november, town, value, withheld } from "./facts.example.ts";
import { isIncomplete, tellGaps } from "./gaps.ts";

const orphan = { dimensions: { programme: "orphan" } };
const hidden = cell("support.persons", withheld, orphan);
const hiddenTown = cell("support.persons", withheld, { ...orphan, region: town });

test("nothing missing is nothing to say", () => {
  expect(tellGaps(facts(cell("patrol.runs", value(1))), "zh")).toEqual([]);
});

test("what is withheld is named by what is counted, each once, never by where nor how often", () => {
  const sentences = tellGaps(facts(hidden, hiddenTown), "zh");
  expect(sentences).toEqual([
    "为保护个人信息，以下指标的部分或全部数据不予公布，也不能由已公布的数据推算：孤儿保障人数。",
  ]);
});

test("what is absent is said by its reason", () => {
  const all = facts(
    cell("patrol.runs", { status: "absent", reason: "not-collected" }),
    cell("relief.times", { status: "absent", reason: "not-yet" }, { period: december }),
    cell("relief.times", { status: "absent", reason: "not-yet" }, { period: november }),
    cell("patrol.runs", { status: "absent", reason: "not-collected" }, { region: town }),
    cell("care.rate", { status: "absent", reason: "not-applicable" }),
    cell("care.hours", { status: "absent", reason: "not-stated" }),
  );
  expect(tellGaps(all, "zh")).toEqual([
    "街面巡查、九台镇街面巡查未采集。",
    "集中供养率不适用。",
    "服务时长未公布，资料来源没有载明。",
    "救助人次待公布，形成后补充。",
  ]);
  expect(tellGaps(all, "en")).toEqual([
    "Not collected: street patrols; street patrols in Jiutai Town.",
    "Not applicable: share in institutions.",
    "Not published, because the source does not state them: service hours.",
    "Not yet published, to be added when known: people aided.",
  ]);
});

test("only what is still to come makes a release incomplete, not what is withheld", () => {
  expect(isIncomplete(facts(hidden))).toBe(false);
  expect(isIncomplete(facts(cell("patrol.runs", { status: "absent", reason: "not-yet" })))).toBe(true);
});

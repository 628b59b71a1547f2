import { describe, expect, it } from "vitest";
import { audit } from "./audit.ts";
import { hasInstances, readInstance } from "./instance.example.ts";

const attack = async (name: string, peer: string, rule: "light" | "strict" = "light") => {
  const { table, pattern } = readInstance(name, rule);
  return { table, ...(await audit(table, pattern(peer), { insiders: "exact", everyInterval: false })) };
};

// Instances of others are not copied here: without the folder beside the project there is nothing to compare with.
describe.skipIf(!hasInstances)("peers' patterns, as others have counted what they leave open", () => {
  it("finds the three cells that HITAS leaves exact, by name and value", async () => {
    const { table, exact } = await attack("r01_relief", "sdcTable_HITAS");
    expect(exact.primary.map((index) => [table.cells[index]?.id, table.cells[index]?.value])).toEqual([
      ["196", 2],
      ["202", 2],
      ["235", 1],
    ]);
  });

  it.each([
    ["r02_relief", "sdcTable_HITAS", 9],
    ["f03_z3", "sdcTable_SIMPLEHEURISTIC_OLD", 12],
    ["d01_releases", "gauss_indep", 530],
    ["d01_releases", "gauss", 0],
    ["r01_relief", "sdcTable_OPT", 0],
  ])("finds in %s under %s %i primary cells exactly", async (name, peer, cells) => {
    expect((await attack(name, peer)).exact.primary).toHaveLength(cells);
  });

  it.each([
    ["r02m_relief_funds", "gauss", 9],
    ["m02_indiv_a21", "gauss", 2],
    ["m02_indiv_a21", "sdcTable_OPT", 2],
    ["t01_act_size", "gauss", 29],
    ["r03_relief", "gauss", 0],
  ])("finds in %s under %s %i primary cells that miss their distances", async (name, peer, cells) => {
    const { exact, interval, whole } = await attack(name, peer);
    expect([exact.primary.length, interval.length, whole.length]).toEqual([0, cells, 0]);
  });

  it("finds 131 cells of r03_relief that somebody works out from his own", async () => {
    const { insider } = await attack("r03_relief", "gauss");
    expect(new Set(insider.map(({ cell }) => cell)).size).toBe(131);
  });

  it.each([
    ["r01_relief", 9],
    ["r02_relief", 33],
    ["f03_z3", 40],
    ["r03_relief", 193],
  ])("finds in %s %s counts that a reader knows to be below the threshold", async (name, cells) => {
    const { interval } = await attack(name, "gauss", "strict");
    expect(interval.filter(({ most }) => most < 5)).toHaveLength(cells);
  });
});

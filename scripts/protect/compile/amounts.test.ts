import { describe, expect, it } from "vitest";
import { cellNamed, compiled, east, nothingStated, observed, west } from "./releases.example.ts";

const dibao = { dimensions: { programme: "dibao" } };

describe("money", () => {
  const pair = (region: string, people: number, yuan: number) => [
    observed("people", people, { region, dimensions: { programme: "orphan" } }),
    observed("paid", yuan * 100, { region, dimensions: { programme: "orphan" } }),
  ];

  it("is its count times the rate where everyone got the same", () => {
    const { table } = compiled([...pair(east, 6, 8400), ...pair(west, 12, 16800)]);
    const flat = table.relations.filter((r) => r.name === "flat rate");
    expect(flat.map((r) => r.terms.map(([, c]) => c))).toEqual([
      [140000, -1],
      [140000, -1],
    ]);
  });

  it("is so within its printed rounding, at the roundest rate that fits", () => {
    const rounded = (region: string, people: number, value: number) => [
      observed("people", people, { region, ...dibao }),
      observed("paid", value, { region, ...dibao, precision: 10_000 }),
    ];
    const { table } = compiled([...rounded(east, 6, 870_000), ...rounded(west, 27, 3_920_000)]);
    const flat = table.relations.filter((r) => r.name === "flat rate");
    expect(flat.map(({ terms, least, most }) => [terms[0]?.[1], least, most])).toEqual([
      [145_000, 0, 0],
      [145_000, -5000, 5000],
    ]);
  });

  it("is not where people got different amounts", () => {
    const { table } = compiled([...pair(east, 6, 8400), ...pair(west, 12, 16900)]);
    expect(table.relations.filter((r) => r.name === "flat rate")).toEqual([]);
  });

  it("has one pattern with its count, and its distances by the amount per head", () => {
    const { table } = compiled([...pair(east, 6, 8400), ...pair(west, 12, 16900)]);
    expect(table.together).toHaveLength(2);
    const paid = cellNamed(table, `paid|${east}`);
    expect(paid.primary).toEqual({ lower: 700000, upper: 560000 });
  });

  it("gives its count away where the rate is published and the count is not", () => {
    const [rate, amount] = [observed("standard", 8000, dibao), observed("paid", 24000, dibao)];
    const stated = { ...nothingStated, rates: [{ count: null, rate: rate.key, amount: amount.key }] };
    const { table } = compiled([rate, amount], [], { stated });
    expect(cellNamed(table, "implied|count")).toMatchObject({ value: 3, primary: { lower: 3, upper: 2 } });
    expect(table.relations).toMatchObject([{ name: "flat rate", least: 0, most: 0 }]);
  });
});

describe("rates", () => {
  it("are no cells, and hang on what they are worked out from", () => {
    const { table, rates, cells } = compiled([
      observed("share", 2500),
      observed("escorted", 2),
      observed("times", 8),
    ]);
    expect(table.cells.map((c) => c.measure)).toEqual(["person-time", "person-time"]);
    expect([...rates.values()]).toEqual([[0, 1]]);
    expect(cells.size).toBe(2);
  });

  it("with their base give the numerator that nobody reported", () => {
    const { table, rates } = compiled([observed("share", 3750), observed("times", 8)]);
    const numerator = cellNamed(table, "escorted|");
    expect(numerator).toMatchObject({ value: 3, status: "open", primary: { lower: 2, upper: 2 } });
    expect([...rates.values()]).toEqual([[1, 0]]);
  });

  it("that are means give the amount", () => {
    const { table } = compiled([observed("mean", 12345), observed("people", 8)]);
    expect(cellNamed(table, "paid|").value).toBe(98760);
  });
});

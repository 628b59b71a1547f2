import { describe, expect, it } from "vitest";
import type { Table } from "../table.ts";
import {
  before,
  cellNamed,
  compiled,
  county,
  east,
  nothingStated,
  observed,
  on,
  said,
  since,
  west,
  within,
  winter,
} from "./releases.example.ts";

const relations = (table: Table): string[] => table.relations.map((r) => said(table, r));
const dibao = { dimensions: { programme: "dibao" } };

describe("two releases side by side", () => {
  const [first, second] = [
    observed("times", 40, { period: since("2025-01-31") }),
    observed("times", 43, { period: since("2025-02-28") }),
  ];

  it("make a cell of their difference, which is sensitive when it is a small count", () => {
    const { table } = compiled([second], [before("2025-01-31", [first])]);
    const piece = cellNamed(table, "implied|piece");
    expect(piece).toMatchObject({ value: 3, status: "withheld", primary: { lower: 3, upper: 2 } });
    expect(relations(table)).toEqual([`-1*${first.key} 1*${second.key} -1*${piece.id} = 0`]);
    expect(cellNamed(table, first.key)).toMatchObject({ status: "published", primary: null });
    expect(cellNamed(table, second.key).status).toBe("open");
  });

  it("have newcomers where people count once", () => {
    const { table } = compiled(
      [observed("people", 43, { period: since("2025-02-28") })],
      [before("2025-01-31", [observed("people", 40, { period: since("2025-01-31") })])],
    );
    expect(cellNamed(table, "implied|newcomers")).toMatchObject({
      value: 3,
      primary: { lower: 3, upper: 2 },
    });
  });

  it("have one cell for what both say, withheld for ever once it was", () => {
    const orphans = observed("people", 3, { period: since("2025-01-31") });
    const { table, cells } = compiled([orphans], [before("2025-01-31", [orphans], [orphans.key])]);
    expect(table.cells).toHaveLength(1);
    expect(cells.get(orphans.key)).toBe(0);
    expect(table.cells[0]).toMatchObject({ status: "withheld", floor: 1, primary: { lower: 2, upper: 2 } });
  });

  it("cannot take back a difference that earlier ones have given away", () => {
    const { table } = compiled([], [before("2025-01-31", [first]), before("2025-02-28", [second])]);
    expect(cellNamed(table, "implied|piece")).toMatchObject({ status: "published", primary: null });
  });

  it("cut time where either of them begins or ends a period", () => {
    const november = observed("times", 30, { period: within("2024-11-01", "2024-11-30") });
    const { table } = compiled([november, second], [before("2025-01-31", [first])]);
    const pieces = table.cells.filter((c) => c.id.startsWith("implied")).map((c) => c.value);
    expect(pieces.sort()).toEqual([10, 3]);
  });
});

describe("a revised figure", () => {
  const [old, corrected] = [observed("times", 120), observed("times", 123)];
  const { table } = compiled([corrected], [before("2025-03-31", [old])]);

  it("is a second cell beside the published one", () => {
    expect(cellNamed(table, `${old.key}@2025-03-31`)).toMatchObject({ value: 120, status: "published" });
    expect(cellNamed(table, old.key)).toMatchObject({ value: 123, status: "open" });
  });

  it("gives away the difference, which is as sensitive as any small count", () => {
    const difference = cellNamed(table, "implied|revision");
    expect(difference).toMatchObject({ value: 3, primary: { lower: 3, upper: 2 } });
    expect(relations(table)).toEqual([`-1*${old.key}@2025-03-31 1*${old.key} -1*${difference.id} = 0`]);
  });
});

describe("parts and wholes", () => {
  it("add up over regions and over every code list of its own", () => {
    const { table } = compiled([
      observed("times", 50),
      observed("times", 30, { region: east }),
      observed("times", 20, { region: west }),
      observed("times", 45, { dimensions: { residence: "urban" } }),
      observed("times", 5, { dimensions: { residence: "rural" } }),
    ]);
    expect(table.relations.map((r) => r.name)).toEqual(["region: whole = parts", "residence: whole = parts"]);
    expect(table.relations.every((r) => r.least === 0 && r.most === 0)).toBe(true);
  });

  it("leave a rest that a reader can form where parts are missing", () => {
    const { table } = compiled([observed("times", 50), observed("times", 47, { region: east })]);
    expect(cellNamed(table, "implied|rest")).toMatchObject({ value: 3, primary: { lower: 3, upper: 2 } });
  });

  it("bound each other where people are in several programmes", () => {
    const [all, orphans] = [
      observed("people", 50),
      observed("people", 9, { dimensions: { programme: "orphan" } }),
    ];
    const { table } = compiled([all, observed("people", 45, dibao), orphans]);
    expect(table.relations.map((r) => r.name).sort()).toEqual([
      "programme: part ≤ whole",
      "programme: part ≤ whole",
      "programme: whole ≤ parts",
    ]);
  });

  it("add up within half a step of each figure where the source rounded them", () => {
    const { table } = compiled([
      observed("paid", 1_845_000_00, { precision: 10_000 }),
      observed("paid", 263_700_00, { dimensions: { residence: "urban" }, precision: 10_000 }),
      observed("paid", 1_581_200_00, { dimensions: { residence: "rural" }, precision: 10_000 }),
    ]);
    expect(table.relations).toMatchObject([{ least: -15_000, most: 15_000 }]);
  });

  it("keep what does not add up as the truth gives it", () => {
    const { table } = compiled([
      observed("times", 51),
      observed("times", 30, { region: east }),
      observed("times", 20, { region: west }),
    ]);
    expect(table.relations).toMatchObject([{ least: 1, most: 1 }]);
  });

  it("are related as the checks of a release state", () => {
    const [total, a, b] = [observed("patrols", 9), observed("times", 7), observed("escorted", 2)];
    const terms = [[total.key, 1] as const, [a.key, -1] as const, [b.key, -1] as const];
    const stated = { ...nothingStated, equal: [{ name: "check", terms }] };
    expect(compiled([total, a, b], [], { stated }).table.relations[0]).toMatchObject({ least: 0, most: 0 });
  });
});

describe("what the codebook knows", () => {
  it("keeps households within people, people within acts, and 其中 within the whole", () => {
    const { table } = compiled([
      observed("households", 6),
      observed("people", 12),
      observed("times", 20),
      observed("escorted", 8),
    ]);
    expect(table.relations.map((r) => r.name)).toEqual([
      "households ≤ people",
      "people ≤ times",
      "escorted ≤ times",
    ]);
    expect(table.relations.every((r) => r.least === -Infinity && r.most === 0)).toBe(true);
  });

  it("leads from one day's stock to the next by those who came and left", () => {
    const { table } = compiled([
      observed("on-register", 100, { period: on("2024-12-31") }),
      observed("on-register", 103, { period: on("2025-01-31") }),
      observed("joined", 7, { period: within("2025-01-01", "2025-01-31") }),
      observed("left", 4, { period: within("2025-01-01", "2025-01-31") }),
    ]);
    expect(table.relations).toMatchObject([{ name: "balance", least: 0, most: 0 }]);
  });
});

describe("who knows a figure", () => {
  it("is the only contributor of a register", () => {
    const contributors = { count: 1, largest: [{ holder: "P1", amount: 9 }] };
    const { table } = compiled([observed("times", 9, { contributors })]);
    expect(table.cells[0]?.holder).toBe("P1");
  });

  it("is the same one in a total of 1 and in its only part, and for the money", () => {
    const { table } = compiled([
      observed("people", 1),
      observed("people", 1, { region: east }),
      observed("people", 0, { region: west }),
      observed("paid", 50000),
    ]);
    expect(table.cells.map((c) => c.holder === table.cells[0]?.holder)).toEqual([true, true, false, true]);
    expect(table.cells[0]?.holder).not.toBeNull();
  });

  it("is somebody else for a count of 1 elsewhere", () => {
    const { table } = compiled([
      observed("people", 2),
      observed("people", 1, { region: east }),
      observed("people", 1, { region: west }),
    ]);
    expect(new Set(table.cells.map((c) => c.holder)).size).toBe(3);
  });
});

describe("what a bureau asks for", () => {
  it("is withheld, and protected although no rule says so", () => {
    const figure = observed("times", 200);
    const { table } = compiled([figure], [], { withhold: [figure.key] });
    expect(table.cells[0]).toMatchObject({ status: "withheld", primary: { lower: 20, upper: 20 } });
  });

  it("is kept unless it is sensitive or was withheld before", () => {
    const [large, small] = [observed("times", 200), observed("people", 3)];
    const keep = [large.key, small.key];
    expect(compiled([large, small], [], { keep }).refused).toEqual([small.key]);
    expect(compiled([large], [before("2025-01-01", [large], [large.key])], { keep }).refused).toEqual([
      large.key,
    ]);
    expect(compiled([large], [], { keep }).table.cells[0]?.status).toBe("published");
  });
});

it("publishes zeros unless the codebook says otherwise", () => {
  const { table } = compiled([
    observed("people", 0, { region: county, period: winter }),
    observed("missing", 0),
  ]);
  expect(table.cells).toMatchObject([
    { status: "published", primary: null },
    { status: "open", primary: { lower: 0, upper: 5 } },
  ]);
});

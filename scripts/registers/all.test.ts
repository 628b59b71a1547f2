import { describe, expect, it } from "vitest";
import { unitOf } from "../../src/snapshot/select.ts";
import { codebook } from "../count/county.example.ts";
import { registerKinds } from "./all.ts";

describe.each(registerKinds.map((kind) => [kind.id, kind] as const))("the kind %s", (_, kind) => {
  const column = (id: string | null) => kind.columns.find((c) => c.id === id);
  const indicator = (id: string) => codebook.indicators.find((i) => i.id === id);

  it("has a required day and region, and names no column twice", () => {
    expect(column(kind.day)).toMatchObject({ type: "day", required: true });
    expect(column(kind.region)).toMatchObject({ type: "region", required: true });
    expect(new Set(kind.columns.map((c) => c.id)).size).toBe(kind.columns.length);
    expect(new Set(kind.columns.map((c) => c.name.zh)).size).toBe(kind.columns.length);
  });

  it.each(kind.measures.map((m) => [m.indicator, m] as const))(
    "feeds %s as the codebook defines it",
    (id, m) => {
      const found = indicator(id);
      if (!found) throw new Error(`invalid indicator: ${id}`);
      expect(found.kind).toBe(m.period);
      const { quantity, decimals } = unitOf(codebook, found.unit);
      if (m.take.of === "rows") expect(["times"]).toContain(quantity);
      if (m.take.of === "distinct") {
        expect(column(m.take.column)?.type).toBe("key");
        // The contributors of a distinct count are those who are counted.
        expect(m.holder).toBe(m.take.column);
      }
      const steps = { money: 2, hours: 1, count: 0 };
      if (m.take.of === "sum") {
        const summed = column(m.take.column);
        if (summed?.type !== "money" && summed?.type !== "hours" && summed?.type !== "count")
          throw new Error(`invalid sum: ${m.take.column}`);
        expect(decimals).toBe(steps[summed.type]);
      }
      for (const dimension of [...m.by, ...Object.keys(m.always ?? {})])
        expect(found.dimensions).toContain(dimension);
      // A column that divides is named as its dimension.
      for (const by of m.by) expect(column(by)).toMatchObject({ type: "code", dimension: by });
      if (m.holder !== null) expect(column(m.holder)?.type).toBe("key");
      for (const id of Object.keys(m.where ?? {})) expect(["code", "flag"]).toContain(column(id)?.type);
    },
  );
});

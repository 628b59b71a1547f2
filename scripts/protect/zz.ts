import { lookupOf } from "./lookup.ts";
import { compile } from "./compile/compile.ts";
import { observed, rules, before, nothingStated, lookup as small } from "./compile/releases.example.ts";
const t = (zh: string) => ({ zh, en: zh });
const regions: any[] = [{ code: "990101", name: t("c"), level: "county", parent: null }];
for (let i = 0; i < 30; i++) { const c = `990101${100 + i}000`; regions.push({ code: c, name: t(c), level: "township", parent: "990101" }); for (let j = 1; j <= 20; j++) regions.push({ code: `990101${100 + i}${String(j).padStart(3, "0")}`, name: t("v"), level: "village", parent: c }); }
const ind = ["people", "households", "times", "paid"].map((i) => small.indicator(i));
const units = ["people", "households", "times", "paid"].map((i) => small.unit(i));
const codes = (ids: string[]) => ids.map((c) => ({ code: c, name: t(c), parent: null, sensitivity: "people" as const }));
const lookup = lookupOf({ units, indicators: ind, regions, dimensions: [{ id: "programme", name: t("p"), codes: codes(["dibao", "orphan", "x", "y"]) }, { id: "residence", name: t("r"), codes: codes(["urban", "rural"]) }] });
const make = (end: string, k: number) => regions.flatMap((r, ri) => [undefined, "dibao", "orphan", "x", "y"].flatMap((programme) => [undefined, "urban", "rural"].flatMap((residence) => ["people", "households", "times", "paid"].map((id, ii) => {
  const size = r.level === "village" ? 1 : r.level === "township" ? 20 : 600;
  const unitv = ((ri * 7 + (programme?.length ?? 9)) % 5) * (residence ? 1 : 2) * k * size * (ii === 3 ? 997 : ii + 1);
  return observed(id, unitv, { region: r.code, period: { kind: "cumulative", start: "2024-11-01", end }, dimensions: { ...(programme ? { programme } : {}), ...(residence ? { residence } : {}) } });
}))));
for (const n of [1, 2, 3]) {
  const rel = ["2024-12-31", "2025-01-31", "2025-02-28"].slice(0, n).map((e, i) => make(e, i + 1));
  const s = performance.now();
  const c = compile({ now: { id: "z", observations: rel.at(-1)!, stated: nothingStated, withhold: new Set(), keep: new Set() }, earlier: rel.slice(0, -1).map((o, i) => before(`2025-0${i + 1}`, o)), lookup, rules, prominence: { headline: new Set(), shown: new Set() } });
  console.log(n, rel.flat().length, "observations", Math.round(performance.now() - s), "ms cells", c.table.cells.length, "relations", c.table.relations.length);
}

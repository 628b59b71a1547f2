import { expect, it } from "vitest";
import { codebook } from "./broken.example.ts";
import { nameReader } from "./names.ts";

const read = nameReader(await codebook());

it.each([
  "payments-2023-12.csv",
  "发放台账2023年12月.xlsx",
  "凤城镇低保发放明细表（2023年12月）.xlsx",
  "阳城县2023年第四季度街面巡查登记表.csv",
  "凤城镇",
  "Sheet1",
  "工作表1",
  "140522100000",
  "20231225",
])("knows every word of %s", (name) => {
  expect(read(name)).toMatchObject({ broken: null });
});

it("takes an unknown Chinese word for a person's name, and hides it", () => {
  expect(read("发放台账-王小明.csv")).toEqual({ broken: "unknown-name", shown: "发放台账-※.csv" });
  expect(read("王小明")).toEqual({ broken: "unknown-name", shown: "※" });
});

it.each([
  "payments-13800138000.csv",
  "p13800138000.csv",
  "11010519491231002X.xlsx",
  "台账１３８００１３８０００.csv",
])("refuses %s for its number, and hides it", (name) => {
  const { broken, shown } = read(name);
  expect(broken).toBe("personal-data");
  expect(shown).not.toMatch(/\d{7}/);
});

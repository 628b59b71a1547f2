import { describe, expect, it } from "vitest";
import { payments } from "../registers/payments.ts";
import { codebook } from "./broken.example.ts";
import { headerWords, meaningOf, normalHeader } from "./header.ts";

const { headers } = await codebook();
const words = headerWords(payments, headers, { "发放额（含补贴）": "amount", 领取人: "person" }, [
  "备注",
  "姓名",
]);
const mean = (...segments: string[]) => meaningOf(segments, words);

it("writes a header in one way: no spaces, full-width forms, numbering or marks", () => {
  for (const text of [
    "发放金额",
    " 发 放 金 额 ",
    "1．发放金额",
    "（1）发放金额：",
    "其中：发放金额",
    "*发放金额",
    "发放\n金额",
  ])
    expect(normalHeader(text)).toBe("发放金额");
});

describe("a header means", () => {
  it.each([
    [["金额"], "amount", null],
    [["发放金额（万元）"], "amount", "万元"],
    [["实发金额/元"], "amount", "元"],
    [["金额（单位：万元）"], "amount", "万元"],
    [["资金（万元）", "实发金额"], "amount", "万元"],
    [["发放金额", "（元）"], "amount", "元"],
    [["户编码"], "household", null],
    [["发放额（含补贴）"], "amount", null],
    [["Amount"], "amount", null],
  ])("%j a column and its unit", (segments, id, unit) => {
    expect(mean(...segments)).toEqual({ is: "column", id, unit });
  });

  it.each([
    "姓名",
    "户主",
    "身份证号",
    "联系 电话",
    "家庭住址",
    "出生年月",
    "银行卡号",
    "领取人",
    "人员编码（身份证号）",
    "Full Name",
    "ID number",
    "phone",
  ])("%s personal data, whatever the campaign says of it", (text) => {
    expect(mean(text)).toEqual({ is: "personal-header" });
  });

  it("nothing that is read when it is listed under ignore, and is unknown otherwise", () => {
    expect(mean("备注")).toEqual({ is: "ignored" });
    expect(mean("序号")).toEqual({ is: "ignored" });
    expect(mean("情况说明")).toMatchObject({ is: "unknown-column" });
    expect(mean("", " ")).toEqual({ is: "empty" });
  });
});

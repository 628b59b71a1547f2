import fc from "fast-check";
import { expect, it } from "vitest";
import { encodeGb18030 } from "./gb18030.ts";

it("encodes what the decoder gives back", () => {
  const character = fc.constantFrom(..."人员编码发放额（元），。一卡通低保Aa0-,\r\n");
  fc.assert(
    fc.property(fc.string({ unit: character, maxLength: 60 }), (text) => {
      const decoder = new TextDecoder("gb18030", { fatal: true, ignoreBOM: true });
      expect(decoder.decode(encodeGb18030(text))).toBe(text);
    }),
  );
});

it("gives bytes that are no UTF-8", () => {
  expect(() => new TextDecoder("utf-8", { fatal: true }).decode(encodeGb18030("金额"))).toThrow();
});

it("refuses a character without a short code", () => {
  expect(() => encodeGb18030("😀")).toThrow("invalid character");
});

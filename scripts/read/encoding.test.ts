import { expect, it } from "vitest";
import { decode } from "./encoding.ts";

const bytes = (...list: number[]): Uint8Array => Uint8Array.from(list);

it("reads UTF-8 with and without BOM, UTF-16 of both orders, and GB18030", () => {
  expect(decode(new TextEncoder().encode("低保"))).toEqual({ text: "低保", encoding: "utf-8" });
  expect(decode(bytes(0xef, 0xbb, 0xbf, 0xe4, 0xbd, 0x8e))).toEqual({ text: "低", encoding: "utf-8" });
  expect(decode(bytes(0xff, 0xfe, 0x4e, 0x4f))).toEqual({ text: "低", encoding: "utf-16le" });
  expect(decode(bytes(0xfe, 0xff, 0x4f, 0x4e))).toEqual({ text: "低", encoding: "utf-16be" });
  expect(decode(bytes(0xb5, 0xcd, 0xb1, 0xa3))).toEqual({ text: "低保", encoding: "gb18030" });
});

it("gives up rather than guess", () => {
  expect(decode(bytes(0xff, 0xff, 0xff))).toBeNull();
});

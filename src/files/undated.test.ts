import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { expect, it } from "vitest";
import { undated } from "./undated.ts";

const archive = (mtime: string) =>
  new Uint8Array(
    zipSync(
      { "a/b.txt": strToU8("一"), "c.txt": strToU8("two") },
      { mtime, extra: { 7: new Uint8Array(3) } },
    ),
  );

it("makes archives of the same files the same bytes, whenever they were made", () => {
  const [one, other] = [archive("2024-01-01T10:00:00"), archive("2026-02-03T11:22:34")];
  expect(one).not.toEqual(other);
  expect(undated(one)).toEqual(undated(other));
  const files = Object.entries(unzipSync(one)).map(([name, file]) => [name, strFromU8(file)]);
  expect(files).toEqual([
    ["a/b.txt", "一"],
    ["c.txt", "two"],
  ]);
});

it("refuses what is no archive", () => {
  expect(() => undated(new Uint8Array(40))).toThrow("invalid archive");
  expect(() => undated(new Uint8Array(4))).toThrow("invalid archive");
});

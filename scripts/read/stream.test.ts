import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createHash } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { examine, textOf } from "./stream.ts";

const folder = await mkdtemp(join(tmpdir(), "nuanbao-stream-"));
afterAll(() => rm(folder, { recursive: true }));
const file = join(folder, "a.csv");
const examined = async (bytes: Uint8Array | string) => {
  await writeFile(file, bytes);
  return examine(file);
};

it("knows the encoding of a whole file, wherever its pieces are cut", async () => {
  // The characters of three bytes fall across the end of the first megabyte in every possible way.
  for (const before of ["", "a", "aa", "aaa"]) {
    const text = `${before}${"低保".repeat(200_000)}`;
    expect(await examined(text)).toMatchObject({ encoding: "utf-8", container: null });
    let read = "";
    for await (const piece of textOf(file, "utf-8")) read += piece;
    expect(read === text).toBe(true);
  }
});

it("takes one byte that is not UTF-8, at the very end, for GB18030", async () => {
  expect(
    (await examined(Buffer.concat([Buffer.alloc(3_000_000, 97), Buffer.from([0xb5, 0xcd])]))).encoding,
  ).toBe("gb18030");
  expect((await examined(Buffer.concat([Buffer.from("低保"), Buffer.from([0xe4])]))).encoding).toBe(
    "gb18030",
  );
});

it("knows UTF-16 by its mark, and no text by zeros", async () => {
  expect((await examined(Buffer.from([0xff, 0xfe, 0x41, 0]))).encoding).toBe("utf-16le");
  expect((await examined(Buffer.from([0xfe, 0xff, 0, 0x41]))).encoding).toBe("utf-16be");
  expect((await examined(Buffer.from([0x41, 0, 0x42]))).encoding).toBeNull();
});

it("hashes every byte", async () => {
  const bytes = Buffer.from("低保".repeat(500_000));
  expect((await examined(bytes)).hash).toBe(createHash("sha256").update(bytes).digest("hex"));
});

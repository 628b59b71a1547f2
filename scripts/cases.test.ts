import { mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { goldenCases, lines, produceChanged } from "./campaign.example.ts";
import { root } from "./project.ts";

// A folder is a case: a campaign, and in `published` the snapshot that must come of it. A snapshot that is missing is
// written outside CI and must be read before it is committed; one that differs is kept beside the expected one.
it.each(goldenCases)("the case %s gives the snapshot beside it, byte for byte", async (name) => {
  const produced = await produceChanged("cases", name);
  expect(lines(produced)).toEqual([]);
  const { id, files } = produced.release ?? { id: "", files: {} };
  const expected = join(root, "data/cases", name, "published", id);
  const present = await readdir(expected).catch(() => []);
  if (present.length === 0 && !process.env["CI"]) await write(expected, files);
  const found = Object.fromEntries(
    await Promise.all(
      (await readdir(expected)).map(async (file) => [file, await readFile(join(expected, file), "utf8")]),
    ),
  ) as Record<string, string>;
  if (JSON.stringify(sorted(found)) !== JSON.stringify(sorted(files)) && !process.env["CI"])
    await write(`${expected}.actual`, files);
  expect(sorted(files)).toEqual(sorted(found));
});

const sorted = (files: Record<string, string>): [string, string][] =>
  Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1));

const write = async (folder: string, files: Record<string, string>): Promise<void> => {
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
};

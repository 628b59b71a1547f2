import { expect, test } from "vitest";
import { exampleRelease } from "./release.example.ts";
import { sameFilesSentence } from "./same-files.ts";

const at = (asOf: string, hash: string) => {
  const made = exampleRelease([]);
  const { snapshot } = made;
  const sources = snapshot.sources.map((s) => ({ ...s, hash: hash.repeat(64) }));
  return {
    ...made,
    path: `${snapshot.campaign.id}/${asOf}`,
    snapshot: { ...snapshot, release: { ...snapshot.release, id: asOf, asOf }, sources },
  };
};
const [december, january, march, revised] = [
  at("2024-12-15", "a"),
  at("2025-01-31", "a"),
  at("2025-03-31", "a"),
  at("2025-04-30", "b"),
] as const;
const all = [revised, march, january, december];
const sourceOf = ({ snapshot }: typeof december) => {
  const [source] = snapshot.sources;
  if (!source) throw new Error("no source");
  return source;
};

test("releases that read the same files are named by their days, so that one hash under several days is understood", () => {
  expect(sameFilesSentence(march, sourceOf(march), all, "zh")).toBe(
    "截至2024年12月15日、2025年1月31日的发布读的是同样的文件，各自只计到截至日期为止。",
  );
  expect(sameFilesSentence(march, sourceOf(march), all, "en")).toBe(
    "The releases as of 15 December 2024 and 31 January 2025 read the same files as this one, each up to its own day.",
  );
  expect(sameFilesSentence(march, sourceOf(march), [march, january], "en")).toBe(
    "The release as of 31 January 2025 read the same files as this one, each up to its own day.",
  );
});

test("nothing is said of a source whose files no other release read", () => {
  expect(sameFilesSentence(revised, sourceOf(revised), all, "zh")).toBeNull();
});

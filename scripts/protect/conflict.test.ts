import { expect, it } from "vitest";
import { lines } from "../campaign.example.ts";
import { describe } from "../describe.ts";
import type { Produced } from "../pipeline.ts";
import { releaseVersions, type Version } from "../versions.example.ts";

const releasedAfter = (...versions: readonly Version[]): Promise<Produced> =>
  releaseVersions(versions, (last) => last);

// Orphans and what was paid for them: three in 腊梅乡 are too few, and no other township has few.
const few = { N037: "10", N039: "3", N042: "1.40", N044: "0.42" };
const others = ["温泉镇", "向阳镇"].map((town) => `allowance.persons 项目=孤儿 地区=${town}`);

it("keeps what may be kept", async () => {
  const produced = await releasedAfter({ values: few, keep: others.slice(0, 1) });
  expect(lines(produced)).toEqual([]);
});

it("names in words what cannot be protected, at its row, and what was to be kept and stands in the way", async () => {
  const produced = await releasedAfter({ values: few, keep: [...others, "allowance.persons 项目=孤儿"] });
  expect(produced.release).toBeNull();
  const found = lines(produced);
  expect(found).toContainEqual(
    expect.stringMatching(
      /returns\.csv:40 数值 此数须予保护而无法保护：腊梅乡孤儿保障人数（[^）]+）；已经公布或要求保留的有.*向阳镇孤儿保障人数.*\[cannot-protect\]$/,
    ),
  );
  const english = produced.problems.map((p) => describe(p, "en")).join("\n");
  expect(english).toMatch(/in Lamei Township \(.*must be protected and cannot be.*in Xiangyang Town/);
});

it("names what is public already where that gives a figure away", async () => {
  const before = { N033: "35", N035: "26", N037: "10", N039: "13", N040: "4.9", N042: "1.40", N044: "1.82" };
  const after = { ...before, N033: "33", N035: "24", N039: "11", N040: "4.62", N044: "1.54" };
  const lamei = "allowance.persons 项目=孤儿 地区=腊梅乡";
  expect(lines(await releasedAfter({ values: before }, { values: after, revision: 2 }))).toEqual([]);
  const produced = await releasedAfter({ values: before }, { values: after, revision: 2, keep: [lamei] });
  expect(produced.release).toBeNull();
  // The two children by whom the versions differ stand in no row.
  expect(lines(produced)).toContainEqual(
    expect.stringMatching(
      /campaign\.yaml 此数须予保护而无法保护：腊梅乡孤儿保障人数（[^）]+，修订前后之差）；已经公布或要求保留的有腊梅乡孤儿保障人数（[^）]+）。.*\[cannot-protect\]$/,
    ),
  );
});

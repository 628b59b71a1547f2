import { expect, it } from "vitest";
import { parseCells } from "../../src/snapshot/csv.ts";
import { lines, produceChanged } from "../campaign.example.ts";

/** A case of an invented county with something of its own under `disclosure`. */
const withDisclosure = (disclosure: string, id = "nuanshui") =>
  produceChanged("cases", id, {
    "campaign.yaml": (text) => text.replace("disclosure: {}", `disclosure: ${disclosure}`),
  });

it("says how many figures are withheld, and that the audit held", async () => {
  const { release } = await withDisclosure("{}");
  const cells = release ? parseCells(release.files["cells.csv"] ?? "", release.snapshot) : [];
  const withheld = cells.filter((c) => c.content.status === "withheld");
  expect(withheld.length).toBeGreaterThan(0);
  expect(release?.snapshot.disclosure).toMatchObject({
    ...{ threshold: 5, withheld: withheld.length },
    audit: { held: true, releases: 1 },
  });
});

it("keeps what was sensitive, and the proof, in the private state only", async () => {
  const { release } = await withDisclosure("{}");
  expect(Object.keys(release?.state ?? {})).toEqual(["frame.json", "pattern.json", "witnesses.jsonl"]);
  const published = Object.values(release?.files ?? {}).join("\n");
  expect(published).not.toMatch(/"primary"|"witnesses"|"moves"/);
});

it("refuses to keep a figure that is too small", async () => {
  const produced = await withDisclosure('{ keep: ["relief.persons 项目=临时救助 地区=冬青乡"] }');
  expect(lines(produced)).toEqual([
    expect.stringMatching(/campaign\.yaml:\d+ disclosure\.keep\.0 .*\[keep-sensitive\]$/),
  ]);
  expect(produced.release).toBeNull();
});

it("has no place for figures below the level from which the campaign publishes an indicator", async () => {
  const found = lines(await withDisclosure("{ levels: { allowance.persons: county } }", "generated"));
  expect(found.length).toBeGreaterThan(0);
  for (const line of found) expect(line).toMatch(/(镇|乡|Town|Township).*\[no-such-cell\]$/);
});

it("withholds nothing of a demonstration whose figures are public already", async () => {
  const { release } = await produceChanged("campaigns", "linyi-2022");
  expect(release?.snapshot.disclosure).toMatchObject({ threshold: null, withheld: 0 });
});

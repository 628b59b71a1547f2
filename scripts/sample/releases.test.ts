import { expect, it } from "vitest";
import { realEffects } from "../effects.ts";
import { placesOf, sampleCampaign } from "../project.ts";
import { readInputs } from "../read/inputs.ts";

it.each(["2024-12-15", "2025-01-31", "2025-03-31"])(
  "has a release as of %s with a record of its own and sources of that day",
  async (asOf) => {
    const { value, problems } = await readInputs(placesOf(sampleCampaign), asOf, realEffects);
    expect(problems).toEqual([]);
    const { release, metadata, sources } = value?.campaign ?? {};
    expect(release?.asOf).toBe(asOf);
    expect(metadata?.signedOn && metadata.signedOn > asOf).toBe(true);
    expect(new Set(sources?.map((source) => source.date))).toEqual(new Set([asOf]));
  },
);

it("says in every title, and of its bureau, that it is invented", async () => {
  for (const asOf of ["2024-12-15", "2025-01-31", "2025-03-31"]) {
    const { value } = await readInputs(placesOf(sampleCampaign), asOf, realEffects);
    const { campaign } = value ?? {};
    for (const text of [
      campaign?.title,
      campaign?.bureau,
      campaign?.release.title,
      campaign?.metadata.publisher,
    ]) {
      expect(text?.zh).toContain("虚构");
      expect(text?.en).toContain("invented");
    }
    expect(campaign).toMatchObject({ kind: "demonstration", origin: "invented" });
  }
});

import { expect, it } from "vitest";
import { asCell } from "../observation.ts";
import { cellsOf } from "../protect/protect.ts";
import { observed } from "../protect/compile/releases.example.ts";
import { produceChanged } from "../campaign.example.ts";

it("gives a figure no flag from a check that a withheld figure takes part in", () => {
  const [people, households] = [observed("people", 12), observed("households", 3)];
  const doubt = {
    ...{ keys: [people.key, households.key], cells: [people.key, households.key] },
    flag: "as-reported" as const,
  };
  const seen = (withheld: string[]) =>
    cellsOf({ observations: [people, households], doubts: [doubt] }, new Set(withheld)).map((c) => c.content);
  expect(seen([])).toMatchObject([{ flags: ["as-reported"] }, { flags: ["as-reported"] }]);
  expect(seen([households.key])).toEqual([asCell(people).content, { status: "withheld" }]);
});

it("quotes no original in which a withheld figure ran together with a published one", async () => {
  // Urban households and people, 305 and 412, run together in one return.
  const quoted = async (disclosure: string) => {
    const { release, problems } = await produceChanged("cases", "nuanshui", {
      "returns.csv": (text) => text.replace(/^N002.*\n/m, "").replace(/^(N011.*),305,户/m, "$1,305412户,户"),
      "corrections.csv": (text) =>
        ["保障户数,305412户,305户", "保障人数,305412户,412人"].reduce(
          (all, row) => `${all}\nN011,${row},连写,Run together,核实,Asked`,
          text.trimEnd(),
        ),
      "campaign.yaml": (text) => text.replace("disclosure: {}", `disclosure: ${disclosure}`),
    });
    expect(problems).toEqual([]);
    return Object.values(release?.files ?? {})
      .join("\n")
      .includes("305412");
  };
  expect(await quoted("{}")).toBe(true);
  expect(await quoted("{ withhold: [allowance.persons 项目=低保 城乡=城市] }")).toBe(false);
});

import { expect, test } from "vitest";
import { absences } from "../snapshot/cell.ts";
import { absenceWords, legend, marks } from "./status.ts";

test("the legend explains every mark, and names every reason that [x] stands for", () => {
  for (const language of ["zh", "en"] as const) {
    expect(legend(language).map((l) => l.mark)).toEqual([marks.withheld, marks.absent]);
    for (const reason of absences)
      expect(legend(language)[1]?.words).toContain(absenceWords[reason][language]);
  }
});

test("the legend does not tell why a cell is withheld", () => {
  expect(legend("zh")[0]?.words).not.toMatch(/小|少|推算|\d/);
});

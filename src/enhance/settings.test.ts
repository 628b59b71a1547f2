import { expect, test } from "vitest";
import { nextTheme, parsedSettings } from "./settings.ts";

test("what was kept is read again, and anything else means as the browser has it", () => {
  expect(parsedSettings("dark large")).toEqual({ theme: "dark", large: true });
  expect(parsedSettings("light")).toEqual({ theme: "light", large: false });
  expect(parsedSettings("auto large")).toEqual({ theme: "auto", large: true });
  for (const kept of ["", "purple huge", "large", "large dark"])
    expect(parsedSettings(kept)).toEqual({ theme: "auto", large: false });
});

test("themes go round", () => {
  expect(nextTheme("auto")).toBe("light");
  expect(nextTheme("light")).toBe("dark");
  expect(nextTheme("dark")).toBe("auto");
});

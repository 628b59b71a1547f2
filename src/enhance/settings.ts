/** How a reader wants every page: the colours, and 长辈版, which is large and in high contrast. */
export type Theme = "auto" | "light" | "dark";
export type Settings = { theme: Theme; large: boolean };

const name = "nuanbao-reading";
const themes: readonly Theme[] = ["auto", "light", "dark"];

/** The theme after another, in a round. */
export const nextTheme = (theme: Theme): Theme =>
  themes[(themes.indexOf(theme) + 1) % themes.length] ?? "auto";

/** Settings from what was kept: the theme, then `large`. Anything else means as the browser has it. */
export const parsedSettings = (kept: string): Settings => {
  const said = kept.split(" ");
  return { theme: themes.find((t) => t === said[0]) ?? "auto", large: said[1] === "large" };
};

/** What the reader chose before. A browser that keeps nothing, or may not, starts anew on every page. */
export const keptSettings = (): Settings => {
  try {
    return parsedSettings(localStorage.getItem(name) ?? "");
  } catch {
    return parsedSettings("");
  }
};

export const keepSettings = ({ theme, large }: Settings): void => {
  try {
    localStorage.setItem(name, `${theme}${large ? " large" : ""}`);
  } catch {
    // The settings then hold for this page.
  }
};

/** Shows a page as a reader wants it; the stylesheets do the rest. */
export const applySettings = ({ theme, large }: Settings): void => {
  const { dataset } = document.documentElement;
  if (theme === "auto") delete dataset["theme"];
  else dataset["theme"] = theme;
  if (large) dataset["text"] = "large";
  else delete dataset["text"];
};

import { button } from "./element.ts";
import { applySettings, keepSettings, keptSettings, nextTheme, type Settings } from "./settings.ts";
import { words } from "./words.ts";

/** The switches of every page: for 长辈版 and for the colours. */
export const settingsControls = (): { large: HTMLElement; theme: HTMLElement } => {
  let settings = keptSettings();
  const show = (): void => {
    applySettings(settings);
    large.setAttribute("aria-pressed", String(settings.large));
    theme.textContent = words().theme(settings.theme);
  };
  const change = (changed: Partial<Settings>): void => {
    settings = { ...settings, ...changed };
    keepSettings(settings);
    show();
  };
  const large = button(words().largeText, () => change({ large: !settings.large }));
  const theme = button("", () => change({ theme: nextTheme(settings.theme) }));
  show();
  return { large, theme };
};

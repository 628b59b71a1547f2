import { applySettings, keptSettings } from "./settings.ts";

// Stands in the head of every page, so that the first paint is as the reader wants it and has room for the controls.
applySettings(keptSettings());
document.documentElement.dataset["scripts"] = "";

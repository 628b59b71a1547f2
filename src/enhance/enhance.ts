import { prepareAnnouncements } from "./announce.ts";
import { copyCitations } from "./copy-citation.ts";
import { readAloudControls } from "./read-aloud.ts";
import { readCharts } from "./read-chart.ts";
import { settingsControls } from "./settings-controls.ts";
import { sortTables } from "./sort-tables.ts";
import { words } from "./words.ts";

/*
 * What scripts add to every page. Everything on the page works without them: they are the only ones to make their
 * controls, so that none stands dead where scripts are off.
 */
prepareAnnouncements();
const tools = document.querySelector<HTMLElement>("[data-tools]");
const main = document.querySelector("main");
if (tools && main) {
  tools.setAttribute("role", "group");
  tools.setAttribute("aria-label", words().tools);
  const { large, theme } = settingsControls();
  tools.append(large, ...readAloudControls(main), theme);
}
readCharts();
sortTables();
copyCitations();

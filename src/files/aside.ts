import type { png } from "../charts/png.ts";
import { aside } from "../workers/aside.ts";
import type { workbook } from "./workbook.ts";

/** A workbook, written in another thread: 30,000 cells take half a second. */
export const workbookAside = aside<typeof workbook>("src/files/workbook.ts", "workbook");

/** A picture, drawn in another thread. */
export const pngAside = aside<typeof png>("src/charts/png.ts", "png");

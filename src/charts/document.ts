import { JSDOM } from "jsdom";

let document: Document | undefined;

/** The one document in which charts are drawn at build. Nothing is ever attached to it, so drawings do not meet. */
export const chartDocument = (): Document => (document ??= new JSDOM("").window.document);

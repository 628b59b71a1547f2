import { parseHTML } from "linkedom";

let document: Document | undefined;

/**
 * The one document in which charts are drawn at build. Nothing is ever attached to it, so drawings do not meet. linkedom
 * is there in a fifth of the time that jsdom takes, and a drawing needs no more of a browser.
 */
export const chartDocument = (): Document => (document ??= parseHTML("<html></html>").document);

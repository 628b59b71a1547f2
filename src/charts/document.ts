import { parseHTML } from "linkedom/worker";

let document: Document | undefined;

/**
 * The one document in which charts are drawn at build. Nothing is ever attached to it, so drawings do not meet. linkedom
 * is there in a fifth of the time that jsdom takes, and a drawing needs no more of a browser; its one file for workers is
 * read in a third of the time that its hundreds take.
 */
export const chartDocument = (): Document => (document ??= parseHTML("<html></html>").document);

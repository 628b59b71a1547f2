import { element } from "./element.ts";

/** The old way, which pages from a disk may still use: it copies what is selected. */
const copySelected = (text: string): boolean => {
  const field = element("textarea", { readonly: "", class: "visually-hidden" });
  field.value = text;
  const before = document.activeElement as HTMLElement | null;
  document.body.append(field);
  field.select();
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- a page from a disk or over plain HTTP has no other way.
  const done = document.execCommand("copy");
  field.remove();
  before?.focus();
  return done;
};

/** Puts a text on the clipboard; says whether that was allowed. */
export const copyText = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelected(text);
  }
};

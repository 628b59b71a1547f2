/** A text as the name of a file that every system takes. */
export const fileName = (text: string): string => text.replace(/[\\/:*?"<>|\s]+/g, " ").trim();

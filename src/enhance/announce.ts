import { element } from "./element.ts";

let region: HTMLElement | undefined;

/** Makes the place from which readers of the screen are told what changed; it must stand before there is anything to tell. */
export const prepareAnnouncements = (): void => {
  region = element("p", { class: "visually-hidden", role: "status" });
  document.body.append(region);
};

export const announce = (text: string): void => {
  if (region) region.textContent = text;
};

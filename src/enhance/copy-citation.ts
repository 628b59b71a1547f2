import { announce } from "./announce.ts";
import { copyText } from "./clipboard.ts";
import { button, element } from "./element.ts";
import { words } from "./words.ts";

/** The lasting address of a figure on this page. */
const addressOf = (id: string): string => {
  const canonical = document.querySelector<HTMLLinkElement>("link[rel=canonical]")?.href;
  return `${canonical ?? location.href.replace(/#.*$/, "")}#${id}`;
};

/** Adds to the record that the address asks for a button that copies how to cite the figure, and where it stands. */
const offerCopy = (): void => {
  const record = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const citation = record?.querySelector<HTMLElement>("[data-citation]");
  if (!record?.matches(".cell") || !citation || citation.parentElement?.querySelector("button")) return;
  const said = element("span", { class: "copied" });
  const copy = button(
    words().copy,
    () => {
      void copyText(`${citation.textContent.trim()} ${addressOf(record.id)}`).then((done) => {
        said.textContent = done ? words().copied : words().notCopied;
        announce(said.textContent);
      });
    },
    { class: "copy" },
  );
  citation.after(element("p", {}, copy, said));
};

/** Offers to copy the citation of whatever record the address asks for. */
export const copyCitations = (): void => {
  offerCopy();
  addEventListener("hashchange", offerCopy);
};

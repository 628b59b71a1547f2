import { announce } from "./announce.ts";
import { copyText } from "./clipboard.ts";
import { button, element } from "./element.ts";
import { words } from "./words.ts";

/** Adds to the record that the address asks for a button that copies how to cite the figure. */
const offerCopy = (): void => {
  const record = document.querySelector(".cell:target");
  const citation = record?.querySelector("[data-citation]");
  if (!record || !citation || record.querySelector("button")) return;
  const said = element("span", { class: "copied" });
  const copy = button(
    words().copy,
    () => {
      // What is pasted may be read by a machine, to which the minus of type is no sign of a number.
      const text = citation.textContent.replace(/\s+/g, " ").replaceAll("−", "-").trim();
      void copyText(text).then((done) => {
        said.textContent = done ? words().copied : words().notCopied;
        announce(said.textContent);
      });
    },
    { class: "copy" },
  );
  citation.after(element("p", {}, copy, said));
};

/** Offers to copy the citation of whatever record the address asks for, which browsers look up before these events. */
export const copyCitations = (): void => {
  addEventListener("load", offerCopy);
  addEventListener("hashchange", offerCopy);
};

import { element } from "./element.ts";
import { finderOf } from "./finder.ts";
import { unpacked, type PackedEntry } from "./search-entry.ts";
import { countOf, resultsOf } from "./search-results.ts";

declare global {
  /** What can be found, set by the index file that stands before this script. */
  var nuanbaoSearch: PackedEntry[] | undefined;
}

/** What the address asks for, as a query (?q=) or, where a browser keeps it from changing, as a fragment (#q=). */
const asked = (): string =>
  new URLSearchParams(location.hash.startsWith("#q=") ? location.hash.slice(1) : location.search).get("q") ??
  "";

/** Puts a query into the address, so that it can be passed on. */
const keep = (query: string): void => {
  const written = `q=${encodeURIComponent(query)}`;
  try {
    history.replaceState(null, "", query === "" ? location.pathname : `?${written}`);
  } catch {
    // Some browsers change no address of a file but its fragment.
    location.replace(`#${written}`);
  }
};

/** The arrow keys go from the field through the results and back. */
const walk = (field: HTMLElement, results: HTMLElement): void => {
  const move = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const stops = [field, ...results.querySelectorAll<HTMLElement>("a")];
    const at = stops.findIndex((stop) => stop === document.activeElement);
    const next = step === undefined || at < 0 ? undefined : stops[at + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  field.addEventListener("keydown", move);
  results.addEventListener("keydown", move);
};

/** Searches as the reader types. The count is told a moment after the last letter, so that it is not told for each. */
const start = (place: HTMLElement, form: HTMLFormElement, field: HTMLInputElement): void => {
  const find = finderOf((globalThis.nuanbaoSearch ?? []).map(unpacked));
  const count = element("p", { class: "search-count" });
  const told = element("p", { class: "visually-hidden", role: "status" });
  const list = element("ol", { class: "results" });
  place.prepend(count, told, list);
  const [examples, hints] = [".examples", ".hints"].map((part) => place.querySelector<HTMLElement>(part));
  for (const example of examples?.querySelectorAll("a") ?? [])
    example.href = `?q=${encodeURIComponent(example.textContent)}`;
  let later: ReturnType<typeof setTimeout> | undefined;
  const show = (): void => {
    const query = field.value.trim();
    const found = find(query);
    count.textContent = query === "" ? "" : countOf(found, query);
    list.replaceChildren(...resultsOf(found, query));
    if (examples) examples.hidden = query !== "";
    if (hints) hints.hidden = query === "" || found.length > 0;
    clearTimeout(later);
    later = setTimeout(() => (told.textContent = count.textContent), 500);
  };
  const ask = (): void => {
    show();
    keep(field.value.trim());
  };
  field.addEventListener("input", ask);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    ask();
  });
  addEventListener("hashchange", () => {
    if (!location.hash.startsWith("#q=") || asked() === field.value.trim()) return;
    field.value = asked();
    show();
  });
  walk(field, list);
  field.value = asked();
  show();
};

const place = document.querySelector<HTMLElement>("[data-search]");
const form = document.querySelector<HTMLFormElement>("main form[role=search]");
const field = form?.querySelector("input");
if (place && form && field) start(place, form, field);

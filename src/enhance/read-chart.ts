import { announce } from "./announce.ts";
import { readingsOf } from "./chart-reading.ts";
import { element } from "./element.ts";
import { nearestBox } from "./nearest.ts";
import { words } from "./words.ts";

/** Charts in which each value has a row. */
const rowKinds = ".chart-bars,.chart-share,.chart-stacked";
/** How far the arrow keys and their neighbours go among the values; others go nowhere. */
const steps: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  Home: -Infinity,
  End: Infinity,
};

/** Makes the values of one chart readable by pointer and by keyboard, each in a label beside it. */
const readable = (exhibit: HTMLElement, frame: HTMLElement, chart: SVGElement, twin: Element): void => {
  const readings = readingsOf(chart, twin);
  if (readings.length === 0) return;
  const label = element("p", { class: "reading", "aria-hidden": "true", hidden: "" });
  const cursor = element("span", { class: "reading-cursor", "aria-hidden": "true", hidden: "" });
  exhibit.append(cursor, label);
  // The label says what the browser's own hints would say again.
  for (const hint of chart.querySelectorAll("g > title")) hint.remove();
  const rows = chart.matches(rowKinds);
  let at = -1;

  const hide = (): void => {
    at = -1;
    label.hidden = cursor.hidden = true;
  };
  const place = (): void => {
    const reading = readings[at];
    if (!reading) return;
    const around = exhibit.getBoundingClientRect();
    const box = reading.part.getBoundingClientRect();
    const [left, top] = [box.left - around.left, box.top - around.top];
    cursor.style.cssText = `left:${left - 3}px;top:${top - 2}px;width:${box.width + 6}px;height:${box.height + 4}px`;
    const middle = left + box.width / 2 - label.offsetWidth / 2;
    const most = exhibit.clientWidth - label.offsetWidth;
    label.style.left = `${Math.max(0, Math.min(middle, most))}px`;
    label.style.top = `${top - label.offsetHeight - 8}px`;
  };
  const show = (next: number): void => {
    const reading = readings[next];
    if (!reading) return;
    at = next;
    label.textContent = reading.words;
    label.hidden = cursor.hidden = false;
    place();
  };

  frame.tabIndex = 0;
  frame.setAttribute("role", "application");
  // A page has many charts, and a list of them tells one from another by its title.
  const title = exhibit.querySelector(".exhibit-title")?.textContent.trim() ?? "";
  frame.setAttribute("aria-label", `${title} ${words().readChart}`);
  frame.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
    const step = steps[event.key];
    if (step === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    const to = Math.max(0, Math.min(at + step, readings.length - 1));
    readings[to]?.part.scrollIntoView({ block: "nearest", inline: "nearest" });
    show(to);
    announce(readings[to]?.words ?? "");
  });
  frame.addEventListener("scroll", place);
  frame.addEventListener("blur", hide);
  const point = (event: PointerEvent): void => {
    const boxes = readings.map(({ part }) => part.getBoundingClientRect());
    show(nearestBox(boxes, event.clientX, event.clientY, rows));
  };
  chart.addEventListener("pointermove", point);
  chart.addEventListener("pointerdown", point);
  chart.addEventListener("pointerleave", () => {
    if (document.activeElement !== frame) hide();
  });
};

/** Makes every chart of the page that has a table readable. */
export const readCharts = (): void => {
  for (const frame of document.querySelectorAll<HTMLElement>(".chart-frame")) {
    const exhibit = frame.closest<HTMLElement>("figure");
    const chart = frame.querySelector<SVGElement>("svg");
    const twin = exhibit?.querySelector(".twin table");
    if (exhibit && chart && twin) readable(exhibit, frame, chart, twin);
  }
};

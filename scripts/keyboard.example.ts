import type { Page } from "playwright-core";

/** What the keyboard reaches on a page: the elements that it should and those that it did, in order, and those whose focus is not seen. */
type FocusOrder = { expected: string[]; reached: string[]; unseen: string[] };

/** Everything that takes the focus and is not hidden, as the page's order has it, each numbered for the reader of a failure. */
const focusable = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const all = document.querySelectorAll<HTMLElement | SVGElement>(
      "a[href], button:not([disabled]), input, select, textarea, summary, [tabindex='0']",
    );
    return [...all]
      .filter((e) => e.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }))
      .map((e, i) => {
        e.setAttribute("data-focus", `${i} ${e.localName} ${e.textContent.trim().slice(0, 20)}`);
        return e.getAttribute("data-focus") ?? "";
      });
  });

/** Presses Tab from the top of the page until there is nothing more, and says what had the focus. */
export const focusOrder = async (page: Page): Promise<FocusOrder> => {
  const expected = await focusable(page);
  const reached: string[] = [];
  const unseen: string[] = [];
  // Two more than there should be, so that something that should not take the focus is found too.
  for (let i = 0; i < expected.length + 2; i += 1) {
    await page.keyboard.press("Tab");
    const now = await page.evaluate(() => {
      const e = document.activeElement;
      if (!e || e === document.body || e === document.documentElement) return null;
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(e);
      const box = e.getBoundingClientRect();
      const inView = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
      return {
        name: e.getAttribute("data-focus") ?? e.outerHTML.slice(0, 80),
        seen:
          inView &&
          outlineStyle !== "none" &&
          parseFloat(outlineWidth) >= 2 &&
          outlineColor !== "transparent",
      };
    });
    if (now === null) break;
    reached.push(now.name);
    if (!now.seen) unseen.push(now.name);
  }
  return { expected, reached, unseen };
};

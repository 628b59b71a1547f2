import { plate } from "../charts/plate.ts";
import { announce } from "./announce.ts";
import { button, element } from "./element.ts";
import { pageLanguage } from "./language.ts";
import { words } from "./words.ts";

const textOf = (element: Element | null | undefined): string =>
  (element?.textContent ?? "").replace(/\s+/g, " ").trim();

/** A chart of the page as a picture that can be passed on alone, in words and looks as the site's own pictures. */
const pictureOf = (exhibit: Element, chart: SVGElement, place: string | undefined): string => {
  const language = pageLanguage();
  const part = (selector: string): string[] => [...exhibit.querySelectorAll(selector)].map(textOf);
  const address = document.querySelector<HTMLLinkElement>("link[rel=canonical]")?.href;
  return plate({
    language,
    svg: new XMLSerializer().serializeToString(chart),
    title: textOf(exhibit.querySelector(".exhibit-title")),
    subtitle: [...(place === undefined ? [] : [place]), ...part(".exhibit-subtitle")].join(
      language === "zh" ? "，" : ", ",
    ),
    notes: [
      ...part(".legend > div"),
      ...part(".exhibit-caveat"),
      part(".exhibit-source > span").join(language === "zh" ? "　" : ". "),
      [document.title, ...(address === undefined ? [] : [address])].join(language === "zh" ? "　" : ". "),
      ...[...document.querySelectorAll(".banner")].map(textOf),
    ].filter((note) => note !== ""),
  });
};

const save = (content: Blob, name: string): void => {
  const address = URL.createObjectURL(content);
  element("a", { href: address, download: name }).click();
  // The browser reads the file after the click.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
};

/** A picture as PNG, with two pixels for each, as the site's own have. */
const pngOf = async (svg: string): Promise<Blob | null> => {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = element("canvas", {});
  [canvas.width, canvas.height] = [2 * image.naturalWidth, 2 * image.naturalHeight];
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => {
    canvas.toBlob(resolve, "image/png");
  });
};

/** Adds to the files of the charts that the site makes by itself their pictures, drawn when they are asked for. */
export const saveCharts = (): void => {
  for (const files of document.querySelectorAll<HTMLElement>("[data-chart-files]")) {
    const exhibit = files.closest("figure");
    const chart = exhibit?.querySelector<SVGElement>(".chart-frame > svg");
    const name = files.dataset["chartFiles"];
    if (!exhibit || !chart || name === undefined) continue;
    const offer = (format: string, make: (svg: string) => Promise<Blob | null>): void => {
      const act = async (): Promise<void> => {
        const content = await make(pictureOf(exhibit, chart, files.dataset["place"])).catch(() => null);
        if (content) save(content, `${name}.${format}`);
        else announce(words().notSaved);
      };
      const id = `${exhibit.id}-${format}`;
      const control = button(
        format.toUpperCase(),
        () => {
          void act();
        },
        { id, "aria-labelledby": `${id} ${exhibit.id}-title` },
      );
      files.querySelector("ul")?.append(element("li", {}, control));
    };
    offer("svg", (svg) => Promise.resolve(new Blob([svg], { type: "image/svg+xml" })));
    offer("png", pngOf);
  }
};

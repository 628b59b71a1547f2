import { plate } from "../charts/plate.ts";
import { button, element } from "./element.ts";
import { comma, pageLanguage } from "./language.ts";

/** A chart of the page as a picture that can be passed on alone, in the words and the looks of the site's own pictures. */
const pictureOf = (exhibit: Element, chart: SVGElement, place: string | undefined): string => {
  const language = pageLanguage();
  const between = language === "zh" ? "　" : ". ";
  const all = (selector: string, within: ParentNode = exhibit): string[] =>
    [...within.querySelectorAll(selector)].map((e) => e.textContent.replace(/\s+/g, " ").trim());
  const address = document.querySelector<HTMLLinkElement>("link[rel=canonical]")?.href;
  return plate({
    language,
    svg: new XMLSerializer().serializeToString(chart),
    title: all(".exhibit-title").join(""),
    subtitle: [place ?? [], all(".exhibit-subtitle")].flat().join(comma(language)),
    notes: [
      ...all(".legend > div"),
      ...all(".exhibit-caveat"),
      all(".exhibit-source > span").join(between),
      [document.title, address ?? []].flat().join(between),
      ...all(".banner,.notice", document),
    ],
  });
};

/** A picture as PNG, with two pixels for each, as the site's own have. */
const pngOf = async (svg: string): Promise<Blob | null> => {
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = element("canvas", {});
  canvas.width = 2 * image.width;
  canvas.height = 2 * image.height;
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => {
    canvas.toBlob(resolve);
  });
};

/** Saves a picture in a format. A browser that cannot make a PNG saves what it would be made of, which holds the same. */
const save = async (svg: string, name: string, format: "svg" | "png"): Promise<void> => {
  const png = format === "png" ? await pngOf(svg).catch(() => null) : null;
  element("a", {
    // The browser drops the content with the page.
    href: URL.createObjectURL(png ?? new Blob([svg], { type: "image/svg+xml" })),
    download: `${name}.${png ? "png" : "svg"}`,
  }).click();
};

/** Adds to the files of the charts that the site makes by itself their pictures, drawn when they are asked for. */
export const saveCharts = (): void => {
  for (const files of document.querySelectorAll<HTMLElement>("[data-chart-files]")) {
    const exhibit = files.closest("figure");
    const chart = exhibit?.querySelector<SVGElement>(".chart-frame > svg");
    const { chartFiles: name, place } = files.dataset;
    if (!exhibit || !chart || name === undefined) continue;
    for (const format of ["svg", "png"] as const) {
      const id = `${exhibit.id}-${format}`;
      const control = button(
        format.toUpperCase(),
        () => {
          void save(pictureOf(exhibit, chart, place), name, format);
        },
        { id, "aria-labelledby": `${id} ${exhibit.id}-title` },
      );
      files.querySelector("ul")?.append(element("li", {}, control));
    }
  }
};

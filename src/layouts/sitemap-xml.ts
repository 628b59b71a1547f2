/** The canonical address that a page gives; none where it gives none or asks not to be listed. */
export const listedAddress = (html: string): string[] => {
  const [head = ""] = html.split("</head>", 1);
  const [, address] = /<link rel="canonical" href="([^"]+)"/.exec(head) ?? [];
  return address === undefined || head.includes('<meta name="robots" content="noindex"') ? [] : [address];
};

/** sitemap.xml of some canonical addresses (sitemaps.org 0.9), which are written as they stand in attributes. */
export const sitemapXml = (addresses: readonly string[]): string =>
  [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...addresses.toSorted().map((address) => `<url><loc>${address}</loc></url>`),
    "</urlset>",
    "",
  ].join("\n");

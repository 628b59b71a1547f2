/** What a portal's header and footer may be made of; what is not named here could run, or ask for a file, or take in the page. */
// prettier-ignore
export const allowedElements: ReadonlySet<string> = new Set([
  "a", "abbr", "address", "article", "aside", "b", "bdi", "bdo", "blockquote", "br", "caption", "center", "cite", "code",
  "col", "colgroup", "dd", "del", "details", "dfn", "div", "dl", "dt", "em", "figcaption", "figure", "font", "footer", "h1",
  "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "i", "img", "ins", "kbd", "li", "mark", "menu", "nav", "ol", "p",
  "pre", "q", "rp", "rt", "ruby", "s", "samp", "section", "small", "span", "strong", "sub", "summary", "sup", "table", "tbody",
  "td", "tfoot", "th", "thead", "time", "tr", "u", "ul", "var", "wbr",
  // Drawings. Nothing that moves: <set> and <animate> could write an address.
  "svg", "g", "defs", "symbol", "use", "image", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text",
  "tspan", "linearGradient", "radialGradient", "stop", "clipPath", "mask", "pattern",
]);

/** Their attributes; those that begin with aria- or data- may stand too. */
// prettier-ignore
export const allowedAttributes: ReadonlySet<string> = new Set([
  "accesskey", "align", "alt", "bgcolor", "border", "cellpadding", "cellspacing", "class", "color", "colspan", "datetime",
  "dir", "face", "headers", "height", "hidden", "href", "hreflang", "id", "lang", "open", "rel", "reversed", "role", "rowspan",
  "scope", "size", "span", "src", "start", "style", "tabindex", "target", "title", "type", "valign", "value", "width",
  // Drawings.
  "xmlns", "xmlns:xlink", "xlink:href", "xml:space", "version", "viewBox", "preserveAspectRatio", "focusable", "transform",
  "d", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "dx", "dy", "fx", "fy", "points", "pathLength",
  "fill", "fill-opacity", "fill-rule", "stroke", "stroke-dasharray", "stroke-dashoffset", "stroke-linecap",
  "stroke-linejoin", "stroke-miterlimit", "stroke-opacity", "stroke-width", "opacity", "clip-path", "clip-rule", "mask",
  "offset", "stop-color", "stop-opacity", "gradientUnits", "gradientTransform", "spreadMethod", "clipPathUnits",
  "maskUnits", "maskContentUnits", "patternUnits", "patternContentUnits", "patternTransform", "vector-effect",
  "shape-rendering", "display", "visibility", "overflow", "font-family", "font-size", "font-style", "font-weight",
  "letter-spacing", "text-anchor", "dominant-baseline", "text-decoration",
]);

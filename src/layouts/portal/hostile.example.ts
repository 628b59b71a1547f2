const svg = (inside: string): string => `<svg viewBox="0 0 9 9">${inside}</svg>`;
const evil = "https://evil.example/";

/** Snippets that run or ask for something, each in another way. */
export const hostileSnippets: readonly string[] = [
  '<script src="/jquery.js"></script>',
  '<p onclick="a()">a</p>',
  '<img src="/logo.png" alt="">',
  `<img srcset="${evil}a.png 1x" alt="">`,
  '<div style="background: url(/a.png)"></div>',
  `<div style='background: image-set("${evil}a.png" 1x)'></div>`,
  `<div style="background: u\\72l(${evil}a.png)"></div>`,
  `<div style="background: url(/**/${evil}a.png)"></div>`,
  "<style>a { color: red }</style>",
  '<link rel="stylesheet" href="/a.css">',
  '<iframe src="https://b.example/"></iframe>',
  svg(`<image href="${evil}a.png"></image>`),
  svg(`<image xlink:href="//evil.example/a.png"></image>`),
  svg('<use href="/sprite.svg#a"></use>'),
  svg(`<use href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E#a"></use>`),
  svg(`<rect width="9" height="9" filter="url(${evil}f.svg#a)"></rect>`),
  svg(`<rect width="9" height="9" fill="url('//evil.example/f.svg#a')"></rect>`),
  svg(`<a href="/a"><set attributeName="href" to="${evil}"></set></a>`),
  svg(`<image href="data:image/png,"><animate attributeName="href" values="${evil}a.png"></animate></image>`),
  svg(`<foreignObject><img src="${evil}a.png" alt=""></foreignObject>`),
  `<a href="/a" ping="${evil}">a</a>`,
  `<a href="/a" attributionsrc="${evil}">a</a>`,
  `<form action="${evil}"><button>a</button></form>`,
  `<table background="${evil}a.png"></table>`,
  `<input type="image" src="${evil}a.png">`,
  '<a href="javascript:a()">a</a>',
  '<a href="news.html">a</a>',
];

/** Styles that ask for something or reach beyond the header and the footer, each in another way. */
export const hostileStyles: readonly string[] = [
  '@import "b.css";',
  `@IMPORT url(${evil}b.css);`,
  `@font-face { font-family: a; src: url(data:font/woff2;base64,AA) }`,
  "@page { size: a3 }",
  "p { background: url(/a.png) }",
  `p { background: image-set("${evil}a.png" 1x) }`,
  'p { background: -webkit-image-set("/a.png" 1x) }',
  'p { background: src("/a.png") }',
  'p { background: image("/a.png") }',
  `p { background: u\\72l(${evil}a.png) }`,
  `p { background: url(/* */${evil}a.png) }`,
  `p { --a: "//evil.example/a.png" }`,
  `p { color: red; filter: URL( '${evil}f.svg#a' ) }`,
  // Browsers end a string at the end of its line, so that the second line holds a rule of its own.
  `x"\n{} p { background: url(${evil}a.png) } y" {}`,
];

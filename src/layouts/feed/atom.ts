/** Someone who answers for a feed or an entry. */
type Author = { name: string };

/** One entry: an id that lasts, moments in RFC 3339, the page that it leads to, and its content as plain text. */
export type Entry = {
  id: string;
  title: string;
  published: string;
  author: Author;
  link: string;
  /** The page of the release that this one replaces, if it replaces one. */
  replaces: string | null;
  category: { term: string; label: string };
  summary: string;
  content: string;
};

/** A feed: `self` is its own address, `page` that of the page with the same content; `entries` newest first. */
export type Feed = {
  id: string;
  language: string;
  title: string;
  subtitle: string;
  author: Author;
  self: string;
  page: string;
  /** The other language's feed, if there is one. */
  twin: { address: string; language: string } | null;
  /** The moment up to which it holds. */
  updated: string;
  entries: readonly Entry[];
};

const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c] ?? c);

const text = (name: string, content: string, attributes = ""): string =>
  `<${name}${attributes}>${escape(content)}</${name}>`;

const link = (attributes: Readonly<Record<string, string>>): string =>
  `<link${Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escape(value)}"`)
    .join("")}/>`;

const author = ({ name }: Author): string => `<author>${text("name", name)}</author>`;

const entryLines = (entry: Entry): string[] => [
  "<entry>",
  text("id", entry.id),
  text("title", entry.title),
  text("published", entry.published),
  // A release stays as it was published, so an entry never changes.
  text("updated", entry.published),
  author(entry.author),
  link({ rel: "alternate", type: "text/html", href: entry.link }),
  ...(entry.replaces === null ? [] : [link({ rel: "related", type: "text/html", href: entry.replaces })]),
  `<category term="${escape(entry.category.term)}" label="${escape(entry.category.label)}"/>`,
  text("summary", entry.summary),
  text("content", entry.content, ' type="text"'),
  "</entry>",
];

/** A feed as an Atom document (RFC 4287). */
export const atom = (feed: Feed): string =>
  [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.language}">`,
    text("id", feed.id),
    text("title", feed.title),
    text("subtitle", feed.subtitle),
    text("updated", feed.updated),
    author(feed.author),
    link({ rel: "self", type: "application/atom+xml", href: feed.self }),
    link({ rel: "alternate", type: "text/html", href: feed.page }),
    ...(feed.twin === null
      ? []
      : [
          link({
            rel: "alternate",
            type: "application/atom+xml",
            hreflang: feed.twin.language,
            href: feed.twin.address,
          }),
        ]),
    ...feed.entries.flatMap(entryLines),
    "</feed>",
    "",
  ].join("\n");

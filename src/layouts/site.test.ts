import { expect, test } from "vitest";
import { siteFile } from "./site.ts";

const both = { zh: "名", en: "name" };
const demonstration = {
  name: both,
  description: both,
  languages: ["zh", "en"],
  campaigns: ["yangcheng-2023"],
  demonstration: true,
  contact: null,
  siteIDCode: null,
  siteDomain: null,
  icp: null,
  policeNumber: null,
};
const official = {
  ...demonstration,
  demonstration: false,
  siteIDCode: "9901010001",
  siteDomain: "a.example.gov.cn",
};

const isSite = (value: unknown) => siteFile.safeParse(value).success;

test("a demonstration without identification and an official site with it are sites", () => {
  expect(isSite(demonstration)).toBe(true);
  expect(isSite(official)).toBe(true);
});

test("a demonstration never carries a site code or a domain", () => {
  expect(isSite({ ...demonstration, siteIDCode: "9901010001" })).toBe(false);
  expect(isSite({ ...demonstration, siteDomain: "a.example.gov.cn" })).toBe(false);
});

test("an official site without its code or its domain is refused", () => {
  expect(isSite({ ...official, siteIDCode: null })).toBe(false);
  expect(isSite({ ...official, siteDomain: null })).toBe(false);
});

test("a domain is a host name without a scheme", () => {
  expect(isSite({ ...official, siteDomain: "https://a.example.gov.cn" })).toBe(false);
});

test("a licence has a name in both languages and a web address, and may be left out", () => {
  const licence = { name: both, url: "https://a.example/terms" };
  expect(isSite({ ...official, licence })).toBe(true);
  for (const wrong of [
    null,
    "CC BY 4.0",
    { ...licence, url: "a.example" },
    { ...licence, url: "javascript:alert(1)" },
    { ...licence, name: "CC BY 4.0" },
    { name: both },
  ])
    expect(isSite({ ...official, licence: wrong })).toBe(false);
});

test("Chinese is always among the languages", () => {
  expect(isSite({ ...demonstration, languages: ["en"] })).toBe(false);
});

test("a key that is not known is refused", () => {
  expect(isSite({ ...demonstration, siteIdCode: "9901010001" })).toBe(false);
});

test("a campaign whose name the site's own pages use is refused", () => {
  expect(isSite({ ...demonstration, campaigns: ["checks"] })).toBe(false);
});

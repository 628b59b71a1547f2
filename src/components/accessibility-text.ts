import type { TextSection } from "./text-section.ts";

/** What was done and tested so that everybody can read the site, and what is lacking: nothing that a test does not show. */
export const accessibilityText: readonly TextSection[] = [
  {
    id: "aim",
    title: { zh: "目标", en: "What we aim at" },
    paragraphs: [
      {
        zh: "本站以《信息技术 互联网内容无障碍可访问性技术要求与测试方法》（GB/T 37668—2019）和网页内容无障碍指南（WCAG 2.2）AA级为目标。这是自查的目标，不是认证。",
        en: "The site aims at the Chinese standard GB/T 37668—2019 and at level AA of WCAG 2.2. This is an aim that we check ourselves, not a certificate.",
      },
    ],
  },
  {
    id: "done",
    title: { zh: "已经做到的", en: "What is in place" },
    paragraphs: [],
    items: [
      {
        zh: "不用脚本：关闭JavaScript时全部内容照样可读，不向任何其他网站发出请求，下载后离线也能打开。",
        en: "No script is needed: everything can be read with JavaScript off, nothing is requested from another site, and pages open offline.",
      },
      {
        zh: "每幅图都有文字说明和数据表；读屏软件可以读到每个数，不依靠颜色区分，另有图案和直接标注。",
        en: "Every chart has a description and a table. A screen reader finds every figure; colour is never the only difference.",
      },
      {
        zh: "只用键盘可以到达每个链接和可滚动的表格，焦点清晰可见；每页开头可以跳到正文。",
        en: "The keyboard reaches every link and every table that scrolls; focus is visible, and each page begins with a way to its content.",
      },
      {
        zh: "文字可放大；窄屏上内容不变，页面不横向滚动，宽表在自己的框内滚动。",
        en: "Text can be enlarged. On a narrow screen the content is the same; pages do not scroll sideways, and wide tables scroll within their frame.",
      },
      {
        zh: "页面注明语言，标题逐级排列，不予公布和无数据用文字和符号说明，不留空白。",
        en: "Pages state their language and order their headings; withheld and missing figures are said in words and signs, never left blank.",
      },
    ],
  },
  {
    id: "tools",
    title: {
      zh: "阅读工具：长辈版、朗读、配色",
      en: "Reading tools: large text, listening, colours",
    },
    paragraphs: [],
    items: [
      {
        zh: "长辈版：字号不小于18磅，按钮不小于60像素，高对比度，单列排列；选择一次，各页都有效。",
        en: "Large text: type of at least 18 points, buttons of at least 60 pixels, high contrast, one column; chosen once, it holds on every page.",
      },
      {
        zh: "浏览器支持时可以朗读正文，可以暂停、继续和停止；图中的数可以用方向键逐个读出。",
        en: "Where the browser has a voice, it reads the article aloud and can be paused; the values of a chart are read one by one with the arrow keys.",
      },
      {
        zh: "随系统设置使用浅色、深色和高对比度，也可以在页首自行选择；没有动画。",
        en: "Light, dark and high contrast follow the settings of the system, or what is chosen at the head of a page; nothing moves.",
      },
    ],
  },
  {
    id: "tested",
    title: { zh: "做过的检查", en: "What was tested" },
    paragraphs: [
      {
        zh: "每次改动软件，都在真实的浏览器中检查每一种页面：用axe检查浅色和深色页面，在手机和桌面宽度下核对有无横向滚动，关闭脚本打开，量长辈版的字号和按钮，并核对图中文字不出框、不重叠。尚未邀请残疾人参与测试。",
        en: "With every change of the software each kind of page is opened in a real browser: axe tests it in light and dark, at the width of a phone and of a desktop screen; pages are opened with scripts off and must not scroll sideways; the type and the buttons of the large-text mode are measured; text in charts must stay in its place. Readers with disabilities have not yet been asked to test the site.",
      },
    ],
  },
  {
    id: "lacking",
    title: { zh: "不足之处", en: "What is lacking" },
    paragraphs: [],
    items: [
      {
        zh: "没有读屏专用的语音版本，也没有手语和简明易读版。",
        en: "There is no audio edition, no sign language and no easy-to-read edition.",
      },
      {
        zh: "很宽的表在手机上需要在框内横向滚动；长辈版的图也是。图中少数挤在小格里的字在长辈版中不足18磅。",
        en: "Very wide tables have to be scrolled within their frame on a phone, and so do charts in large text, where a few words in narrow boxes of charts are smaller than 18 points.",
      },
      {
        zh: "PDF打印件有结构标记，但没有逐份用读屏软件核对；网页打印版内容相同。",
        en: "PDF printouts carry structure tags, but not each of them was read with a screen reader; the print view in HTML says the same.",
      },
    ],
  },
];

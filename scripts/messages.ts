import type { Language } from "../src/snapshot/bilingual.ts";

/**
 * Every sentence about wrong data that staff may see: what is wrong, and what to do. Placeholders in braces are the
 * problem's value and details.
 */
export const sentences = {
  "yaml-syntax": {
    zh: ["YAML写法有误：{message}", "核对缩进和冒号后的空格；含{ }、冒号或#的文字放进引号"],
    en: [
      "invalid YAML: {message}",
      "check the indentation and the space after the colon; quote texts with { }, a colon or #",
    ],
  },
  "missing-field": {
    zh: ["缺少必填项", "补上这一项"],
    en: ["a required field is missing", "add it"],
  },
  "unknown-field": {
    zh: ["不认识的字段", "核对拼写，或删去"],
    en: ["unknown field", "check its spelling, or remove it"],
  },
  "invalid-field": { zh: ["填写不合规定：{zh}", "按说明改正"], en: ["invalid value: {en}", "correct it"] },
  "unreadable-encoding": {
    zh: ["文件编码无法识别", "在Excel中另存为“CSV UTF-8”"],
    en: ["the file's encoding cannot be read", "save it in Excel as “CSV UTF-8”"],
  },
  "empty-file": { zh: ["文件没有内容", "填好后再运行"], en: ["the file is empty", "fill it in"] },
  "missing-file": { zh: ["缺少文件", "补上这个文件"], en: ["the file is missing", "add it"] },
  "unknown-column": {
    zh: ["不认识的列；为防夹带个人信息，未登记的列一律不收", "核对表头，或删去此列"],
    en: [
      "unknown column; columns not on the list are refused lest they carry personal data",
      "check the header, or delete the column",
    ],
  },
  "repeated-column": { zh: ["同一列出现两次", "只保留一列"], en: ["the column appears twice", "keep one"] },
  "missing-column": { zh: ["缺少这一列", "补上表头和数据"], en: ["this column is missing", "add it"] },
  "row-width": {
    zh: ["这一行有{value}格，表头有{expected}格", "核对逗号和引号"],
    en: ["the row has {value} cells and the header {expected}", "check commas and quotes"],
  },
  "broken-quotes": {
    zh: ["引号不成对", "补全或删去引号"],
    en: ["unbalanced quotes", "close or remove them"],
  },
  "empty-cell": { zh: ["此格不能为空", "填写"], en: ["the cell must not be empty", "fill it in"] },
  "repeated-row": {
    zh: ["编号与第{line}行重复", "每行用不同的编号"],
    en: ["the row's id repeats that of line {line}", "give each row its own id"],
  },
  "correction-without-row": {
    zh: ["报表中没有这个编号", "核对编号"],
    en: ["returns.csv has no such row", "check the id"],
  },
  "correction-mismatch": {
    zh: ["原值与报表不符，报表中是“{found}”", "把原值改成报表中的写法，或删去这条更正"],
    en: [
      "the original differs from the return, which says “{found}”",
      "copy it as reported, or drop the correction",
    ],
  },
  "unknown-indicator": {
    zh: ["没有这个指标", "从data/codebook/indicators.yaml中选用"],
    en: ["no such indicator", "choose one of data/codebook/indicators.yaml"],
  },
  "unknown-region": {
    zh: ["没有这个区划代码", "用data/codebook/regions.csv中的代码；村和开发区写入本行动的regions.csv"],
    en: [
      "no such division code",
      "use one of data/codebook/regions.csv, or add it to the campaign's own regions.csv",
    ],
  },
  "unknown-period": {
    zh: ["campaign.yaml的periods中没有这个统计期", "选用其中一个，或先在那里登记"],
    en: ["no such period in campaign.yaml", "choose one of its periods, or add it there"],
  },
  "unknown-source": {
    zh: ["campaign.yaml的sources中没有这个来源", "选用其中一个，或先在那里登记"],
    en: ["no such source in campaign.yaml", "choose one of its sources, or add it there"],
  },
  "unknown-code": {
    zh: ["代码表中没有这一项", "从代码表中选用"],
    en: ["not on the code list", "choose one of the list"],
  },
  "dimension-not-allowed": {
    zh: ["指标“{indicator}”不按此分组", "清空此格，或换用别的指标"],
    en: ["the indicator {indicator} is not divided this way", "empty the cell, or use another indicator"],
  },
  "period-kind": {
    zh: [
      "指标“{indicator}”与统计期的类型不符：时点数用instant，发生数用flow或cumulative",
      "换用合适的统计期",
    ],
    en: [
      "the period does not suit {indicator}: a stock needs an instant, a flow an interval",
      "choose a period of the right kind",
    ],
  },
  "blank-value": {
    zh: ["空白、横线和“无”有三种意思，无法判断", "填0、未采集、不适用、未公布或待公布"],
    en: ["a blank, a dash or 无 can mean three things", "write 0, 未采集, 不适用, 未公布 or 待公布"],
  },
  "not-a-number": {
    zh: ["不是一个数，可能漏了单位、括号或粘连了两项", "核对原始材料，把正确的数写入corrections.csv"],
    en: [
      "not a number; a unit or bracket may be lost, or two figures run together",
      "check the source and repair it in corrections.csv",
    ],
  },
  "missing-unit": {
    zh: ["没有单位，指标“{indicator}”以{expected}计", "在“单位”列填写单位"],
    en: ["no unit; {indicator} is counted in {expected}", "fill in the unit column"],
  },
  "unknown-unit": {
    zh: ["不认识的单位", "用data/codebook/units.yaml中的单位"],
    en: ["unknown unit", "use one of data/codebook/units.yaml"],
  },
  "two-units": {
    zh: ["数值里的单位与单位列不一致", "只留一处，或改成一致"],
    en: ["the unit in the value differs from the unit column", "keep one of them"],
  },
  "unit-differs": {
    zh: ["单位不对：指标“{indicator}”以{expected}计", "改用正确的单位；人与人次是两种数，须换用相应的指标"],
    en: [
      "wrong unit: {indicator} is counted in {expected}",
      "correct the unit; 人 and 人次 differ, use the indicator that counts it",
    ],
  },
  "too-fine": {
    zh: ["数值的小数位超出单位“{expected}”的最小一级，或数值过大", "核对数值和单位"],
    en: ["finer than the smallest step of {expected}, or too large", "check the value and its unit"],
  },
  "two-qualifiers": {
    zh: ["约、近、余等限定词只能用一个", "只留一个"],
    en: ["only one of 约, 近, 余 may qualify a value", "keep one"],
  },
  "two-values": {
    zh: ["同一个数报了两次而数值不同，第{line}行是“{other}”", "核对后只留一行"],
    en: [
      "the same figure is reported twice with different values; line {line} says “{other}”",
      "keep the right row",
    ],
  },
  "personal-data": {
    zh: [
      "疑似个人信息：证件号、手机号、银行卡号、出生日期，或姓名、住址（不在此显示）",
      "从文件中删去个人信息",
    ],
    en: [
      "looks like personal data: an identity, mobile or card number, a birth date, a name or an address (not shown)",
      "remove personal data from the file",
    ],
  },
  "personal-header": {
    zh: [
      "这一列是姓名、证件号、电话、住址、账号一类的个人信息，整个文件不收",
      "删去此列；要按人计数的，先用npm run keys把证件号换成编码",
    ],
    en: [
      "the column is a name, a number of a person's, an address or an account; the whole file is refused",
      "delete the column; to count people, first put keys in place of identity numbers with npm run keys",
    ],
  },
  "unknown-name": {
    zh: [
      "文件名或工作表名里有不认识的词（以※代替），可能是人名",
      "改名：只用地名、台账名、项目名、日期、数字和字母；不要的工作表写入ignore",
    ],
    en: [
      "the name of the file or sheet has an unknown word (shown as ※), which may be a person's name",
      "rename it with names of places, registers and programmes, dates, digits and letters; list sheets that are not wanted under ignore",
    ],
  },
  "no-header": {
    zh: ["找不到表头", "核对是不是这一种台账；表头的写法可在campaign.yaml的headers中登记"],
    en: [
      "no header is found",
      "check that it is a register of this kind; its headers may be listed under headers in campaign.yaml",
    ],
  },
  "cell-without-header": {
    zh: ["这一格没有表头，无法知道是什么", "补上表头，或删去"],
    en: ["the cell has no header, so nobody knows what it is", "give it a header, or delete it"],
  },
  "unmapped-row": {
    zh: ["对照表里没有这一行", "在对照表的rows中写明这一行是什么，或写入drop"],
    en: [
      "the mapping does not name this row",
      "say under rows of the mapping what it is, or list it under drop",
    ],
  },
  "header-unit": {
    zh: [
      "表头里的单位不认识，或不是这一列的单位",
      "改正单位；不是单位的，把整个表头在campaign.yaml的headers中登记",
    ],
    en: [
      "the unit in the header is unknown, or none of this column's",
      "correct it; if it is no unit, list the whole header under headers in campaign.yaml",
    ],
  },
  "units-contradict": {
    zh: [
      "表上方写的单位与表头的单位不一致，或写了几个而表头没有写是哪一个",
      "在表头写明这一列的单位，并改正上方的单位",
    ],
    en: [
      "the unit above the table contradicts the header, or several are named and the header does not say which",
      "state the unit in the column's header, and correct the line above",
    ],
  },
  "unit-implausible": {
    zh: ["按表头的单位，这一列的数大得不可能；按“元”“人”等基本单位才合理", "核对后改正表头的单位"],
    en: [
      "in the unit of the header the values of this column are impossibly large; they only make sense in the base unit",
      "check the values and correct the header's unit",
    ],
  },
  "old-workbook": {
    zh: ["旧式.xls文件，或加了密码", "在Excel中去掉密码，另存为.xlsx或“CSV UTF-8”"],
    en: ["an old .xls workbook, or one with a password", "save it without password as .xlsx or “CSV UTF-8”"],
  },
  "broken-workbook": {
    zh: ["工作簿打不开", "在Excel中打开并重新另存为.xlsx"],
    en: ["the workbook cannot be opened", "open it in Excel and save it as .xlsx again"],
  },
  "workbook-too-large": {
    zh: ["工作簿解压后大得不正常", "检查来源；确实很大的，另存为CSV"],
    en: [
      "the workbook unpacks to an abnormal size",
      "check where it comes from; save a really large one as CSV",
    ],
  },
  "dash-not-value": {
    zh: ["横线和“无”有三种意思（没有发生、没有记录、不适用），此格不能用", "没有发生的填0，其余查明后填写"],
    en: [
      "a dash and 无 can mean three things (none, not recorded, not applicable) and are no value here",
      "write 0 where there was none, otherwise find out",
    ],
  },
  "scientific-notation": {
    zh: ["Excel把长数字写成了科学计数法，后面几位已经丢失", "把这一列的格式设为“文本”，从原始材料重新导出"],
    en: [
      "Excel has turned a long number into scientific notation, and its last digits are lost",
      "format the column as text and export it again from the source",
    ],
  },
  "not-a-key": {
    zh: [
      "不是编码：编码是“{prefix}”加16位以上的小写十六进制数（原文可能是个人信息，不显示）",
      "用npm run keys生成编码",
    ],
    en: [
      "not a key: a key is {prefix} and 16 or more lower-case hexadecimal digits (the value may be personal and is not shown)",
      "make keys with npm run keys",
    ],
  },
  "month-not-day": {
    zh: ["只有年月，没有日", "写明是哪一天，如2023-12-25"],
    en: ["a month, not a day", "write the day, e.g. 2023-12-25"],
  },
  "not-a-day": {
    zh: ["不是日期，或没有这一天", "写成2023-12-25"],
    en: ["not a date, or no such day", "write it as 2023-12-25"],
  },
  "not-a-flag": {
    zh: ["不是“是”或“否”", "填是或否"],
    en: ["neither yes nor no", "write 是 or 否"],
  },
  "not-a-quantity": {
    zh: ["不是一个数", "核对原始台账，只填一个数"],
    en: ["not a number", "check the source and write one number"],
  },
  "cell-unit": {
    zh: ["格里的单位不认识，或与表头的单位不一致", "只在表头写单位"],
    en: ["the unit in the cell is unknown or contradicts the header", "state the unit in the header only"],
  },
  "out-of-range": {
    zh: ["超出合理范围{min}至{max}", "核对数值和单位"],
    en: ["outside the plausible range {min} to {max}", "check the value and its unit"],
  },
  "too-many-problems": {
    zh: ["这个文件的问题太多，后面的不再列出", "先改正已列出的"],
    en: ["the file has too many problems; the rest of it is not listed", "mend those that are listed first"],
  },
  "identity-check": {
    zh: ["证件号的位数或校验位不符（不在此显示）；同一个人可能因此得到两个编码", "核对这一行的证件号"],
    en: [
      "length or check character of the identity number do not fit (not shown); one person may get two keys",
      "check the number in this row",
    ],
  },
  "not-a-csv": {
    zh: ["这里只收CSV", "在Excel中另存为“CSV UTF-8”"],
    en: ["only a CSV is taken here", "save it in Excel as “CSV UTF-8”"],
  },
  "no-people-key": {
    zh: [
      "缺少人员编码的密钥",
      "用环境变量NUANBAO_PEOPLE_KEY_FILE指明密钥文件（至少32字节，放在行动文件夹之外）",
    ],
    en: [
      "the key for people is missing",
      "name its file (32 bytes or more, outside the campaign folders) in NUANBAO_PEOPLE_KEY_FILE",
    ],
  },
  "check-fails": {
    zh: [
      "勾稽不符“{title}”：{arithmetic}",
      "核对原始数据并更正；确属如此的，在checks.yaml的explanations中以check: {check}说明",
    ],
    en: [
      "the check “{titleEn}” fails: {arithmeticEn}",
      "correct the data, or explain it in checks.yaml under explanations with check: {check}",
    ],
  },
  "run-together": {
    zh: [
      "户数与人数像是连写在一起",
      "核对后写入corrections.csv，拆成户数和人数两行；确为一个数的，在checks.yaml中以check: {check}说明",
    ],
    en: [
      "households and people look run together",
      "split it into two rows of corrections.csv, or explain it in checks.yaml with check: {check}",
    ],
  },
  "untestable-check": {
    zh: ["无法核对：{cells}没有确切的数或为零", "数据齐全后会自动核对"],
    en: [
      "cannot be tested: {cells} has no exact value or is zero",
      "it will be tested once the data are complete",
    ],
  },
  "units-mixed": {
    zh: ["不能相加或比较不同单位：{units}", "人与人次、户与户次各自核对"],
    en: ["different units cannot be added or compared: {units}", "test each unit by itself"],
  },
  "explains-nothing": {
    zh: ["没有这项核对", "核对check的写法，或删去这条说明"],
    en: ["there is no such check", "check its id, or drop the explanation"],
  },
  "explains-passed": {
    zh: ["这项核对已经通过，不需要说明", "删去这条说明"],
    en: ["the check passes and needs no explanation", "drop the explanation"],
  },
  "keep-sensitive": {
    zh: ["此数涉及的人太少，或以前没有公布，不能要求保留", "从disclosure.keep中删去"],
    en: [
      "the figure is about too few people, or was withheld before, and cannot be kept",
      "take it off disclosure.keep",
    ],
  },
  "cannot-protect": {
    zh: [
      "此数须予保护而无法保护：{figure}；已经公布或要求保留的有{published}",
      "从disclosure.keep中删去，或不公布含有此数的合计和分组",
    ],
    en: [
      "{figureEn} must be protected and cannot be; public already or to be kept: {publishedEn}",
      "shorten disclosure.keep, or leave out the totals and groups that contain it",
    ],
  },
  "audit-fails": {
    zh: ["核验未通过，读者可以推算：{figure}", "没有发布任何内容；请报告软件的维护者"],
    en: [
      "the audit fails, a reader can work out {figureEn}",
      "nothing was released; report it to those who maintain the software",
    ],
  },
  "tells-by-words": {
    zh: [
      "这句话比较或排列了不予公布的数，或没有写明只在已公布的数中比较",
      "删去这个词，或改为“已公布的数中……”，且不提不予公布的数",
    ],
    en: [
      "the sentence compares or ranks a withheld figure, or does not say that only published ones are meant",
      "take the word out, or say “of the published figures” and leave the withheld ones out",
    ],
  },
  "tells-by-order": {
    zh: [
      "所列各数按大小排列，不予公布的数排在中间，读者可以看出它的大小",
      "按地区或项目代码排列，或把不予公布的放在最后",
    ],
    en: [
      "figures are listed by size with a withheld one among them, which tells how large it is",
      "list them in the order of their codes, or the withheld ones last",
    ],
  },
  "no-private-state": {
    zh: [
      "{release}发布时有不予公布的数，而留存的内部数据不见了，无法防止读者前后相减推算",
      "从备份恢复data/private；原始数据还在的，用当时的输入重新运行那次发布",
    ],
    en: [
      "the release {release} withheld figures, but what was kept of it is gone, so nothing can stop readers from comparing releases",
      "restore data/private from a backup, or run that release again with its own inputs",
    ],
  },
  "published-changed": {
    zh: ["这个文件发布后被改过、缺失，或是多出来的", "从备份恢复这个文件夹；要改数，另发修订版"],
    en: [
      "the file was changed, lost or added after publication",
      "restore the folder from a backup; to change a figure, publish a revision",
    ],
  },
  "published-unreadable": {
    zh: ["发布的内容不合格式：{message}", "从备份恢复这个文件夹；要改数，另发修订版"],
    en: [
      "what is published cannot be read: {message}",
      "restore the folder from a backup; to change a figure, publish a revision",
    ],
  },
  "published-name": {
    zh: ["文件夹名与内容不符，内容是{value}", "从备份恢复这个文件夹；要改数，另发修订版"],
    en: [
      "the folder's name differs from what it holds, {value}",
      "restore the folder from a backup; to change a figure, publish a revision",
    ],
  },
  "published-order": {
    zh: ["各行不是按规定的顺序和写法，或有重复", "从备份恢复这个文件夹；要改数，另发修订版"],
    en: [
      "rows are repeated, or not in the prescribed order and form",
      "restore the folder from a backup; to change a figure, publish a revision",
    ],
  },
  "withheld-miscounted": {
    zh: ["写明不予公布{said}个，实际是{found}个", "从备份恢复这个文件夹；要改数，另发修订版"],
    en: [
      "{said} figures are said to be withheld, but {found} are",
      "restore the folder from a backup; to change a figure, publish a revision",
    ],
  },
  "published-check": {
    zh: ["公布的核对“{title}”按公布的数不成立", "从备份恢复这个文件夹；要改数，另发修订版"],
    en: [
      "the published check “{titleEn}” does not hold of the published figures",
      "restore the folder from a backup; to change a figure, publish a revision",
    ],
  },
  "published-reference": {
    zh: ["指向一个没有公布的单元格", "从备份恢复这个文件夹；要改数，另发修订版"],
    en: [
      "it refers to a cell that is not there",
      "restore the folder from a backup; to change a figure, publish a revision",
    ],
  },
  "published-text": {
    zh: ["已发布的正文里有没有绑定数据的数字或错误的引用", "从备份恢复这个文件夹；要改数，另发修订版"],
    en: [
      "a published text has a numeral bound to nothing, or a wrong reference",
      "restore the folder from a backup; to change a figure, publish a revision",
    ],
  },
  "revision-chain": {
    zh: ["修订版没有写明理由，或被它替换的前一版不在", "从备份恢复这个文件夹；要改数，另发修订版"],
    en: [
      "a revision without its reason, or without the release that it replaces",
      "restore the folder from a backup; to change a figure, publish a revision",
    ],
  },
  "given-away": {
    zh: ["不予公布的数可以从公布的数推算：{figure}", "撤下这次发布，报告软件的维护者"],
    en: [
      "a withheld figure follows from published ones: {figureEn}",
      "take the release down and report it to those who maintain the software",
    ],
  },
  "small-given-away": {
    zh: ["过小的数已经公布，或可以从公布的数推算：{figure}", "撤下这次发布，报告软件的维护者"],
    en: [
      "a count that is too small is published or follows from published ones: {figureEn}",
      "take the release down and report it to those who maintain the software",
    ],
  },
  "published-after-all": {
    zh: ["{release}没有公布的数，这次原样公布了：{figure}", "撤下这次发布，报告软件的维护者"],
    en: [
      "withheld in {release} and published here as it was: {figureEn}",
      "take the release down and report it to those who maintain the software",
    ],
  },
  "kept-changed": {
    zh: [
      "留存的内部数据被改过、缺失，或是多出来的",
      "从备份恢复这个文件夹，或删去后用当时的输入重新运行那次发布",
    ],
    en: [
      "what was kept inside was changed, lost or added",
      "restore the folder from a backup, or delete it and run that release again with its own inputs",
    ],
  },
  "kept-unreadable": {
    zh: ["留存的内部数据不合格式：{message}", "从备份恢复这个文件夹，或删去后用当时的输入重新运行那次发布"],
    en: [
      "what was kept inside cannot be read: {message}",
      "restore the folder from a backup, or delete it and run that release again with its own inputs",
    ],
  },
  "kept-differs": {
    zh: ["公布的与留存的不一致：{figure}", "查明是哪一边被改过，从备份恢复"],
    en: [
      "published otherwise than kept inside: {figureEn}",
      "find out which side was changed, and restore it from a backup",
    ],
  },
  "kept-unsafe": {
    zh: ["按留存的内部数据重新核验未通过，读者可以推算：{figure}", "撤下这次发布，报告软件的维护者"],
    en: [
      "the audit, run again on what was kept inside, fails: a reader can work out {figureEn}",
      "take the release down and report it to those who maintain the software",
    ],
  },
  "kept-unproven": {
    zh: [
      "留存的证明不能证明此数安全：{figure}",
      "从备份恢复这个文件夹，或删去后用当时的输入重新运行那次发布",
    ],
    en: [
      "the proof that was kept does not prove that this is safe: {figureEn}",
      "restore the folder from a backup, or delete it and run that release again with its own inputs",
    ],
  },
  "unknown-attribute": {
    zh: ["引用中没有这个属性", "用地区、期间、单位、比较或维度名"],
    en: ["no such attribute in a reference", "use region, period, unit, change or a dimension"],
  },
  "unknown-value": {
    zh: ["引用中的属性值不存在", "核对写法"],
    en: ["no such value in a reference", "check its spelling"],
  },
  "no-such-cell": {
    zh: ["引用的数不存在", "核对指标、项目和期间"],
    en: ["the reference names no figure", "check indicator, dimensions and period"],
  },
  "ambiguous-reference": {
    zh: ["引用对应多个数", "用“期间=”等写明是哪一个"],
    en: ["the reference names several figures", "say which, e.g. with period="],
  },
  "malformed-reference": {
    zh: ["引用的写法不完整", "写成{指标 属性=值}"],
    en: ["malformed reference", "write {indicator attribute=value}"],
  },
  "unbound-digit": {
    zh: ["正文中的数字没有绑定数据", "换成{指标}引用；政策参数写成{=24小时}"],
    en: [
      "a numeral in the text is bound to no figure",
      "replace it by a {indicator} reference; write a policy parameter as {=24 hours}",
    ],
  },
  "unknown-exhibit": {
    zh: ["没有这张图表", "用campaign.yaml中exhibits的id"],
    en: ["no such exhibit", "use an id of exhibits in campaign.yaml"],
  },
  "missing-alt": {
    zh: ["图表没有文字说明", "在方括号内写明图表说的是什么"],
    en: ["the exhibit has no description", "say in the brackets what it shows"],
  },
  "markup-not-allowed": {
    zh: ["不允许的写法（HTML、外部图片等）", "只用普通Markdown"],
    en: ["markup that is not allowed (HTML, outside images)", "use plain Markdown"],
  },
  "malformed-front-matter": {
    zh: ["文首的标题区写法有误", "写成“title: …”"],
    en: ["the front matter cannot be read", "write “title: …”"],
  },
  "missing-title": {
    zh: ["文首没有title", "在文首写“title: …”"],
    en: ["the front matter has no title", "write “title: …” at the top"],
  },
  "comparison-refused": {
    zh: ["不能这样比较", "累计数不作环比，比较须有上期数据"],
    en: ["this comparison has no meaning", "a cumulative figure has no change on the previous period"],
  },
  "missing-tag": {
    zh: ["缺少必选标签：{tag}", "填写后再发布（政府网站发展指引）"],
    en: ["a required tag is missing: {tag}", "fill it in (政府网站发展指引)"],
  },
  "origin-not-own": {
    zh: ["正式行动的数据只能是本局的", "把origin写为own，或把kind写为demonstration"],
    en: [
      "an ordinary campaign publishes the bureau's own figures",
      "set origin: own, or kind: demonstration",
    ],
  },
  "approval-missing": {
    zh: ["定稿须写明审核岗位和日期", "填写release.approval"],
    en: ["a final release needs its approval", "fill in release.approval"],
  },
  "id-differs": {
    zh: ["id与文件夹名“{folder}”不同", "改成一致"],
    en: ["the id differs from the folder's name {folder}", "make them the same"],
  },
  "date-order": {
    zh: ["日期晚于发布日期{later}", "核对日期"],
    en: ["later than the publication date {later}", "check the dates"],
  },
  "index-number-form": {
    zh: ["索引号的格式不在已知各类之中", "核对索引号"],
    en: ["the index number has none of the known forms", "check it"],
  },
  "index-number-division": {
    zh: ["索引号中的区划代码是{found}，本行动的地区是{expected}", "核对索引号"],
    en: [
      "the division code in the index number is {found}, the campaign's region {expected}",
      "check the index number",
    ],
  },
  "index-number-check": {
    zh: ["索引号中的代码校验位不符", "核对索引号"],
    en: ["a check character in the index number does not fit", "check it"],
  },
  "publisher-abbreviated": {
    zh: ["发布机构不是规范全称“{bureau}”", "用全称"],
    en: ["the publisher is not the full name {bureau}", "use the full name"],
  },
  "region-outside": {
    zh: ["不在本行动的地区之内", "核对区划代码，或把这一行移到它所属地区的台账"],
    en: [
      "lies outside the campaign's region",
      "check the division code, or move the row to the register of its region",
    ],
  },
  "row-check": {
    zh: ["{zh}", "核对这一行"],
    en: ["{en}", "check the row"],
  },
  "rejected-rows": {
    zh: ["允许舍弃{value}行，实际有{found}行不合格", "逐行改正；确须舍弃的，按实际行数填写并写明理由"],
    en: [
      "{value} rows may be left out, but {found} are rejected",
      "mend the rows; where they must be left out, state their real number and why",
    ],
  },
  "not-counted": {
    zh: ["登记的台账都不产生这个指标", "在registers中登记相应的台账，或换用别的指标"],
    en: [
      "no register of the campaign feeds this indicator",
      "name its register under registers, or choose another",
    ],
  },
  "not-divided": {
    zh: ["台账中没有这一分组", "从台账的代码列中选用，或删去"],
    en: ["the register has no such breakdown", "choose one of its code columns, or drop it"],
  },
  "personal-days": {
    zh: [
      "只有与个人无关的指标（如街面巡查）能按日公布",
      "一天的人数和金额多半太小、不予公布：改用各月，或换一个指标",
    ],
    en: [
      "only what is not about people, such as patrols, is published by day",
      "people and money of one day are mostly too few to publish: use 各月, or another indicator",
    ],
  },
  "one-release": {
    zh: ["release和releases须写且只写一个", "一次发布写release，几次发布写releases"],
    en: ["exactly one of release and releases is needed", "write release for one, releases for several"],
  },
  "no-such-release": {
    zh: ["没有截至这一天的发布", "用campaign.yaml中releases的日期"],
    en: ["there is no release as of this day", "use a day of the releases of campaign.yaml"],
  },
  "repeated-release": {
    zh: ["同一天有两次发布", "每次发布用不同的日期；更正写revision"],
    en: ["two releases as of the same day", "give each its own day; write a correction as a revision"],
  },
  "no-campaign": {
    zh: ["没有这个行动", "用data/campaigns下的文件夹名"],
    en: ["no such campaign", "use the name of a folder of data/campaigns"],
  },
  "no-key": {
    zh: [
      "缺少承诺密钥",
      "用环境变量NUANBAO_COMMITMENT_KEY_FILE指明密钥文件（至少32字节，放在行动文件夹之外）",
    ],
    en: [
      "the commitment key is missing",
      "name its file (32 bytes or more, outside the campaign folders) in NUANBAO_COMMITMENT_KEY_FILE",
    ],
  },
  frozen: {
    zh: ["这次发布已经冻结，而数据变了", "更正须另发修订版：在release.revision中写number和reason"],
    en: [
      "the release is frozen and the data have changed",
      "publish a revision: give release.revision a number and a reason",
    ],
  },
  "revision-gap": {
    zh: ["修订版的前一版没有发布过", "核对release.revision.number"],
    en: ["the version before this revision was never published", "check release.revision.number"],
  },
  "unknown-cell": {
    zh: ["cells.csv中没有这个编号的单元格", "核对编号，或补上这一格"],
    en: ["cells.csv has no cell with this id", "check the id, or add the cell"],
  },
  "sum-differs": {
    zh: ["合计与各项之和相差{difference}，不是四舍五入所致", "核对这几格的数值和系数"],
    en: [
      "the total differs from the sum of its parts by {difference}, more than rounding explains",
      "check the values and coefficients of its cells",
    ],
  },
  "primary-published": {
    zh: ["敏感的单元格不能同时要求公布", "primary与keep、published中只留一项"],
    en: ["a sensitive cell cannot be published as well", "keep only one of primary and keep or published"],
  },
} as const satisfies Record<string, Record<Language, readonly [what: string, fix: string]>>;

export type Rule = keyof typeof sentences;
export const rules = Object.keys(sentences) as Rule[];

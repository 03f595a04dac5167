/** What one line of a supplier's text says. Amounts in minor units. */
export type Facts = {
  title: string; unit: string | null; price: number | null; listPrice: number | null; floorPrice: number | null;
  stock: number | null; limit: number | null; minimum: number | null;
  /** The price was a bare figure, with nothing beside it that calls it money. */
  bare: boolean;
  priceUnsure: boolean;
  unitUnsure: boolean;
};

const FIGURE = "\\d{1,7}(?:\\.\\d{1,3})?";
const HAN = "[一二两三四五六七八九十]{1,3}";
const COUNT = `(\\d{1,7}|${HAN})`;
const WEIGHT = "公斤|千克|kg|克|g|斤|两|毫升|ml|升|l";
const PACK = "礼盒|盒|箱|份|袋|包(?!邮)|瓶|罐|桶|个|只|枚|颗|粒|板|提|件|条|把|串|根|捆|筐|篮|套|组|听|支|头|棵|朵|片|对|碗|杯|块装|扎|盆|排";
const COUNTER = `${PACK}|单|名|位|户|人`;
const UNIT = `(?:${WEIGHT}|${PACK})`;
const MONEY = `[¥￥]?\\s*(${FIGURE})\\s*(?:元|块钱?|rmb|r)?(?:(?<=块)([1-9])(?!\\d|\\s*(?:${UNIT})))?`;
const GAP = "[:：\\s]*(?:只要|仅需|仅|为|是|才)?\\s*";
const CUT = "\uE000";

const re = (source: string) => new RegExp(source, "giu");
/** Figures that are neither money nor a quantity on sale. */
const NOISE = [
  "https?://\\S+", "(?<!\\d)1[3-9]\\d[\\s-]?\\d{4}[\\s-]?\\d{4}(?!\\d)", "(?<!\\d)400[\\s-]?\\d{3,4}[\\s-]?\\d{3,4}(?!\\d)", "(?<!\\d)0\\d{2,3}[\\s-]?\\d{7,8}(?!\\d)",
  "(?:微信|vx|wx|v信|qq|wechat)号?[:：\\s]*[a-z0-9_-]{5,}", "(?:电话|手机|联系|热线|tel)[^\\d]{0,6}[\\d\\s-]{7,}",
  "\\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?", "\\d{1,2}月\\d{1,2}[日号]?", "\\d{1,2}[:：]\\d{2}(?:\\s*[-~—至到]\\s*\\d{1,2}[:：]\\d{2})?",
  "\\d{1,2}\\s*[-~—–至到]\\s*\\d{1,2}\\s*[点时]", "\\d{1,2}\\s*[点时]半?", "\\d+(?:\\.\\d+)?\\s*(?:小时|分钟|天|h(?![a-z])|年|个月|号楼|栋|幢|单元|室|楼|期|折|%|℃|度|公里|km|cm|厘米)",
  "(?:货号|编号|条码|sku)[:：\\s]*[a-z0-9-]+", "\\d+\\s*人团",
  "满\\s*\\d+\\s*[元块]?\\s*(?:包邮|免运费?|减\\s*\\d+[元块]?|送\\S*)", "(?:顺丰|快递|产地)?(?:包邮|免运费)", `(?:运费|邮费|押金|定金|配送费)${GAP}${MONEY}`, `(?:佣金|提成|返佣|返现?|奖励|利润)${GAP}${MONEY}`,
].map(re);

const MINIMUMS = [
  `(?:满|够|凑够|凑满|达到?|起订量?|起团|最低)${GAP}${COUNT}\\s*(?:${COUNTER})?\\s*(?:起|就|即|可|才)?(?:成团|开团|发货|起送|起订|起发|截团|拼成|成单)`,
  `${COUNT}\\s*(?:${COUNTER})\\s*(?:起团|成团|起订|起发|起送|开团|起批)`, `(?:起订量|成团数量?|成团份数|起团量?)${GAP}${COUNT}\\s*(?:${PACK})?`,
].map(re);
const LIMITS = [
  `(?:每|一|单)(?:人|户|家|单|个?id|位)\\s*(?:最多|只能|仅|只)?\\s*(?:限购?|可?[买拍购]|限拍)?\\s*${GAP}${COUNT}\\s*(?:${PACK})?`, `限购?(?!量)${GAP}${COUNT}\\s*(?:${PACK})?(?:\\s*/\\s*[人户])?`,
].map(re);
const STOCKS = [
  `(?:总共|一共|共计|共|库存|限量|现货|总量|数量|剩余?|还剩|备货|存货|仅有|只有)${GAP}(?:有|供应)?\\s*${COUNT}\\s*(?:${PACK})?(?!\\s*(?:${WEIGHT}|[/.\\d]))`, `${COUNT}\\s*(?:${PACK})\\s*(?:售完即止|卖完即止|送完即止|抢完为止|先到先得|库存|现货)`,
].map(re);
const FLOORS = re(`(?:供货价|供价|供货|成本价?|底价|最低价|拿货价|进货?价|结算价|团长价)${GAP}${MONEY}`);
const LISTS = re(`(?:原价|市场价|超市价?|零售价|门店价?|专柜价?|单买价?|日常价?|平时价?|吊牌价|外面卖?|官方价|划线价)${GAP}${MONEY}`);
const SALES = re(`(?:团购价|拼团价|接龙价|团价|到手价|活动价|特价|秒杀价?|福利价|现价|社群价|会员价|邻居价|仅售|只卖|售价|卖价|单价|价格|一口价|优惠价|今日价|只要|仅需|仅要|价|[@=])${GAP}${MONEY}(?:\\s*[/每一1]\\s*(\\d{0,3}(?:\\.\\d+)?${UNIT}))?`);
const FOR_MANY = re(`(${FIGURE})\\s*(?:元|块钱?)(\\d{1,4}(?:\\.\\d+)?\\s*(?:${UNIT})|${HAN}(?:${UNIT}))(?:装)?`);
const FOR_ONE = re(`[¥￥]?\\s*(${FIGURE})\\s*(?:元|块钱?)?\\s*(?:/|每|一|1(?=${UNIT}))\\s*(\\d{0,4}(?:\\.\\d+)?(?:${UNIT}))(?![\\d])`);
const SIGNED = re(`[¥￥]\\s*(${FIGURE})`);
const NAMED = re(`(${FIGURE})\\s*(?:元|块钱?)(?:(?<=块)([1-9])(?!\\d|\\s*(?:${UNIT})))?`);
const SPEC = re(`(?:约|净重?|毛重|带箱|每[份箱盒袋件]|一[份箱盒袋件])*\\s*((?:\\d{1,5}(?:\\.\\d{1,3})?(?:\\s*[-~—–至到]\\s*\\d{1,5}(?:\\.\\d{1,3})?)?\\s*${UNIT}|[一二两三四五六七八九十半]{1,2}(?:${WEIGHT}))(?:装|左右)?(?:\\s*[*×x]\\s*\\d{1,3}\\s*(?:${UNIT})?)?(?:\\s*[/每]\\s*一?(?:${UNIT}))?)(?:装|左右)?`);
const LOOSE_UNIT = re(`[/每]\\s*一?(${UNIT})`);
const BARE = /(?<![\d.a-z])(?:(\d{1,5}\.\d{1,2})(?![\d.])|(?<=^|[\s:\uE000])(\d{1,5})(?=$|[\s\uE000!,，。]))/giu;
const SHOUTS = /[【[(（][^】\])）]*(?:发货|现货|预售|包邮|直发|到货|爆款|新品|特价|秒杀|福利|限时|热卖)[^】\])）]*[】\])）]/gu;

const DIGITS: Record<string, number> = { 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };

/** `50` and `五十`; null when it is neither. */
export function countOf(text: string): number | null {
  if (/^\d+$/.test(text)) return Number.parseInt(text, 10) || null;
  const [tens, ones] = text.includes("十") ? text.split("十") : ["0", text];
  const ten = tens === "0" ? 0 : tens === "" ? 1 : DIGITS[tens ?? ""];
  const one = ones === "" ? 0 : DIGITS[ones ?? ""];
  return ten === undefined || one === undefined ? null : ten * 10 + one || null;
}

/** `39.9` as 3990, moved as digits; null when it has parts of a fen. `39块9` gives its last figure apart. */
export function minorOf(figure: string, tenths?: string): number | null {
  const [whole = "", fraction = ""] = figure.split(".");
  const cents = (fraction || tenths || "").padEnd(2, "0");
  if (!/^\d\d0*$/.test(cents)) return null;
  const minor = Number.parseInt(whole + cents.slice(0, 2), 10);
  return minor >= 1 && minor <= 100_000_000 ? minor : null;
}

/** Reads a line by cutting out what it understands; what is left is the name. */
export function factsOf(line: string): Facts {
  let rest = /\p{Script=Han}/u.test(line.replace(SHOUTS, "")) ? line.replace(SHOUTS, CUT) : line;
  const found: string[][] = [];
  const cut = (pattern: RegExp): string[] | null => {
    let first: string[] | null = null;
    rest = rest.replace(pattern, (...match) => {
      const groups = match.slice(0, -2).map((it) => (typeof it === "string" ? it : ""));
      first ??= groups;
      found.push(groups);
      return CUT;
    });
    return first;
  };
  const counted = (patterns: RegExp[]): number | null => {
    const counts = patterns.map((it) => countOf(cut(it)?.[1] ?? ""));
    return counts.find((it) => it !== null) ?? null;
  };
  const money = (match: string[] | null): number | null => (match?.[1] ? minorOf(match[1], match[2]) : null);

  NOISE.forEach((it) => cut(it));
  const minimum = counted(MINIMUMS);
  const limited = counted(LIMITS);
  // "限50份" says how many there are; nobody lets one neighbor take so many.
  const total = limited !== null && limited >= 30 && !/每|人|户|限购/u.test(line);
  const limit = total ? null : limited;
  const stock = counted(STOCKS) ?? (total ? limited : null);
  const floorPrice = money(cut(FLOORS));
  const listPrice = money(cut(LISTS));
  const prices: number[] = [];
  let per: string | null = null;
  const sold = (match: string[] | null, unit: string | undefined) => {
    const minor = money(match);
    if (minor !== null) prices.push(minor);
    if (minor !== null && unit) per ??= unit;
  };
  const sale = cut(SALES);
  sold(sale, sale?.[3]);
  const many = sale ? null : cut(FOR_MANY);
  if (many) sold([many[0] ?? "", many[1] ?? ""], many[2]);
  const signed = found.length;
  const one = cut(FOR_ONE);
  if (one) sold([one[0] ?? "", one[1] ?? ""], one[2]);
  sold(cut(SIGNED), undefined);
  sold(cut(NAMED), undefined);
  const others = found.length - signed;
  const before = found.length;
  const spec = cut(SPEC)?.[1] ?? null;
  const unitUnsure = found.length - before > 1;
  per ??= cut(LOOSE_UNIT)?.[1] ?? null;
  let priceUnsure = sale ? false : prices.length > 1 || others > 1;
  const bare = prices.length === 0;
  if (bare) {
    const figures = [...rest.matchAll(BARE)].map((it) => it[1] ?? it[2] ?? "");
    const last = figures.findLast((it) => it.includes(".")) ?? figures.at(-1);
    const minor = last ? minorOf(last) : null;
    if (minor !== null && last) {
      prices.push(minor);
      rest = rest.replace(new RegExp(`(?<![\\d.])${last.replace(".", "\\.")}(?![\\d.])(?!.*(?<![\\d.])${last.replace(".", "\\.")}(?![\\d.]))`, "u"), CUT);
      priceUnsure = !last.includes(".") || figures.length > 1;
    }
  }
  return { title: titleOf(rest), unit: unitOf(spec, per), price: prices[0] ?? null, listPrice, floorPrice, stock, limit, minimum, bare, priceUnsure, unitUnsure };
}

function tidyUnit(unit: string): string {
  return unit.replace(/\s+/g, "").replace(/^[1一](?=(?:份|箱|盒|袋|件|个|瓶|包|斤|公斤|kg|板|提|只|条)$)/iu, "").replace(/[×x]/giu, "*").replace(/装|左右/g, "").replace(/\/一/, "/");
}

/** `5斤` in a box sold by the box is `5斤/箱`. */
function unitOf(spec: string | null, per: string | null): string | null {
  const inside = spec ? tidyUnit(spec) : null;
  const by = per ? tidyUnit(per) : null;
  if (!inside || !by) return (inside ?? by)?.slice(0, 20) ?? null;
  const heavy = new RegExp(`^(?:${WEIGHT})$`, "iu").test(by);
  return (inside.includes("/") || inside === by || heavy || by === "份" ? (heavy ? by : inside) : `${inside}/${by}`).slice(0, 20);
}

const EDGES = /^[\s:,，。、.;；!！~—–\-|/·*+()（）[\]【】「」<>《》"'“”…&]+|[\s:,，。、.;；!！~—–\-|/·*+(（[【「<《"'“”…&]+$/gu;
const PROMOTION = /^(?:(?:今日|限时|特价|秒杀|爆款|新品|热卖|推荐|福利|团购|接龙)+[!！:： ]*)+(?=.{2})/u;
const FILLERS = /^(?:品名|名称|商品|产品|品种|规格|价格|单价|数量|库存|每份|一份|净重|约|左右|装|起|元|的|卖|和|每人|原价|现在|今天|今日|仅|只|团|团购|包邮|限购|限量|先到先得|售完即止)+$/u;

/** The first words that are left. */
function titleOf(rest: string): string {
  const pieces = rest.split(CUT).map((it) => it.replace(/^\s*(?:品名|名称|商品名?|产品|品种)\s*[:：]/u, "").replace(EDGES, "").replace(/[(（]\s*[)）]/gu, "").trim());
  const words = pieces.filter((it) => /[\p{Script=Han}a-z]/iu.test(it) && !FILLERS.test(it.replace(/[\s:,，]/gu, "")));
  return (words[0] ?? "").replace(/^[【[]([^】\]]+)[】\]]/u, "$1 ").replace(/[【】[\]「」]/gu, "").replace(PROMOTION, "").replace(/\s+/gu, " ").trim().slice(0, 80);
}

/** What somebody pasted, made plain: half-width, without emoji and ornaments, one good per line where the signs say so. */

const NUMBERING = /^\s*(?:[(（]?\d{1,2}[)）.、:：](?!\d)|\d{1,2}\s+(?=\p{Script=Han})(?!元|块|斤|公斤|克|两|毫升|[盒箱份袋包瓶罐桶个只枚颗板提件条把串根捆号楼栋点月人])|[一二三四五六七八九十]{1,2}[、.]|第[\d一二三四五六七八九十]{1,2}[款种个][:：、]?|[-•·▪◆★☆●○■□*+—–✅✔]+)\s*/u;
const NAMED = /^(?:品名|名称|商品名?|产品|品种)\s*:/u;
const KEYCAP = /\d\uFE0F?\u20E3/gu;
const CIRCLED = /[①-⑳⑴-⒇❶-❿➊-➓]/gu;
const EMOJI = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\uFE0F|\u200D|\u20E3|[\u{E0020}-\u{E007F}]/gu;
const INVISIBLE = /[\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/gu;

/** What is longer is no line of a price list. */
const LINE_MOST = 400;

export type PlainLine = { text: string; numbered: boolean };

/** Lines in order; an empty line stays, because it ends what belongs together. */
export function plainLines(pasted: string): PlainLine[] {
  // Keycaps and circled figures number goods that were written behind each other in one line.
  const marked = pasted.replace(KEYCAP, "\n\uE001").replace(CIRCLED, "\n\uE001");
  return marked.split(/\r\n|[\n\r\u2028\u2029]/).map(plainLine);
}

function plainLine(long: string): PlainLine {
  const raw = long.slice(0, LINE_MOST);
  const marked = raw.includes("\uE001");
  const text = raw.replace(INVISIBLE, "").replace(EMOJI, " ").normalize("NFKC").replace(/\uE001/g, "").replace(/(\d),(?=\d{3}(?!\d))/g, "$1").replace(/[。;]+\s*$/u, "").replace(/\s+/gu, " ").trim();
  const rest = text.replace(NUMBERING, "");
  // A bare figure with a price behind it is goods and price, not a numbering.
  const numbered = marked || rest !== text || NAMED.test(text);
  return { text: rest.trim(), numbered };
}

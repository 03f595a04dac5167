import { type Facts, factsOf } from "./facts.ts";
import { plainLines } from "./plain.ts";

/** What the leader is asked to look at again. */
export type Doubt = "title" | "price" | "unit";
type Said = Omit<Facts, "bare" | "priceUnsure" | "unitUnsure" | "minimum">;
export type PastedItem = Said & { doubts: Doubt[] };
export type Pasted = { items: PastedItem[]; minimum: number | null };

/** More is not a deal but a price list. */
export const MOST_ITEMS = 50;
export const PASTED_MAX = 20_000;

const HEADING = /团购|接龙|开团|预告|通知|各位|邻居们|大家|欢迎|早上好|下午好|晚上好|截[单团止]|提货|自提|到货|发货|配送|联系|电话|微信|地址|注意|备注|温馨提示|产地|口感|保质期|储存|储藏|售后|质量问题|坏果|佣金|提成/u;
const SEPARATORS = /[,，;；、]/u;

/** `listed`: it stands in a numbered list with its measure, so it is a good even if nobody says its price. */
type Open = PastedItem & { listed: boolean };

/** A supplier's message as goods to sell. Nothing is invented: what is not said is null, what was guessed is in `doubts`. */
export function readSupplierText(pasted: string): Pasted {
  const items: Open[] = [];
  let pending: Open | null = null;
  let minimum: number | null = null;
  const drop = () => {
    if (pending?.listed) items.push(pending);
    pending = null;
  };
  for (const { text, numbered } of plainLines(pasted.slice(0, PASTED_MAX))) {
    if (text === "") drop();
    for (const facts of text === "" ? [] : piecesOf(text)) {
      minimum = facts.minimum ?? minimum;
      const last = items.at(-1);
      const priced = facts.price !== null && !(facts.bare && (HEADING.test(facts.title) || (facts.title === "" && HEADING.test(text))));
      if (priced && facts.title !== "") {
        drop();
        items.push(opened(facts));
      } else if (priced) {
        const target: Open | null = pending ?? (last && last.price === null ? last : null);
        if (target) fill(target, facts);
        if (target && target === pending) items.push(target);
        pending = null;
      } else if (facts.title === "" || HEADING.test(facts.title)) {
        const target = pending ?? last;
        if (target) fill(target, facts);
      } else if (numbered || pending === null || (facts.unit !== null && pending.unit === null)) {
        // After an item a line without a price may be its description as well as the next name: only a price behind it tells.
        drop();
        pending = { ...opened(facts), listed: numbered && facts.unit !== null };
        if (!numbered && facts.unit === null) pending.doubts = ["title"];
        if (last && !numbered && facts.unit === null) fill(last, { ...facts, title: "" });
      } else fill(pending, facts);
    }
  }
  drop();
  return { items: items.slice(0, MOST_ITEMS).map(finished), minimum };
}

/** Several goods in one line are told apart when each piece has a name and a price of its own. */
function piecesOf(text: string): Facts[] {
  const pieces = text.split(SEPARATORS).map((it) => it.trim()).filter((it) => it !== "").map(factsOf);
  const goods = pieces.filter((it) => it.title !== "" && it.price !== null && !it.priceUnsure && !HEADING.test(it.title));
  return goods.length > 1 && goods.length === pieces.filter((it) => it.price !== null).length ? pieces : [factsOf(text)];
}

function opened({ priceUnsure, unitUnsure, title, unit, price, listPrice, floorPrice, stock, limit }: Facts): Open {
  const doubts: Doubt[] = [...(priceUnsure ? ["price" as const] : []), ...(unitUnsure ? ["unit" as const] : [])];
  return { title, unit, price, listPrice, floorPrice, stock, limit, doubts, listed: false };
}

/** Only what is not known yet. */
function fill(item: Open, more: Facts): void {
  if (item.price === null && more.price !== null && more.priceUnsure) item.doubts.push("price");
  if (item.title === "") item.title = more.title;
  for (const name of ["unit", "price", "listPrice", "floorPrice", "stock", "limit"] as const) Object.assign(item, { [name]: item[name] ?? more[name] });
}

function finished({ listed, ...item }: Open): PastedItem {
  const doubts = new Set<Doubt>(listed && item.price === null ? [...item.doubts, "price"] : item.doubts);
  if (item.unit === null) doubts.add("unit");
  // A list price below the price is the price, or the other way round: the leader knows.
  if (item.listPrice !== null && item.price !== null && item.listPrice < item.price) doubts.add("price");
  return { ...item, doubts: (["title", "price", "unit"] as const).filter((it) => doubts.has(it)) };
}

import type { ReturnCategory } from "../backend/types.ts";
import { useText } from "../i18n/text.ts";
import { GENERAL, type Mistakes, type OfferingDraft, priceWarning } from "./deal-draft.ts";
import { Field } from "./field.tsx";
import { GoodsTerms } from "./goods-terms.tsx";
import { PLAIN_TERMS } from "./terms-draft.ts";

type GoodsProps = {
  row: OfferingDraft; number: number; mistakes: Mistakes; categories: ReturnCategory[];
  /** In a deal of teams nothing about the price depends on how the deal ends. */
  ofTeams: boolean;
  onChange(some: Partial<OfferingDraft>): void; onRemove: (() => void) | null;
};
type Name = "title" | "unit" | "price" | "stock" | "limit" | "listPrice" | "floorPrice";

/** The words up to the first comma name the category. */
const shortOf = ({ sentence }: ReturnCategory) => sentence.split(/[，,:：。.]/u, 1)[0];

/** One good on sale; what was guessed says so until it is touched. */
export function Goods({ row, number, mistakes, categories, ofTeams, onChange, onRemove }: GoodsProps) {
  const { t } = useText();
  const mistake = (name: string) => mistakes[`offering.${row.id}.${name}`];
  const doubted = (name: "title" | "price" | "unit") => (row.doubts?.includes(name) ? { doubt: `doubt.${name}` as const } : {});
  const put = (name: Name) => ({
    name: `offering.${number}.${name}`, value: row[name] ?? "",
    onInput: (event: { currentTarget: HTMLInputElement }) => onChange({ [name]: event.currentTarget.value, doubts: (row.doubts ?? []).filter((it) => it !== name) }),
  });
  const warning = priceWarning(row);
  const category = categories.find((it) => it.code === (row.category ?? GENERAL));
  return (
    <fieldset class="card fieldset" data-doubts={row.doubts?.join(" ") || undefined}>
      <legend class="visually-hidden">{t("newDeal.good", { n: number })}</legend>
      <div class="row row--between">
        <strong aria-hidden="true">{t("newDeal.good", { n: number })}</strong>
        {onRemove && <button type="button" class="btn btn--quiet btn--small" aria-label={t("newDeal.good.remove", { n: number })} onClick={onRemove}>✕</button>}
      </div>
      <Field label="newDeal.good.title" {...doubted("title")} mistake={mistake("title")}><input {...put("title")} maxLength={80} /></Field>
      <div class="field-grid">
        <Field label="newDeal.good.price" {...doubted("price")} mistake={mistake("price")}><input {...put("price")} inputMode="decimal" placeholder="39.90" /></Field>
        <Field label="newDeal.good.unit" {...doubted("unit")} mistake={mistake("unit")}><input {...put("unit")} maxLength={20} /></Field>
        <Field label="newDeal.good.stock" mistake={mistake("stock")}><input {...put("stock")} inputMode="numeric" /></Field>
        <Field label="newDeal.good.limit" mistake={mistake("limit")}><input {...put("limit")} inputMode="numeric" /></Field>
      </div>
      {warning && <p class="notice notice--warn" role="status">{t(warning)}</p>}
      {categories.length > 0 && (
        <Field label="newDeal.good.category">
          <select name={`offering.${number}.category`} value={category?.code ?? GENERAL} onChange={(event) => onChange({ category: event.currentTarget.value })}>
            {categories.map((it) => <option key={it.code} value={it.code}>{shortOf(it)}</option>)}
          </select>
        </Field>
      )}
      {category && !category.returnable && <p class="small muted">{category.sentence}</p>}
      <details open={mistake("listPrice") !== undefined}>
        <summary>{t("newDeal.good.more")}</summary>
        <div class="field-grid">
          <Field label="newDeal.good.listPrice" mistake={mistake("listPrice")}><input {...put("listPrice")} inputMode="decimal" /></Field>
          <Field label="newDeal.good.floorPrice" hint="newDeal.good.floorPrice.hint"><input {...put("floorPrice")} inputMode="decimal" /></Field>
        </div>
      </details>
      {!ofTeams && <GoodsTerms terms={row.terms ?? PLAIN_TERMS} number={number} mistake={mistake} onChange={(terms) => onChange({ terms })} />}
    </fieldset>
  );
}

import { useRef, useState } from "preact/hooks";
import type { Product, ProductWish } from "../backend/types.ts";
import { useText } from "../i18n/text.ts";
import type { Mistakes } from "./deal-draft.ts";
import { Field } from "./field.tsx";
import { useAct } from "./hooks.ts";
import { AskFirst, Sentence } from "./parts.tsx";
import { PhotoField } from "./photo-field.tsx";
import { CATEGORIES, checkProduct, draftOf, type ProductDraft } from "./product-draft.ts";

type Props = { product: Product | null; onSave(wish: ProductWish): Promise<void>; onRemove: (() => Promise<void>) | null; onLeave(): void };

/** One product, new or kept: everything on one page, the photo first. */
export function ProductForm({ product, onSave, onRemove, onLeave }: Props) {
  const { t } = useText();
  const act = useAct();
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState<ProductDraft>(draftOf(product, t("newDeal.good.unit.default")));
  const [mistakes, setMistakes] = useState<Mistakes>({});
  const change = (some: Partial<ProductDraft>) => setDraft((before) => ({ ...before, ...some }));
  const put = (name: "title" | "unit" | "price" | "floor" | "note") => ({
    name, value: draft[name], onInput: (event: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) => change({ [name]: event.currentTarget.value }),
  });
  const submit = (event: Event) => {
    event.preventDefault();
    const checked = checkProduct(draft);
    setMistakes(checked.mistakes ?? {});
    if (checked.wish) {
      const { wish } = checked;
      void act.run(() => onSave(wish));
    } else requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  return (
    <form ref={form} class="card form" onSubmit={submit} noValidate data-testid="product-form">
      <h2 class="subtitle">{t(product ? "product.edit" : "product.new")}</h2>
      <PhotoField title={draft.title} photos={draft.photos} onChange={(photos) => change({ photos })} />
      <Field label="newDeal.good.title" mistake={mistakes["title"]}><input {...put("title")} maxLength={80} /></Field>
      <div class="field-grid">
        <Field label="product.price" mistake={mistakes["price"]}><input {...put("price")} inputMode="decimal" placeholder="39.90" /></Field>
        <Field label="newDeal.good.unit" mistake={mistakes["unit"]}><input {...put("unit")} maxLength={20} /></Field>
        <Field label="product.floor" hint="product.floor.hint" mistake={mistakes["floor"]}><input {...put("floor")} inputMode="decimal" /></Field>
        <Field label="product.category" hint="product.category.hint">
          <select name="category" value={draft.category} onChange={(event) => change({ category: event.currentTarget.value })}>
            <option value="">{t("category.none")}</option>
            {CATEGORIES.map((it) => <option key={it} value={it}>{t(`category.${it}`)}</option>)}
          </select>
        </Field>
      </div>
      <Field label="product.note" mistake={mistakes["note"]}><textarea {...put("note")} rows={2} maxLength={500} /></Field>
      <Sentence problem={act.problem} />
      <div class="form__end">
        <button type="submit" class="btn btn--primary" disabled={act.busy}>{t(act.busy ? "product.saving" : "product.save")}</button>
        <button type="button" class="btn btn--quiet" onClick={onLeave}>{t("product.leave")}</button>
        {onRemove && <AskFirst act={act} label={t("product.remove")} sure={t("product.remove.sure")} yes={t("product.remove.yes")} no={t("product.leave")} tone="btn--danger" onYes={onRemove} />}
      </div>
    </form>
  );
}

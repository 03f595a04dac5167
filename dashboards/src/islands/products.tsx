import { useState } from "preact/hooks";
import type { Product, ProductPage } from "../backend/types.ts";
import { amount, money } from "../format/money.ts";
import { useText } from "../i18n/text.ts";
import { useAct } from "./hooks.ts";
import { useBackend } from "./mount.tsx";
import { Sentence } from "./parts.tsx";
import { photoAt } from "./photo.ts";
import { ProductForm } from "./product-form.tsx";

export type ProductsProps = ProductPage;

/** The leader's catalogue: a list, and a form for one of it or a new one. */
export function Products({ products: first, next: more }: ProductsProps) {
  const backend = useBackend();
  const { t } = useText();
  const act = useAct();
  const [products, setProducts] = useState<Product[]>(first);
  const [next, setNext] = useState<string | null>(more ?? null);
  /** `null` for none, `"new"` for one that is not kept yet. */
  const [open, setOpen] = useState<Product | "new" | null>(null);

  const kept = open === "new" ? null : open;
  const older = async () => {
    const page = await backend.products(next);
    setProducts([...products, ...page.products]);
    setNext(page.next ?? null);
  };
  if (open) {
    return (
      <ProductForm
        product={kept}
        onLeave={() => setOpen(null)}
        onSave={async (wish) => {
          const saved = kept ? await backend.changeProduct(kept, wish) : await backend.addProduct(wish);
          setProducts(kept ? products.map((it) => (it.productId === saved.productId ? saved : it)) : [saved, ...products]);
          setOpen(null);
        }}
        onRemove={kept && (async () => {
          await backend.removeProduct(kept.productId);
          setProducts(products.filter((it) => it.productId !== kept.productId));
          setOpen(null);
        })}
      />
    );
  }
  return (
    <div class="stack">
      <button type="button" class="btn btn--primary" onClick={() => setOpen("new")}>+ {t("product.new")}</button>
      {products.length === 0 && <p class="empty">{t("products.none")}</p>}
      {products.length > 0 && (
        <ul class="card offerings">
          {products.map((it) => <Row key={it.productId} product={it} onEdit={() => setOpen(it)} />)}
        </ul>
      )}
      <Sentence problem={act.problem} />
      {next && <button type="button" class="btn" disabled={act.busy} onClick={() => void act.run(older)}>{t("products.more")}</button>}
    </div>
  );
}

function Row({ product, onEdit }: { product: Product; onEdit(): void }) {
  const { t, lang } = useText();
  const { title, unit, priceMinor, floorPriceMinor, photos } = product;
  const cover = photos[0];
  return (
    <li class="offering" data-product={product.productId}>
      {cover
        ? <img class="photo photo--tile" src={photoAt(cover, "small")} width="64" height="64" loading="lazy" alt="" />
        : <span class="offering__tile" aria-hidden="true">{[...title][0]}</span>}
      <div class="offering__text">
        <strong class="offering__title">{title}</strong>
        <span class="price"><small>¥</small>{amount(priceMinor, lang)}</span>
        <span class="offering__facts"><span>{unit}</span> {floorPriceMinor != null && <span>{t("product.floor.line", { amount: money(floorPriceMinor, lang) })}</span>}</span>
      </div>
      <div class="offering__end">
        <a class="btn btn--small btn--quiet" href={`/leader/deals/new?product=${product.productId}`}>{t("product.use")}</a>
        <button type="button" class="btn btn--small" aria-label={t("product.edit.one", { title })} onClick={onEdit}>{t("product.edit")}</button>
      </div>
    </li>
  );
}

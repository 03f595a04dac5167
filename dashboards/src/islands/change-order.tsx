import { useState } from "preact/hooks";
import type { Offering, OrderView, OrderWish } from "../backend/types.ts";
import { money } from "../format/money.ts";
import { useText } from "../i18n/text.ts";
import type { Act } from "./hooks.ts";
import { basketOf, changed, choices, costMinor, goingBackMinor } from "./order-change.ts";
import { Sentence, Stepper } from "./parts.tsx";

type ChangeProps = { order: OrderView; offerings: Offering[]; act: Act; onChange(lines: OrderWish[]): Promise<void> };

/** Other quantities, until the cut-off; says what comes back before it is sent. */
export function ChangeOrder({ order, offerings, act, onChange }: ChangeProps) {
  const { t, lang } = useText();
  const [open, setOpen] = useState(false);
  const [basket, setBasket] = useState(basketOf(order).basket);
  const [extra, setExtra] = useState(basketOf(order).extra);
  const paid = order.status !== "PENDING_PAYMENT";
  const begin = () => {
    const { basket: has, extra: more } = basketOf(order);
    setBasket(has);
    setExtra(more);
    setOpen(true);
  };
  if (!open) return <button type="button" class="btn btn--block" name="change" onClick={begin}>{t("order.change")}</button>;

  const wanted = changed(order, basket, extra);
  const back = wanted && paid ? goingBackMinor(order, wanted) : null;
  const empty = !Object.values(basket).some((it) => it > 0);
  const send = () => wanted && void act.run(async () => {
    await onChange(wanted);
    setOpen(false);
  });
  return (
    <section class="card" data-testid="change">
      <h2 class="subtitle">{t("order.change")}</h2>
      <p class="small muted">{t(paid ? "order.change.paid" : "order.change.unpaid")}</p>
      <ul class="offerings">
        {choices(order, offerings, basket).map(({ offering: { offeringId: id, title, unit }, most, mostExtra }) => (
          <li key={id} class="offering" data-offering={id}>
            <div class="offering__text"><strong class="offering__title">{title}</strong><span class="offering__facts">{unit}</span></div>
            <div class="offering__end">
              <Stepper
                label={t("join.quantity", { title })} less={t("join.less", { title })} more={t("join.more", { title })} value={basket[id] ?? 0} most={most}
                onStep={(by) => setBasket({ ...basket, [id]: (basket[id] ?? 0) + by })}
              />
              {(mostExtra > 0 || (extra[id] ?? 0) > 0) && (
                <>
                  <span class="small muted">{t("join.extra")}</span>
                  <Stepper
                    label={t("join.extra.quantity", { title })} less={t("join.extra.less", { title })} more={t("join.extra.more", { title })} value={extra[id] ?? 0} most={mostExtra}
                    onStep={(by) => setExtra({ ...extra, [id]: (extra[id] ?? 0) + by })}
                  />
                </>
              )}
            </div>
          </li>
        ))}
      </ul>
      {empty && <p class="notice notice--info">{t("order.change.none")}</p>}
      {wanted && paid && <p role="status">{back === null ? t("order.change.back") : t("order.change.back.amount", { amount: money(back, lang) })}</p>}
      {wanted && !paid && <p role="status">{t("order.change.cost", { amount: money(costMinor(offerings, wanted), lang) })}</p>}
      <Sentence problem={act.problem} />
      <div class="row">
        <button type="button" class="btn btn--primary" name="send" disabled={act.busy || wanted === null} onClick={send}>{t(paid ? "order.change.yes" : "order.change.yes.unpaid")}</button>
        <button type="button" class="btn" onClick={() => setOpen(false)}>{t("order.cancel.no.change")}</button>
      </div>
    </section>
  );
}

import type { DealView, OrderLine, OrderView } from "../backend/types.ts";
import { money } from "../format/money.ts";
import { moment } from "../format/time.ts";
import { useText } from "../i18n/text.ts";
import { pointHours } from "./point-choice.tsx";

/** What one gets, and why that is less than what was ordered. */
function Bought({ line: { title, quantity, keptPieces, tolerance, grams }, soldGrams, grouped }: { line: OrderLine; soldGrams: number; grouped: boolean }) {
  const { t } = useText();
  return (
    <span>
      {title} × {keptPieces}
      {keptPieces < quantity && <span class="small muted"> {t("order.line.of", { n: quantity })}</span>}
      {tolerance > 0 && !grouped && <span class="small muted"> {t("order.line.tolerance", { n: tolerance })}</span>}
      {grams == null && soldGrams > 0 && <span class="small muted"> {t("join.weighed", { n: soldGrams })}</span>}
      {grams != null && <span class="small muted"> {t("order.line.weighed", { n: grams })}</span>}
    </span>
  );
}

/** What was ordered, what it costs in the end, and where and when it is collected. */
export function Details({ order, deal }: { order: OrderView; deal: DealView }) {
  const { t, lang } = useText();
  const kept = order.lines.reduce((sum, it) => sum + it.keptMinor, 0);
  const weighed = new Map(deal.offerings.map((it) => [it.offeringId, it.weighedGrams]));
  const point = deal.group.pickupPoints.find((it) => it.pickupPointId === order.pickupPointId);
  const { name, address } = point ?? deal.pickupPoint;
  return (
    <section class="card">
      {order.recipient && <p data-testid="recipient"><strong>{t("order.recipient", { name: order.recipient })}</strong></p>}
      <ul class="stack">
        {order.lines.map((it) => (
          <li key={it.offeringId} class="row row--between">
            <Bought line={it} soldGrams={weighed.get(it.offeringId) ?? 0} grouped={deal.status !== "OPEN" && deal.status !== "CUT_OFF"} />
            <span class="amount">{money(it.keptMinor, lang)}</span>
          </li>
        ))}
      </ul>
      <dl class="facts">
        <div><dt>{t("order.number")}</dt><dd class="amount" data-testid="order-number">{order.orderId.slice(24)}</dd></div>
        <div><dt>{t("order.amount")}</dt><dd class="amount">{money(order.amountMinor, lang)}</dd></div>
        {kept !== order.amountMinor && <div><dt>{t("order.kept")}</dt><dd class="amount">{money(kept, lang)}</dd></div>}
        <div><dt>{t("order.placed")}</dt><dd>{moment(Date.parse(order.placedAt), lang)}</dd></div>
        {order.paidAt && <div><dt>{t("order.paid")}</dt><dd>{moment(Date.parse(order.paidAt), lang)}</dd></div>}
        <div><dt>{t("order.where")}</dt><dd>{name}<br /><span class="muted small">{address}</span></dd></div>
        <div><dt>{t("order.when")}</dt><dd>{point ? pointHours(point, lang) : deal.pickupPoint.hours}</dd></div>
      </dl>
    </section>
  );
}

import type { DealOrder, DealStatus, DealTotal } from "../backend/types.ts";
import { count, money } from "../format/money.ts";
import { moment } from "../format/time.ts";
import { useText } from "../i18n/text.ts";
import { OrderBadge } from "./parts.tsx";

/** How much of each thing is paid: after the cut-off, what is to be bought. */
export function Totals({ totals, status }: { totals: DealTotal[]; status: DealStatus }) {
  const { t, lang } = useText();
  return (
    <section class="card" data-testid="totals">
      <h2 class="subtitle">{t(status === "FORMED" ? "desk.totals.buy" : "desk.totals.paid")}</h2>
      <dl class="facts">
        {totals.map((it) => (
          <div key={it.offeringId}>
            <dt>{it.title} <span class="small">· {it.unit}</span></dt>
            <dd class="amount">× {count(it.paidQuantity, lang)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

type Point = { pickupPointId: string; name: string };

/** Who ordered what; the names are the ones that neighbors gave, because the leader finds them by these. */
export function DeskOrders({ orders, points, onOlder }: { orders: DealOrder[]; points: Point[]; onOlder: (() => void) | null }) {
  const { t } = useText();
  const held = orders.some((it) => it.commissionHeld);
  return (
    <section class="card" data-testid="orders">
      <h2 class="subtitle">{t("desk.orders")}</h2>
      {orders.length === 0 && <p class="empty">{t("desk.orders.none")}</p>}
      {orders.length > 0 && <ul class="desk-orders">{orders.map((it) => <Row key={it.orderId} order={it} point={points.length > 1 ? points.find((point) => point.pickupPointId === it.pickupPointId)?.name : undefined} />)}</ul>}
      {held && <p class="small muted">{t("desk.held.how")}</p>}
      {onOlder && <button type="button" class="btn" onClick={onOlder}>{t("desk.more")}</button>}
    </section>
  );
}

function Row({ order, point }: { order: DealOrder; point: string | undefined }) {
  const { t, lang } = useText();
  return (
    <li class="desk-order" data-order={order.orderId} data-held={order.commissionHeld}>
      <div class="row row--between">
        <strong class="desk-order__name">{order.buyerName}</strong>
        <span class="row"><OrderBadge status={order.status} />{order.commissionHeld && <span class="badge badge--bad">{t("desk.held")}</span>}</span>
      </div>
      {order.recipient && <p data-testid="recipient">{t("order.recipient", { name: order.recipient })}</p>}
      <ul class="desk-order__goods">
        {order.lines.map((it) => <li key={it.offeringId}>{t("desk.goods", { title: it.title, unit: it.unit, n: it.quantity })}{it.grams != null && ` · ${t("desk.grams", { n: it.grams })}`}</li>)}
      </ul>
      <p class="desk-order__facts muted small">
        <span class="amount">{money(order.amountMinor, lang)}</span>
        {order.commissionMinor > 0 && <span>{t("desk.commission")} <span class="amount">{money(order.commissionMinor, lang)}</span></span>}
        <span>{moment(Date.parse(order.placedAt), lang)}</span>
        {point && <span>{t("desk.at", { point })}</span>}
      </p>
    </li>
  );
}

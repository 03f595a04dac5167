import { useState } from "preact/hooks";
import type { DealStatus, OrderLine, OrderView, PickupPoint, Refund } from "../backend/types.ts";
import { money } from "../format/money.ts";
import { chinaClock, moment } from "../format/time.ts";
import { useText } from "../i18n/text.ts";
import { useAct, usePolling, useServerClock } from "./hooks.ts";
import { useBackend } from "./mount.tsx";
import { AskFirst, OrderBadge, Sentence } from "./parts.tsx";

type OrderDeal = { title: string; shareToken: string; status: DealStatus; cutOffAt: string; pickupPoint: PickupPoint };
export type OrderProps = { order: OrderView; deal: OrderDeal; now: string };

const LOOK_MS = 2_000;

/** Whether anything can still happen to it by itself. */
export function isMoving({ status, refund, greenPoints }: OrderView): boolean {
  if (status === "PICKED_UP") return !greenPoints;
  if (status === "COMPLETED" || status === "REFUNDED") return false;
  return status !== "CANCELLED" || (!!refund && refund.status !== "SETTLED");
}

/** One address for ever: what happened, what to pay, the code, and where the money is. */
export function Order({ order: first, deal, now }: OrderProps) {
  const backend = useBackend();
  const { t, lang } = useText();
  const act = useAct();
  const [order, setOrder] = useState(first);
  const at = useServerClock(now);
  const look = async () => setOrder(await backend.order(first.orderId));
  usePolling(look, isMoving(order) ? LOOK_MS : null);

  const pay = async () => location.assign((await backend.startPayment(order.orderId)).checkoutUrl);
  const cancel = async () => {
    await backend.cancel(order.orderId);
    await look();
  };
  const unpaid = order.status === "PENDING_PAYMENT";
  const cancellable = (unpaid || order.status === "PAID_WAITING_GROUP") && deal.status === "OPEN" && at < Date.parse(deal.cutOffAt);
  return (
    <div class="stack" data-testid="order" data-status={order.status}>
      <section class="card" aria-live="polite">
        <div class="row row--between">
          <h2 class="subtitle">{t("order.title")}</h2>
          <OrderBadge status={order.status} />
        </div>
        <p>{t(`order.say.${order.status}`)}</p>
        {unpaid && order.heldUntil && <p class="muted">{t("order.heldUntil", { time: chinaClock(Date.parse(order.heldUntil), lang) })}</p>}
        {order.pickupCode && order.status !== "PICKED_UP" && <Code code={order.pickupCode} />}
        {(order.refunds.length > 0 ? order.refunds : order.refund ? [order.refund] : []).map((it) => (
          <RefundLine key={`${it.reason} ${it.requestedAt} ${it.amountMinor}`} refund={it} />
        ))}
        {order.greenPoints && order.greenPoints.points > 0 && <Green points={order.greenPoints} />}
        <Sentence problem={act.problem} />
        {unpaid && (
          <button type="button" class="btn btn--primary btn--block" disabled={act.busy} onClick={() => void act.run(pay)}>
            {t("order.pay", { amount: money(order.amountMinor, lang) })}
          </button>
        )}
      </section>
      <Details order={order} deal={deal} />
      {cancellable && (
        <AskFirst act={act} label={t("order.cancel")} sure={t("order.cancel.sure")} yes={t("order.cancel.yes")} no={t("order.cancel.no")} tone="btn--quiet" onYes={cancel} />
      )}
    </div>
  );
}

function Code({ code }: { code: string }) {
  const { t } = useText();
  return (
    <div class="stack">
      <p class="muted">{t("order.code")}</p>
      <strong class="pickup-code" data-testid="pickup-code">{code}</strong>
      <p class="small muted">{t("order.code.hint")}</p>
    </div>
  );
}

/** What the contracts call RefundReason. */
type RefundReason =
  | "BUYER_CANCELLED"
  | "DEAL_FAILED"
  | "DEAL_CANCELLED"
  | "PAID_TOO_LATE"
  | "PAID_TWICE"
  | "ORDER_CHANGED"
  | "CASE_NOT_FILLED"
  | "TIER_REACHED"
  | "WEIGHED_LESS";

function RefundLine({ refund }: { refund: Refund }) {
  const { t, lang } = useText();
  const values = { amount: money(refund.amountMinor, lang), time: refund.settledAt ? moment(Date.parse(refund.settledAt), lang) : "" };
  return (
    <p class={refund.status === "SETTLED" ? "notice notice--ok" : refund.status === "STUCK" ? "notice notice--bad" : "notice notice--info"}>
      {t(`order.refund.why.${refund.reason as RefundReason}`)} {t(`order.refund.${refund.status}`, values)}
    </p>
  );
}

/** The source of version 1 of the factor, as the events carry it (`GreenFactor`); another one is shown as it came. */
const VAN_DROP = "Edwards and McKinnon: a successful van drop emits 181 g CO2";

function Green({ points: { points, grams, source } }: { points: NonNullable<OrderView["greenPoints"]> }) {
  const { t } = useText();
  return (
    <div class="points" data-testid="green-points" data-points={points}>
      <div>
        <strong>{t("order.green", { points })}</strong>
        <p class="small">{t("order.green.how", { grams, source: source === VAN_DROP ? t("green.source.van-drop") : source })}</p>
      </div>
    </div>
  );
}

/** What one gets, and why that is less than what was ordered. */
function Bought({ line: { title, quantity, keptPieces, tolerance, grams } }: { line: OrderLine }) {
  const { t } = useText();
  return (
    <span>
      {title} × {keptPieces}
      {keptPieces < quantity && <span class="small muted"> {t("order.line.of", { n: quantity })}</span>}
      {tolerance > 0 && <span class="small muted"> {t("order.line.tolerance", { n: tolerance })}</span>}
      {grams != null && <span class="small muted"> {t("order.line.weighed", { n: grams })}</span>}
    </span>
  );
}

function Details({ order, deal }: { order: OrderView; deal: OrderDeal }) {
  const { t, lang } = useText();
  const kept = order.lines.reduce((sum, it) => sum + it.keptMinor, 0);
  return (
    <section class="card">
      <ul class="stack">
        {order.lines.map((it) => (
          <li key={it.offeringId} class="row row--between">
            <Bought line={it} />
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
        <div><dt>{t("order.where")}</dt><dd>{deal.pickupPoint.name}<br /><span class="muted small">{deal.pickupPoint.address}</span></dd></div>
        <div><dt>{t("order.when")}</dt><dd>{deal.pickupPoint.hours}</dd></div>
      </dl>
    </section>
  );
}

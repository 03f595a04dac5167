import { useEffect, useState } from "preact/hooks";
import type { DealView, OrderView, OrderWish, Refund, Team } from "../backend/types.ts";
import { money } from "../format/money.ts";
import { chinaClock, moment } from "../format/time.ts";
import { useText } from "../i18n/text.ts";
import { ChangeOrder } from "./change-order.tsx";
import { useAct, usePolling, useServerClock } from "./hooks.ts";
import { useBackend } from "./mount.tsx";
import { Invite } from "./invite.tsx";
import { Details } from "./order-details.tsx";
import { mayLeave, orderStory } from "./order-story.ts";
import { AskFirst, leftInWords, OrderBadge, Sentence } from "./parts.tsx";
import { Figures } from "./progress.tsx";
import { isOpenTeam } from "./team-choice.tsx";
import { TeamMeter } from "./team-meter.tsx";

export type OrderProps = { order: OrderView; deal: DealView; team?: Team | null; shareUrl: string; now: string };

const LOOK_MS = 2_000;

/** Whether anything can still happen to it by itself. */
export function isMoving({ status, refund, greenPoints }: OrderView): boolean {
  if (status === "PICKED_UP") return !greenPoints;
  if (status === "COMPLETED" || status === "REFUNDED") return false;
  return status !== "CANCELLED" || (!!refund && refund.status !== "SETTLED");
}

/** Whether its group is not decided yet. */
export function isWaiting({ status }: OrderView): boolean {
  return status === "PENDING_PAYMENT" || status === "PAID_WAITING_GROUP";
}

/** The deal that an order waits for moves more slowly than the order. */
const LOOK_AT_DEAL_MS = 4_000;

/** One address for ever: what happened, what to pay, the code, and where the money is. */
export function Order({ order: first, deal: firstDeal, team: firstTeam = null, shareUrl, now }: OrderProps) {
  const backend = useBackend();
  const text = useText();
  const { t, lang } = text;
  const act = useAct();
  const [order, setOrder] = useState(first);
  const [deal, setDeal] = useState(firstDeal);
  const [team, setTeam] = useState(firstTeam);
  const at = useServerClock(now);
  const look = async () => setOrder(await backend.order(first.orderId));
  const lookAround = async () => {
    setDeal(await backend.deal(deal.dealId));
    if (team) setTeam(await backend.team(deal.shareToken, team.teamId));
  };
  usePolling(look, isMoving(order) ? LOOK_MS : null);
  usePolling(lookAround, isWaiting(order) ? LOOK_AT_DEAL_MS : null);
  // What became of the group is told by the deal, once more after the order has moved on.
  useEffect(() => void (order.status !== first.status && lookAround().catch(() => undefined)), [order.status]);

  const pay = async () => location.assign((await backend.startPayment(order.orderId)).checkoutUrl);
  const cancel = async () => {
    await backend.cancel(order.orderId);
    await look();
  };
  const change = async (lines: OrderWish[]) => {
    const answer = await backend.changeOrder(order.orderId, lines);
    if (answer.orderId !== order.orderId) location.assign(`/orders/${answer.orderId}`);
    else await look();
  };
  const unpaid = order.status === "PENDING_PAYMENT";
  const leaving = mayLeave(order, deal, team, at);
  return (
    <div class="stack" data-testid="order" data-status={order.status}>
      <section class="card" aria-live="polite">
        <div class="row row--between">
          <h2 class="subtitle">{t("order.title")}</h2>
          <OrderBadge status={order.status} />
        </div>
        <p>{orderStory(order, deal, team, text)}</p>
        {unpaid && order.heldUntil && <p class="muted">{t("order.heldUntil", { time: chinaClock(Date.parse(order.heldUntil), lang) })}</p>}
        {order.pickupCode && order.status !== "PICKED_UP" && <Code code={order.pickupCode} />}
        {(order.refunds.length > 0 ? order.refunds : order.refund ? [order.refund] : []).map((it) => (
          <RefundLine key={`${it.reason} ${it.requestedAt} ${it.amountMinor}`} refund={it} />
        ))}
        {order.greenPoints && order.greenPoints.points > 0 && <Green points={order.greenPoints} />}
        {unpaid && (
          <button type="button" class="btn btn--primary btn--block" disabled={act.busy} onClick={() => void act.run(pay)}>
            {t("order.pay", { amount: money(order.amountMinor, lang) })}
          </button>
        )}
        <Sentence problem={act.problem} />
      </section>
      {team ? <TeamCard team={team} at={at} title={deal.title} shareUrl={shareUrl} /> : isWaiting(order) && <Waiting deal={deal} order={order} at={at} />}
      <Details order={order} deal={deal} />
      {leaving && <ChangeOrder order={order} offerings={deal.offerings} act={act} onChange={change} />}
      {leaving && (
        <AskFirst act={act} label={t("order.cancel")} sure={t("order.cancel.sure")} yes={t("order.cancel.yes")} no={t("order.cancel.no")} tone="btn--quiet" onYes={cancel} />
      )}
    </div>
  );
}

function TeamCard({ team, at, title, shareUrl }: { team: Team; at: number; title: string; shareUrl: string }) {
  const { t } = useText();
  return (
    <section class="card">
      <h2 class="subtitle">{t("team.mine")}</h2>
      <TeamMeter team={team} at={at} />
      {isOpenTeam(team, at) && <Invite title={title} shareUrl={shareUrl} team={team} />}
    </section>
  );
}

/** How far the group is that a paid order waits for, and what a lower price would still take. */
function Waiting({ deal, order, at }: { deal: DealView; order: OrderView; at: number }) {
  const text = useText();
  const { t, lang } = text;
  const until = Date.parse(deal.cutOffAt);
  const mine = deal.offerings.filter((it) => order.lines.some((line) => line.offeringId === it.offeringId));
  return (
    <section class="card" data-testid="waiting">
      <h2 class="subtitle">{t("progress.title")}</h2>
      <Figures progress={{ ...deal, paidPeople: deal.group.paidPeople, minimumPeople: deal.group.minimumPeople }} />
      {mine.map((it) => it.nextTier && deal.status === "OPEN" && (
        <p key={it.offeringId} class="small">{it.title}：{t("join.tier.next", { n: it.nextTier.missing, amount: money(it.nextTier.unitPriceMinor, lang) })}</p>
      ))}
      <p class="countdown">{at >= until ? t("progress.over") : t("progress.left", { left: leftInWords(until, at, text) })}</p>
    </section>
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

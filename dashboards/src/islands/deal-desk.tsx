import { useEffect, useState } from "preact/hooks";
import type { DealOrder, DealTotal, DealView } from "../backend/types.ts";
import { type Text, useText } from "../i18n/text.ts";
import { type Act, useAct, usePolling } from "./hooks.ts";
import { useBackend } from "./mount.tsx";
import { DeskOrders, Totals } from "./desk-orders.tsx";
import { DeskTeams } from "./desk-teams.tsx";
import { Remind } from "./owing.tsx";
import { AskFirst, DealBadge, Sentence, spanWords } from "./parts.tsx";
import { Pickup } from "./pickup.tsx";
import { Weights } from "./weights.tsx";
import { isWeighing } from "./weights-draft.ts";

export type DealDeskProps = { deal: DealView; shareUrl: string; now: string };

const LOOK_MS = 3_000;

/** What becomes of the deal when it is cut off now; only what is true already is promised. */
export function cutOffQuestion({ heldQuantity, paidQuantity, minimumQuantity, group }: DealView, text: Text): string {
  const { t } = text;
  if (group.teamSize) return t("desk.cutOff.sure.teams");
  if (heldQuantity > 0) return t("desk.cutOff.sure.held", { n: heldQuantity });
  const reached = paidQuantity >= minimumQuantity && group.paidPeople >= group.minimumPeople;
  const lower = group.failurePolicy === "ACCEPT_LOWER_TIER" && paidQuantity > 0;
  if (!reached && !lower && group.failurePolicy === "EXTEND_ONCE" && !group.promisedCutOffAt) return t("desk.cutOff.sure.extends", { span: spanWords(group.extendByMinutes ?? 0, text) });
  const key = reached || lower ? "desk.cutOff.sure.forms" : "desk.cutOff.sure.fails";
  return t(key, { paid: paidQuantity, minimum: minimumQuantity });
}

/** The leader's side of one deal: the next step on top, what to buy, every order below. */
export function DealDesk({ deal: first, shareUrl, now }: DealDeskProps) {
  const backend = useBackend();
  const act = useAct();
  const [deal, setDeal] = useState(first);
  const [orders, setOrders] = useState<DealOrder[]>([]);
  const [totals, setTotals] = useState<DealTotal[]>([]);
  const [next, setNext] = useState<string | null>(null);
  const [more, setMore] = useState(false);

  const look = async () => {
    setDeal(await backend.deal(first.dealId));
    // Who pages through older orders must not be thrown back to the first page.
    if (more) return;
    const page = await backend.dealOrders(first.dealId, null);
    setOrders(page.orders);
    setTotals(page.totals);
    setNext(page.next ?? null);
  };
  useEffect(() => void look().catch(() => undefined), []);
  usePolling(look, LOOK_MS);

  const older = async () => {
    const page = await backend.dealOrders(first.dealId, next);
    setMore(true);
    setOrders([...orders, ...page.orders]);
    setNext(page.next ?? null);
  };
  const doAndLook = (step: () => Promise<void>) => async () => {
    await step();
    await look();
  };
  return (
    <div class="stack" data-testid="deal-desk" data-status={deal.status}>
      <NextStep deal={deal} act={act} onStep={(step) => doAndLook(() => backend[step](deal.dealId))} onCutOff={doAndLook(() => backend.cutOff(deal.dealId))} onArrived={doAndLook(() => backend.goodsArrived(deal.dealId))} />
      {deal.status === "READY_FOR_PICKUP" && <Pickup confirm={(code) => backend.confirmPickup(deal.dealId, code)} onDone={look} />}
      {deal.status !== "OPEN" && deal.status !== "FAILED" && totals.length > 0 && <Totals totals={totals} status={deal.status} />}
      {isWeighing(deal) && <Weights deal={deal} onDone={look} />}
      {deal.group.teamSize && <DeskTeams deal={deal} now={now} />}
      <Remind deal={deal} shareUrl={shareUrl} act={act} />
      <DeskOrders orders={orders} points={deal.group.pickupPoints} onOlder={next ? () => void act.run(older) : null} />
    </div>
  );
}

type Step = "extendDeal" | "acceptLowerTier" | "cancelDeal";
type StepProps = { deal: DealView; act: Act; onStep(step: Step): () => Promise<void>; onCutOff(): Promise<void>; onArrived(): Promise<void> };

function NextStep({ deal, act, onStep, onCutOff, onArrived }: StepProps) {
  const text = useText();
  const { t } = text;
  const { status } = deal;
  const says = status === "OPEN" || status === "CUT_OFF" || status === "FORMED" || status === "FAILED" || status === "CANCELLED" || status === "READY_FOR_PICKUP";
  return (
    <section class="card">
      <div class="row"><DealBadge status={status} /></div>
      {says && <p>{t(status === "CUT_OFF" && deal.group.teamSize ? "desk.next.CUT_OFF.teams" : `desk.next.${status}`)}</p>}
      {status === "OPEN" && (
        <AskFirst act={act} label={t("desk.cutOff")} sure={cutOffQuestion(deal, text)} yes={t("desk.cutOff.yes")} no={t("desk.no")} tone="btn--danger" onYes={onCutOff} />
      )}
      {status === "FORMED" && (
        <button type="button" class="btn btn--primary" disabled={act.busy} onClick={() => void act.run(onArrived)}>{t("desk.arrived")}</button>
      )}
      <Agreed deal={deal} act={act} onStep={onStep} />
      <Sentence problem={act.problem} />
    </section>
  );
}

/** What the leader may do because it was said at the opening, and calling the deal off. */
function Agreed({ deal, act, onStep }: Pick<StepProps, "deal" | "act" | "onStep">) {
  const text = useText();
  const { t } = text;
  const { status, group, paidQuantity } = deal;
  const open = status === "OPEN";
  const running = open || status === "CUT_OFF";
  const extends_ = open && group.failurePolicy === "EXTEND_ONCE" && !group.promisedCutOffAt;
  const lower = running && group.failurePolicy === "ACCEPT_LOWER_TIER" && paidQuantity > 0;
  return (
    <>
      {extends_ && (
        <AskFirst act={act} label={t("desk.extend")} sure={t("desk.extend.sure", { span: spanWords(group.extendByMinutes ?? 0, text) })} yes={t("desk.extend.yes")} no={t("desk.no")} tone="" onYes={onStep("extendDeal")} />
      )}
      {lower && (
        <AskFirst act={act} label={t("desk.lower")} sure={t("desk.lower.sure", { paid: paidQuantity })} yes={t("desk.lower.yes")} no={t("desk.no")} tone="" onYes={onStep("acceptLowerTier")} />
      )}
      {(running || status === "FORMED") && (
        <AskFirst act={act} label={t("desk.cancel")} sure={t("desk.cancel.sure")} yes={t("desk.cancel.yes")} no={t("desk.no")} tone="btn--danger" onYes={onStep("cancelDeal")} />
      )}
    </>
  );
}

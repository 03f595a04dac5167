import { useEffect, useState } from "preact/hooks";
import type { DealOrder, DealView } from "../backend/types.ts";
import { money } from "../format/money.ts";
import { useText } from "../i18n/text.ts";
import { type Act, useAct, usePolling } from "./hooks.ts";
import { useBackend } from "./mount.tsx";
import { AskFirst, DealBadge, OrderBadge, Sentence } from "./parts.tsx";

export type DealDeskProps = { deal: DealView; now: string };

const LOOK_MS = 3_000;

/** The leader's side of one deal: the next step on top, every order below. */
export function DealDesk({ deal: first }: DealDeskProps) {
  const backend = useBackend();
  const act = useAct();
  const [deal, setDeal] = useState(first);
  const [orders, setOrders] = useState<DealOrder[]>([]);
  const [next, setNext] = useState<string | null>(null);
  const [more, setMore] = useState(false);

  const look = async () => {
    setDeal(await backend.deal(first.dealId));
    // Who pages through older orders must not be thrown back to the first page.
    if (more) return;
    const page = await backend.dealOrders(first.dealId, null);
    setOrders(page.orders);
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
      <NextStep deal={deal} act={act} onCutOff={doAndLook(() => backend.cutOff(deal.dealId))} onArrived={doAndLook(() => backend.goodsArrived(deal.dealId))} />
      {deal.status === "READY_FOR_PICKUP" && <Pickup confirm={async (code) => doAndLook(() => backend.confirmPickup(deal.dealId, code))()} />}
      <Orders orders={orders} onOlder={next ? () => void act.run(older) : null} />
    </div>
  );
}

type StepProps = { deal: DealView; act: Act; onCutOff(): Promise<void>; onArrived(): Promise<void> };

function NextStep({ deal, act, onCutOff, onArrived }: StepProps) {
  const { t } = useText();
  const { status } = deal;
  const says = status === "OPEN" || status === "CUT_OFF" || status === "FORMED" || status === "FAILED" || status === "READY_FOR_PICKUP";
  return (
    <section class="card">
      <div class="row"><DealBadge status={status} /></div>
      {says && <p>{t(`desk.next.${status}`)}</p>}
      {status === "OPEN" && (
        <AskFirst act={act} label={t("desk.cutOff")} sure={t("desk.cutOff.sure")} yes={t("desk.cutOff.yes")} no={t("desk.no")} tone="btn--danger" onYes={onCutOff} />
      )}
      {status === "FORMED" && (
        <button type="button" class="btn btn--primary" disabled={act.busy} onClick={() => void act.run(onArrived)}>{t("desk.arrived")}</button>
      )}
      <Sentence problem={act.problem} />
    </section>
  );
}

function Pickup({ confirm }: { confirm(code: string): Promise<void> }) {
  const { t } = useText();
  const act = useAct();
  const [code, setCode] = useState("");
  const [bad, setBad] = useState(false);
  const [done, setDone] = useState<string | null>(null);
  const submit = (event: Event) => {
    event.preventDefault();
    const digits = code.normalize("NFKC").replace(/\s/g, "");
    const wrong = !/^\d{6}$/.test(digits);
    setBad(wrong);
    setDone(null);
    if (wrong) return;
    void act.run(async () => {
      await confirm(digits);
      setDone(digits);
      setCode("");
    });
  };
  return (
    <form class="card form" onSubmit={submit} noValidate>
      <h2 class="subtitle">{t("desk.pickup")}</h2>
      <label class="field">
        <span class="field__label">{t("desk.pickup.code")}</span>
        <input name="code" inputMode="numeric" autocomplete="off" maxLength={8} value={code} aria-invalid={bad} onInput={(event) => setCode(event.currentTarget.value)} />
        {bad && <span class="field__error" role="alert">{t("desk.pickup.digits")}</span>}
      </label>
      <Sentence problem={act.problem} />
      {done && <p class="notice notice--ok" role="status">{t("desk.pickup.done", { code: done })}</p>}
      <button type="submit" class="btn btn--primary" disabled={act.busy}>{t("desk.pickup.go")}</button>
    </form>
  );
}

function Orders({ orders, onOlder }: { orders: DealOrder[]; onOlder: (() => void) | null }) {
  const { t, lang } = useText();
  const held = orders.some((it) => it.commissionHeld);
  return (
    <section class="card" data-testid="orders">
      <h2 class="subtitle">{t("desk.orders")}</h2>
      {orders.length === 0 && <p class="empty">{t("desk.orders.none")}</p>}
      {orders.length > 0 && (
        <div class="table-wrap" tabIndex={0} role="region" aria-label={t("desk.orders")}>
          <table class="table">
            <thead>
              <tr>
                <th scope="col">{t("desk.buyer")}</th>
                <th scope="col" class="num">{t("desk.quantity")}</th>
                <th scope="col" class="num">{t("desk.amount")}</th>
                <th scope="col" class="num">{t("desk.commission")}</th>
                <th scope="col">{t("desk.state")}</th>
              </tr>
            </thead>
            <tbody>
              {orders.map((it) => (
                <tr key={it.orderId} data-order={it.orderId} data-held={it.commissionHeld}>
                  <th scope="row">{it.buyerName}</th>
                  <td class="num">{it.quantity}</td>
                  <td class="num">{money(it.amountMinor, lang)}</td>
                  <td class="num">{money(it.commissionMinor, lang)}</td>
                  <td>
                    <span class="row"><OrderBadge status={it.status} />{it.commissionHeld && <span class="badge badge--bad">{t("desk.held")}</span>}</span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {held && <p class="small muted">{t("desk.held.how")}</p>}
      {onOlder && <button type="button" class="btn" onClick={onOlder}>{t("desk.more")}</button>}
    </section>
  );
}

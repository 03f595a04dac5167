import { useEffect, useState } from "preact/hooks";
import type { DealView, Offering, OrderStatus, Role } from "../backend/types.ts";
import { amount, money } from "../format/money.ts";
import { useText } from "../i18n/text.ts";
import { type Basket, most, step, taken, totalMinor, wishes } from "./basket.ts";
import { type Act, useAct } from "./hooks.ts";
import { useBackend } from "./mount.tsx";
import { OrderBadge, Sentence } from "./parts.tsx";
import { PointChoice } from "./point-choice.tsx";
import { onDealStatus } from "./shown-in.ts";
import { TeamChoice } from "./team-choice.tsx";

type Viewer = { name: string; role: Role };
type MyOrder = { orderId: string; status: OrderStatus; amountMinor: number; lines?: { offeringId: string; quantity: number }[] };
export type JoinProps = { deal: DealView; viewer?: Viewer | null; orders?: MyOrder[]; now: string };

/** Choose, join, pay: at most three taps once somebody is signed in. */
export function Join({ deal, viewer = null, orders = [], now }: JoinProps) {
  const { t } = useText();
  const act = useAct();
  const [status, setStatus] = useState(deal.status);
  useEffect(() => onDealStatus(setStatus), []);
  const open = status === "OPEN";
  return (
    <div class="stack">
      {orders.length > 0 && <Mine orders={orders} act={act} />}
      {!open && <p class="notice">{t("join.closed")}</p>}
      {open && viewer && viewer.role !== "NEIGHBOR" && <NotNeighbor role={viewer.role} token={deal.shareToken} />}
      <JoinForm now={now} deal={deal} viewer={viewer} orders={orders} act={act} closed={!open} open={open && (viewer === null || viewer.role === "NEIGHBOR")} />
    </div>
  );
}

function NotNeighbor({ role, token }: { role: Role; token: string }) {
  const { t } = useText();
  return (
    <div class="notice notice--info stack">
      <p>{t("join.notNeighbor", { role: t(`signIn.role.${role}`) })}</p>
      <a class="btn" href={`/sign-in?role=NEIGHBOR&next=${encodeURIComponent(`/g/${token}`)}`}>{t("join.switch")}</a>
    </div>
  );
}

function Mine({ orders, act }: { orders: MyOrder[]; act: Act }) {
  const backend = useBackend();
  const { t, lang } = useText();
  const unpaid = orders.find((it) => it.status === "PENDING_PAYMENT");
  const pay = async (orderId: string) => location.assign((await backend.startPayment(orderId)).checkoutUrl);
  return (
    <section class="card">
      <h2 class="subtitle">{t("join.mine")}</h2>
      {orders.map((it) => (
        <a key={it.orderId} class="own-order row row--between" href={`/orders/${it.orderId}`}>
          <OrderBadge status={it.status} /> <span class="amount">{money(it.amountMinor, lang)}</span>
        </a>
      ))}
      {unpaid && (
        <div class="notice notice--warn stack">
          <p>{t("join.unpaid")}</p>
          <button type="button" class="btn btn--primary" disabled={act.busy} onClick={() => void act.run(() => pay(unpaid.orderId))}>{t("join.payNow")}</button>
        </div>
      )}
    </section>
  );
}

type FormProps = { now: string; deal: DealView; viewer: Viewer | null; orders: MyOrder[]; act: Act; open: boolean; closed: boolean };

function JoinForm({ now, deal, viewer, orders, act, open, closed }: FormProps) {
  const backend = useBackend();
  const { t, lang } = useText();
  const only = deal.offerings.length === 1 ? deal.offerings[0] : undefined;
  const [basket, setBasket] = useState<Basket>(only && most(only, taken(only, orders)) > 0 ? { [only.offeringId]: 1 } : {});
  const [name, setName] = useState("");
  const [teamId, setTeamId] = useState("");
  const { teamSize, teamMinutes, pickupPoints } = deal.group;
  const [pickupPointId, setPickupPointId] = useState(pickupPoints[0]?.pickupPointId ?? "");
  const [nameMissing, setNameMissing] = useState(false);
  const chosen = wishes(basket);
  const total = totalMinor(basket, deal.offerings);

  const join = async () => {
    if (!viewer) await backend.signIn({ role: "NEIGHBOR", name: name.trim() });
    const order = await backend.join(deal.dealId, chosen, { ...(teamId && { teamId }), ...(pickupPointId && { pickupPointId }) });
    // From here on there is an order: when paying fails, its page is the place to try again.
    const checkout = await backend.startPayment(order.orderId).catch(() => ({ checkoutUrl: `/orders/${order.orderId}` }));
    location.assign(checkout.checkoutUrl);
  };
  const submit = (event: Event) => {
    event.preventDefault();
    const missing = !viewer && (name.trim() === "" || name.trim().length > 60);
    setNameMissing(missing);
    if (missing || chosen.length === 0) return;
    void act.run(join);
  };
  return (
    <form class="card form" onSubmit={submit} noValidate>
      <ul class="offerings">
        {deal.offerings.map((it) => (
          <Row
            key={it.offeringId} offering={it} quantity={basket[it.offeringId] ?? 0} already={taken(it, orders)} open={open} closed={closed}
            onStep={(by) => setBasket(step(basket, it, by, taken(it, orders)))}
          />
        ))}
      </ul>
      {open && teamSize && teamMinutes && <TeamChoice token={deal.shareToken} size={teamSize} minutes={teamMinutes} now={now} chosen={teamId} onChoose={setTeamId} />}
      {open && pickupPoints.length > 1 && <PointChoice points={pickupPoints} chosen={pickupPointId} onChoose={setPickupPointId} />}
      {open && !viewer && (
        <label class="field">
          <span class="field__label">{t("join.name")}</span>
          <input name="name" autocomplete="nickname" value={name} maxLength={60} aria-invalid={nameMissing} onInput={(event) => setName(event.currentTarget.value)} />
          <span class={nameMissing ? "field__error" : "field__hint"}>{t(nameMissing ? "signIn.name.missing" : "join.name.hint")}</span>
        </label>
      )}
      <Sentence problem={nameMissing ? null : act.problem} />
      {open && (
        <>
          <button type="submit" class="btn btn--primary btn--block" disabled={act.busy || chosen.length === 0}>
            {act.busy ? t("join.busy") : chosen.length === 0 ? t("join.choose") : t("join.pay.amount", { amount: money(total, lang) })}
          </button>
          <p class="small muted">{t(teamSize ? "team.promise" : "join.promise")}</p>
        </>
      )}
    </form>
  );
}

type RowProps = { offering: Offering; quantity: number; already: number; open: boolean; closed: boolean; onStep(by: 1 | -1): void };

function Row({ offering, quantity, already, open, closed, onStep }: RowProps) {
  const { t, lang } = useText();
  const { title, unit, left, perPersonLimit, unitPriceMinor } = offering;
  const gone = left <= 0;
  const more = most(offering, already);
  return (
    <li class={gone ? "offering offering--gone" : "offering"} data-offering={offering.offeringId}>
      <span class="offering__tile" aria-hidden="true">{[...title][0]}</span>
      <div class="offering__text">
        <strong class="offering__title">{title}</strong>
        <span class="price"><small>¥</small>{amount(unitPriceMinor, lang)}</span>
        <span class="offering__facts">
          <span>{unit}</span> {!closed && <span>{gone ? t("join.soldOut") : t("join.left", { n: left })}</span>} <span>{t("join.limit", { n: perPersonLimit })}</span>
          {already > 0 && <span data-testid="already">{t(!closed && more === 0 && !gone ? "join.already.all" : "join.already", { n: already })}</span>}
        </span>
      </div>
      <div class="offering__end">
        {open && more > 0 && (
          <div class="stepper" role="group" aria-label={t("join.quantity", { title })}>
            <button type="button" aria-label={t("join.less", { title })} disabled={quantity === 0} onClick={() => onStep(-1)}>−</button>
            <output aria-live="polite">{quantity}</output>
            <button type="button" aria-label={t("join.more", { title })} disabled={quantity >= more} onClick={() => onStep(1)}>+</button>
          </div>
        )}
      </div>
    </li>
  );
}

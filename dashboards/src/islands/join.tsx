import { useEffect, useState } from "preact/hooks";
import type { DealView, Offering, OrderStatus, Role } from "../backend/types.ts";
import { amount, money } from "../format/money.ts";
import { useText } from "../i18n/text.ts";
import { type Basket, most, step, stepExtra, taken, totalMinor, wishes } from "./basket.ts";
import { excludedRules, Exclusions } from "./exclusions.tsx";
import { type Act, useAct } from "./hooks.ts";
import { useBackend } from "./mount.tsx";
import { photoAt } from "./photo.ts";
import { OrderBadge, Sentence } from "./parts.tsx";
import { PointChoice } from "./point-choice.tsx";
import { onDealStatus } from "./shown-in.ts";
import { TeamChoice } from "./team-choice.tsx";

type Viewer = { name: string; role: Role };
type MyOrder = { orderId: string; status: OrderStatus; amountMinor: number; lines?: { offeringId: string; quantity: number }[] };
export type JoinProps = {
  deal: DealView; viewer?: Viewer | null; orders?: MyOrder[]; photos?: Photos; now: string; returnRules?: ReturnRule[];
};
/** Why goods of a category cannot be sent back; only of those that cannot. */
type ReturnRule = { code: string; sentence: string };
/** Names of photos by offering. */
type Photos = Readonly<Record<string, string>>;

/** Choose, join, pay: at most three taps once somebody is signed in. */
export function Join({ deal, viewer = null, orders = [], photos = {}, returnRules = [], now }: JoinProps) {
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
      <JoinForm now={now} deal={deal} photos={photos} returnRules={returnRules} viewer={viewer} orders={orders} act={act} closed={!open} open={open && (viewer === null || viewer.role === "NEIGHBOR")} />
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

type FormProps = {
  now: string; deal: DealView; photos: Photos; returnRules: ReturnRule[]; viewer: Viewer | null; orders: MyOrder[]; act: Act; open: boolean; closed: boolean;
};

function JoinForm({ now, deal, photos, returnRules, viewer, orders, act, open, closed }: FormProps) {
  const backend = useBackend();
  const { t, lang } = useText();
  const only = deal.offerings.length === 1 ? deal.offerings[0] : undefined;
  const [basket, setBasket] = useState<Basket>(only && most(only, taken(only, orders)) > 0 ? { [only.offeringId]: 1 } : {});
  const [extra, setExtra] = useState<Basket>({});
  const [name, setName] = useState("");
  const [teamId, setTeamId] = useState("");
  const { teamSize, teamMinutes, pickupPoints } = deal.group;
  const [pickupPointId, setPickupPointId] = useState(pickupPoints[0]?.pickupPointId ?? "");
  const [nameMissing, setNameMissing] = useState(false);
  const [agreed, setAgreed] = useState<boolean | null>(null);
  const chosen = wishes(basket, extra);
  const total = totalMinor(chosen, deal.offerings);

  const join = async () => {
    if (!viewer) await backend.signIn({ role: "NEIGHBOR", name: name.trim() });
    const place = { ...(teamId && { teamId }), ...(pickupPointId && { pickupPointId }) };
    const order = await backend.join(deal.dealId, chosen, excluded.length > 0, place);
    // From here on there is an order: when paying fails, its page is the place to try again.
    const checkout = await backend.startPayment(order.orderId).catch(() => ({ checkoutUrl: `/orders/${order.orderId}` }));
    location.assign(checkout.checkoutUrl);
  };
  const excluded = excludedRules(returnRules, deal.offerings, chosen);
  const unagreed = excluded.length > 0 && agreed !== true;
  const submit = (event: Event) => {
    event.preventDefault();
    if (unagreed) setAgreed(false);
    const missing = !viewer && (name.trim() === "" || name.trim().length > 60);
    setNameMissing(missing);
    if (missing || unagreed || chosen.length === 0) return;
    void act.run(join);
  };
  return (
    <form class="card form" onSubmit={submit} noValidate>
      <ul class="offerings">
        {deal.offerings.map((it) => (
          <Row
            key={it.offeringId} offering={it} photo={photos[it.offeringId]} quantity={basket[it.offeringId] ?? 0} already={taken(it, orders)} open={open} closed={closed}
            extra={extra[it.offeringId] ?? 0}
            onStep={(by) => {
              const next = step(basket, it, by, taken(it, orders));
              setBasket(next);
              setExtra(stepExtra(extra, it, 0, next, taken(it, orders)));
            }}
            onExtra={(by) => setExtra(stepExtra(extra, it, by, basket, taken(it, orders)))}
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
      {open && excluded.length > 0 && <Exclusions rules={excluded} agreed={agreed} onAgree={setAgreed} />}
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

type RowProps = {
  offering: Offering; photo: string | undefined; quantity: number; extra: number; already: number; open: boolean; closed: boolean;
  onStep(by: 1 | -1): void; onExtra(by: 1 | -1): void;
};

function Row({ offering, photo, quantity, extra, already, open, closed, onStep, onExtra }: RowProps) {
  const { t, lang } = useText();
  const { title, unit, left, perPersonLimit, unitPriceMinor } = offering;
  const gone = left <= 0;
  const more = most(offering, already);
  return (
    <li class={gone ? "offering offering--gone" : "offering"} data-offering={offering.offeringId}>
      {photo
        ? <a href={photoAt(photo, "large")} aria-label={t("join.photo", { title })}><img class="photo photo--tile" src={photoAt(photo, "small")} width="64" height="64" alt="" /></a>
        : <span class="offering__tile" aria-hidden="true">{[...title][0]}</span>}
      <div class="offering__text">
        <strong class="offering__title">{title}</strong>
        <span>
          <span class="price"><small>¥</small>{amount(unitPriceMinor, lang)}</span>
          {offering.listPriceMinor && <> <s class="small muted">¥{amount(offering.listPriceMinor, lang)}</s></>}
        </span>
        <Tiers offering={offering} closed={closed} />
        <span class="offering__facts">
          <span>{unit}</span> {!closed && <span>{gone ? t("join.soldOut") : t("join.left", { n: left })}</span>} <span>{t("join.limit", { n: perPersonLimit })}</span>
          {offering.caseSize > 1 && <span>{t("join.case", { n: offering.caseSize })}</span>}
          {offering.weighedGrams > 0 && <span>{t("join.weighed", { n: offering.weighedGrams })}</span>}
          {already > 0 && <span data-testid="already">{t(!closed && more === 0 && !gone ? "join.already.all" : "join.already", { n: already })}</span>}
        </span>
      </div>
      <div class="offering__end">
        {open && more > 0 && (
          <Stepper label={t("join.quantity", { title })} less={t("join.less", { title })} more={t("join.more", { title })} value={quantity} most={more} onStep={onStep} />
        )}
        {open && offering.caseSize > 1 && quantity > 0 && more > quantity && (
          <>
            <span class="small muted">{t("join.extra")}</span>
            <Stepper
              label={t("join.extra.quantity", { title })} less={t("join.extra.less", { title })} more={t("join.extra.more", { title })}
              value={extra} most={Math.min(offering.caseSize - 1, more - quantity)} onStep={onExtra}
            />
          </>
        )}
      </div>
    </li>
  );
}

/** The prices that more people reach together, and how many pieces are still missing to the next. */
function Tiers({ offering: { tiers, nextTier }, closed }: { offering: Offering; closed: boolean }) {
  const { t, lang } = useText();
  if (tiers.length === 0) return null;
  return (
    <span class="offering__facts" data-testid="tiers">
      {tiers.slice(1).map((it) => (
        <span key={it.fromQuantity}>{t("join.tier", { n: it.fromQuantity, amount: money(it.unitPriceMinor, lang) })}</span>
      ))}
      {nextTier && !closed && <strong>{t("join.tier.next", { n: nextTier.missing })}</strong>}
    </span>
  );
}

type StepperProps = { label: string; less: string; more: string; value: number; most: number; onStep(by: 1 | -1): void };

function Stepper({ label, less, more, value, most: top, onStep }: StepperProps) {
  return (
    <div class="stepper" role="group" aria-label={label}>
      <button type="button" aria-label={less} disabled={value === 0} onClick={() => onStep(-1)}>−</button>
      <output aria-live="polite">{value}</output>
      <button type="button" aria-label={more} disabled={value >= top} onClick={() => onStep(1)}>+</button>
    </div>
  );
}

import { useEffect, useRef, useState } from "preact/hooks";
import type { DealView, OrderStatus, Role, Team } from "../backend/types.ts";
import { money } from "../format/money.ts";
import { useText } from "../i18n/text.ts";
import { type Basket, LEFT, most, step, stepExtra, taken, totalMinor, wishes } from "./basket.ts";
import { excludedRules, Exclusions } from "./exclusions.tsx";
import { CouponField, couponCode } from "./coupon-field.tsx";
import { type Act, useAct, usePolling } from "./hooks.ts";
import { useBackend } from "./mount.tsx";
import { hear } from "./news.ts";
import { OfferingRow } from "./offering-row.tsx";
import { OrderBadge, Sentence } from "./parts.tsx";
import { PointChoice } from "./point-choice.tsx";
import { promiseWords, roomLeft } from "./promise.ts";
import { RecipientField, recipientName } from "./recipient-field.tsx";
import { onDealStatus } from "./shown-in.ts";
import { isOpenTeam, TeamChoice } from "./team-choice.tsx";

type Viewer = { name: string; role: Role };
type MyOrder = { orderId: string; status: OrderStatus; amountMinor: number; lines?: { offeringId: string; quantity: number }[]; teamId?: string | null };
export type JoinProps = {
  deal: DealView; viewer?: Viewer | null; orders?: MyOrder[]; photos?: Photos; now: string; returnRules?: ReturnRule[];
  /** Of a deal of teams; `invitedTo` is the one that the link named. */
  teams?: Team[]; invitedTo?: string | null;
};
/** Why goods of a category cannot be sent back; only of those that cannot. */
type ReturnRule = { code: string; sentence: string };
/** Names of photos by offering. */
type Photos = Readonly<Record<string, string>>;

const REFRESH_MS = 3_000;

/** Choose, join, pay: at most three taps once somebody is signed in. */
export function Join({ deal: first, viewer = null, orders = [], photos = {}, returnRules = [], teams = [], invitedTo = null, now }: JoinProps) {
  const { t } = useText();
  const act = useAct();
  const [status, setStatus] = useState(first.status);
  useEffect(() => onDealStatus(setStatus), []);
  const deal = useFreshDeal(first);
  const at = Date.parse(now);
  // Who joins a team has that team's time, even when no new one may be started any more.
  const running = status === "CUT_OFF" && teams.some((it) => isOpenTeam(it, at));
  const open = status === "OPEN" || running;
  const neighbor = viewer === null || viewer.role === "NEIGHBOR";
  return (
    <div class="stack">
      {orders.length > 0 && <Mine orders={orders} act={act} />}
      {!open && <p class="notice">{t("join.closed")}</p>}
      {open && viewer && !neighbor && <NotNeighbor role={viewer.role} token={deal.shareToken} />}
      <JoinForm
        now={now} deal={deal} photos={photos} returnRules={returnRules} viewer={viewer} orders={orders} act={act} closed={!open} open={open && neighbor}
        teams={teams} invitedTo={invitedTo} mayStart={status === "OPEN"}
      />
    </div>
  );
}

/** The deal as it is now: read again, not too often, when its figures were seen to move. */
function useFreshDeal(first: DealView): DealView {
  const backend = useBackend();
  const [deal, setDeal] = useState(first);
  const old = useRef(false);
  useEffect(() => hear("deal-figures", () => void (old.current = true)), []);
  usePolling(async () => {
    if (!old.current) return;
    old.current = false;
    try {
      setDeal(await backend.shared(first.shareToken));
    } catch {
      // What could not be read is still old; the progress says that there is no connection.
      old.current = true;
    }
  }, REFRESH_MS);
  return deal;
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
  teams: Team[]; invitedTo: string | null; mayStart: boolean;
};

function JoinForm({ now, deal, photos, returnRules, viewer, orders, act, open, closed, teams, invitedTo, mayStart }: FormProps) {
  const backend = useBackend();
  const text = useText();
  const { t, lang } = text;
  const only = deal.offerings.length === 1 ? deal.offerings[0] : undefined;
  const [basket, setBasket] = useState<Basket>(only && most(only, taken(only, orders)) > 0 ? { [only.offeringId]: 1 } : {});
  const [extra, setExtra] = useState<Basket>({});
  const [name, setName] = useState("");
  const [coupon, setCoupon] = useState("");
  const code = couponCode(coupon);
  const [recipient, setRecipient] = useState("");
  const somebody = recipientName(recipient);
  // A link that invites to a team is followed, unless one is in it already or it takes nobody any more.
  const invited = teams.find((it) => it.teamId === invitedTo && isOpenTeam(it, Date.parse(now)) && !orders.some((own) => own.teamId === it.teamId && !LEFT.has(own.status)));
  const [teamId, setTeamId] = useState(invited?.teamId ?? (mayStart ? "" : (teams.find((it) => isOpenTeam(it, Date.parse(now)))?.teamId ?? "")));
  const { teamSize, teamMinutes, pickupPoints } = deal.group;
  const [pickupPointId, setPickupPointId] = useState(pickupPoints[0]?.pickupPointId ?? "");
  const [nameMissing, setNameMissing] = useState(false);
  const [agreed, setAgreed] = useState<boolean | null>(null);
  const chosen = wishes(basket, extra);
  const total = totalMinor(chosen, deal.offerings);

  const join = async () => {
    if (!viewer) await backend.signIn({ role: "NEIGHBOR", name: name.trim() });
    const terms = {
      ...(excluded.length > 0 && { returnExclusionConfirmed: true }), ...(teamId && { teamId }), ...(pickupPointId && { pickupPointId }), ...(code && { couponCode: code }),
      ...(somebody && { recipient: somebody }),
    };
    const order = await backend.join(deal.dealId, chosen, terms);
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
    if (missing || unagreed || code === null || somebody === null || chosen.length === 0) return;
    void act.run(join);
  };
  return (
    <form class="card form" onSubmit={submit} noValidate>
      <ul class="offerings">
        {deal.offerings.map((it) => (
          <OfferingRow
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
      <Room deal={deal} closed={closed} />
      {open && teamSize && teamMinutes && <TeamChoice size={teamSize} minutes={teamMinutes} teams={teams} now={now} mayStart={mayStart} chosen={teamId} onChoose={setTeamId} />}
      {open && pickupPoints.length > 1 && <PointChoice points={pickupPoints} chosen={pickupPointId} onChoose={setPickupPointId} />}
      {open && !viewer && (
        <label class="field">
          <span class="field__label">{t("join.name")}</span>
          <input name="name" autocomplete="nickname" value={name} maxLength={60} aria-invalid={nameMissing} onInput={(event) => setName(event.currentTarget.value)} />
          <span class={nameMissing ? "field__error" : "field__hint"}>{t(nameMissing ? "signIn.name.missing" : "join.name.hint")}</span>
        </label>
      )}
      {open && <RecipientField value={recipient} wrong={somebody === null} onChange={setRecipient} />}
      {open && <CouponField value={coupon} wrong={code === null} onChange={setCoupon} />}
      {open && excluded.length > 0 && <Exclusions rules={excluded} agreed={agreed} onAgree={setAgreed} />}
      <Sentence problem={nameMissing ? null : act.problem} />
      {open && (
        <>
          <button type="submit" class="btn btn--primary btn--block" disabled={act.busy || chosen.length === 0}>
            {act.busy ? t("join.busy") : chosen.length === 0 ? t("join.choose") : t(code ? "join.pay.coupon" : "join.pay.amount", { amount: money(total, lang) })}
          </button>
          <p class="small muted">{promiseWords(deal.group, text)}</p>
        </>
      )}
    </form>
  );
}

/** How much more is taken, where the leader said a limit. */
function Room({ deal, closed }: { deal: DealView; closed: boolean }) {
  const { t } = useText();
  const { orders, pieces } = roomLeft(deal);
  if (closed || (orders === null && pieces === null)) return null;
  if (orders === 0 || pieces === 0) return <p class="notice notice--warn" data-testid="room">{t("join.room.none")}</p>;
  return (
    <p class="small muted" data-testid="room">
      {orders !== null && t("join.room.orders", { n: orders })} {pieces !== null && t("join.room.pieces", { n: pieces })}
    </p>
  );
}

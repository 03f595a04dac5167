import { useRef, useState } from "preact/hooks";
import type { Community, Product } from "../backend/types.ts";
import { chinaInput } from "../format/time.ts";
import { useText } from "../i18n/text.ts";
import { checkDeal, type DealDraft, emptyOffering, mistakeOf, type Mistakes, type OfferingDraft, offeringOf, OPEN_MAX_MS } from "./deal-draft.ts";
import { Field } from "./field.tsx";
import { useAct, useServerClock } from "./hooks.ts";
import { useBackend } from "./mount.tsx";
import { Sentence } from "./parts.tsx";

export type NewDealProps = { communities: Community[]; product?: Product | null; now: string };

const HOUR_MS = 3_600_000;

/** One page, sensible values already in it: title, price, open. */
export function NewDeal({ communities, product = null, now }: NewDealProps) {
  const backend = useBackend();
  const { t } = useText();
  const act = useAct();
  const form = useRef<HTMLFormElement>(null);
  const nextId = useRef(2);
  const first = communities[0];
  const [draft, setDraft] = useState<DealDraft>({
    title: product?.title ?? "", communityId: first?.communityId ?? "", pickupPointId: first?.pickupPoints[0]?.pickupPointId ?? "", minimum: "10",
    cutOff: chinaInput(Date.parse(now) + 24 * HOUR_MS), commission: "8", offerings: [product ? offeringOf(1, product) : emptyOffering(1, t("newDeal.good.unit.default"))],
  });
  const [found, setFound] = useState<Mistakes>({});
  const mistakes = { ...mistakeOf(act.problem?.field), ...found };
  const at = useServerClock(now);
  if (!first) return <p class="empty">{t("newDeal.noCommunity")}</p>;

  const change = (some: Partial<DealDraft>) => setDraft({ ...draft, ...some });
  const put = (name: "title" | "minimum" | "cutOff" | "commission") => ({
    name, value: draft[name], onInput: (event: { currentTarget: HTMLInputElement }) => change({ [name]: event.currentTarget.value }),
  });
  const submit = (event: Event) => {
    event.preventDefault();
    const { deal, mistakes: wrong } = checkDeal(draft, at);
    setFound(wrong ?? {});
    if (deal) void act.run(async () => location.assign(`/leader/deals/${(await backend.openDeal(deal)).dealId}`));
    else requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  const wrong = Object.keys(found).length;
  return (
    <form ref={form} class="form" onSubmit={submit} noValidate>
      <section class="card">
        <Field label="newDeal.title" hint="newDeal.title.hint" mistake={mistakes["title"]}>
          <input {...put("title")} maxLength={80} />
        </Field>
        <Place communities={communities} draft={draft} mistakes={mistakes} onChange={change} />
        <Field label="newDeal.cutOff" hint="newDeal.cutOff.hint" mistake={mistakes["cutOff"]}>
          <input {...put("cutOff")} type="datetime-local" min={chinaInput(Date.parse(now))} max={chinaInput(Date.parse(now) + OPEN_MAX_MS)} />
        </Field>
        <div class="field-grid">
          <Field label="newDeal.minimum" mistake={mistakes["minimum"]}><input {...put("minimum")} inputMode="numeric" /></Field>
          <Field label="newDeal.commission" mistake={mistakes["commission"]}><input {...put("commission")} inputMode="decimal" /></Field>
        </div>
      </section>
      {draft.offerings.map((row, index) => (
        <Goods
          key={row.id}
          row={row}
          number={index + 1}
          mistakes={mistakes}
          onChange={(some) => change({ offerings: draft.offerings.map((it) => (it === row ? { ...row, ...some } : it)) })}
          onRemove={draft.offerings.length > 1 ? () => change({ offerings: draft.offerings.filter((it) => it !== row) }) : null}
        />
      ))}
      <button type="button" class="btn" disabled={draft.offerings.length >= 20} onClick={() => change({ offerings: [...draft.offerings, emptyOffering(nextId.current++, t("newDeal.good.unit.default"))] })}>
        + {t("newDeal.good.add")}
      </button>
      {wrong > 0 && <p class="notice notice--bad" role="alert">{t("check.fix", { n: wrong })}</p>}
      <Sentence problem={wrong > 0 ? null : act.problem} />
      <button type="submit" class="btn btn--primary btn--block" disabled={act.busy}>{t(act.busy ? "newDeal.opening" : "newDeal.open")}</button>
    </form>
  );
}

type PlaceProps = { communities: Community[]; draft: DealDraft; mistakes: Mistakes; onChange(some: Partial<DealDraft>): void };

function Place({ communities, draft, mistakes, onChange }: PlaceProps) {
  const points = communities.find((it) => it.communityId === draft.communityId)?.pickupPoints ?? [];
  const move = (communityId: string) => {
    const there = communities.find((it) => it.communityId === communityId)?.pickupPoints ?? [];
    onChange({ communityId, pickupPointId: there[0]?.pickupPointId ?? "" });
  };
  return (
    <div class="field-grid">
      <Field label="newDeal.community">
        <select name="community" value={draft.communityId} onChange={(event) => move(event.currentTarget.value)}>
          {communities.map((it) => <option key={it.communityId} value={it.communityId}>{it.name}</option>)}
        </select>
      </Field>
      <Field label="newDeal.pickup" mistake={mistakes["pickup"]}>
        <select name="pickup" value={draft.pickupPointId} onChange={(event) => onChange({ pickupPointId: event.currentTarget.value })}>
          {points.map((it) => <option key={it.pickupPointId} value={it.pickupPointId}>{it.name}</option>)}
        </select>
      </Field>
    </div>
  );
}

type GoodsProps = { row: OfferingDraft; number: number; mistakes: Mistakes; onChange(some: Partial<OfferingDraft>): void; onRemove: (() => void) | null };

function Goods({ row, number, mistakes, onChange, onRemove }: GoodsProps) {
  const { t } = useText();
  const mistake = (name: string) => mistakes[`offering.${row.id}.${name}`];
  const put = (name: "title" | "unit" | "price" | "stock" | "limit") => ({
    name: `offering.${number}.${name}`, value: row[name], onInput: (event: { currentTarget: HTMLInputElement }) => onChange({ [name]: event.currentTarget.value }),
  });
  return (
    <fieldset class="card fieldset">
      <legend class="visually-hidden">{t("newDeal.good", { n: number })}</legend>
      <div class="row row--between">
        <strong aria-hidden="true">{t("newDeal.good", { n: number })}</strong>
        {onRemove && <button type="button" class="btn btn--quiet btn--small" aria-label={t("newDeal.good.remove", { n: number })} onClick={onRemove}>✕</button>}
      </div>
      <Field label="newDeal.good.title" mistake={mistake("title")}><input {...put("title")} maxLength={80} /></Field>
      <div class="field-grid">
        <Field label="newDeal.good.price" mistake={mistake("price")}><input {...put("price")} inputMode="decimal" placeholder="39.90" /></Field>
        <Field label="newDeal.good.unit" mistake={mistake("unit")}><input {...put("unit")} maxLength={20} /></Field>
        <Field label="newDeal.good.stock" mistake={mistake("stock")}><input {...put("stock")} inputMode="numeric" /></Field>
        <Field label="newDeal.good.limit" mistake={mistake("limit")}><input {...put("limit")} inputMode="numeric" /></Field>
      </div>
    </fieldset>
  );
}

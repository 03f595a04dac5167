import { useRef, useState } from "preact/hooks";
import type { Community, Draft, Product, ReturnCategory } from "../backend/types.ts";
import { chinaInput } from "../format/time.ts";
import { useText } from "../i18n/text.ts";
import { checkDeal, type DealDraft, emptyOffering, mistakeOf, type Mistakes, offeringOf, OPEN_MAX_MS } from "./deal-draft.ts";
import { formOf, type Start, withPasted } from "./deal-form.ts";
import { DraftActions } from "./draft-actions.tsx";
import { Field } from "./field.tsx";
import { Goods } from "./goods.tsx";
import { type GroupDraft, PLAIN_GROUP } from "./group-draft.ts";
import { GroupFields } from "./group-fields.tsx";
import { useAct, useServerClock } from "./hooks.ts";
import { useBackend } from "./mount.tsx";
import { Sentence } from "./parts.tsx";
import { PasteBox } from "./paste-box.tsx";

export type NewDealProps = {
  communities: Community[]; now: string; categories?: ReturnCategory[];
  /** Of the leader's catalogue, for a deal of one thing. */
  product?: Product | null;
  /** What the form begins with. */
  start?: Start | null;
  /** The draft or template that is edited. */
  draft?: Draft | null;
};

const HOUR_MS = 3_600_000;

/** One page, sensible values already in it: title, price, open. */
export function NewDeal({ communities, product = null, now, categories = [], start = null, draft: kept = null }: NewDealProps) {
  const backend = useBackend();
  const { t } = useText();
  const act = useAct();
  const form = useRef<HTMLFormElement>(null);
  const nextId = useRef(100);
  const first = communities[0];
  const blank: DealDraft = {
    title: product?.title ?? "", communityId: first?.communityId ?? "", pickupPointId: first?.pickupPoints[0]?.pickupPointId ?? "", minimum: "10",
    cutOff: chinaInput(Date.parse(now) + 24 * HOUR_MS), commission: "8", offerings: [product ? offeringOf(1, product) : emptyOffering(1, t("newDeal.good.unit.default"))],
  };
  const from = kept ?? start;
  const [draft, setDraft] = useState<DealDraft>(from ? formOf(from, blank, Date.parse(now)) : blank);
  const [found, setFound] = useState<Mistakes>({});
  const mistakes = { ...mistakeOf(act.problem?.field), ...found };
  const at = useServerClock(now);
  if (!first) return <p class="empty">{t("newDeal.noCommunity")}</p>;

  const change = (some: Partial<DealDraft>) => setDraft({ ...draft, ...some });
  const group = draft.group ?? PLAIN_GROUP;
  const ofTeams = group.formation === "TEAM";
  const changeGroup = (some: Partial<GroupDraft>) => change({ group: { ...group, ...some } });
  const put = (name: "title" | "minimum" | "cutOff" | "commission") => ({
    name, value: draft[name], onInput: (event: { currentTarget: HTMLInputElement }) => change({ [name]: event.currentTarget.value }),
  });
  // A draft opens as itself, so that it is not there twice.
  const open = async (deal: NonNullable<ReturnType<typeof checkDeal>["deal"]>) => {
    if (!kept || kept.template) return (await backend.openDeal(deal)).dealId;
    const saved = await backend.saveDraft(kept.draftId, { deal, revision: kept.revision });
    return (await backend.openDraft(saved.draftId)).draftId;
  };
  const submit = (event: Event) => {
    event.preventDefault();
    const { deal, mistakes: wrong } = checkDeal(draft, at);
    setFound(wrong ?? {});
    if (deal) void act.run(async () => location.assign(`/leader/deals/${await open(deal)}`));
    else requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  const wrong = Object.keys(found).length;
  return (
    <form ref={form} class="form" onSubmit={submit} noValidate>
      <PasteBox onRead={(read) => setDraft(withPasted(draft, read, () => nextId.current++, t("newDeal.good.unit.default")))} />
      <section class="card">
        <Field label="newDeal.title" hint="newDeal.title.hint" mistake={mistakes["title"]}>
          <input {...put("title")} maxLength={80} />
        </Field>
        <Place communities={communities} draft={draft} mistakes={mistakes} onChange={change} />
        <Field label="newDeal.cutOff" hint="newDeal.cutOff.hint" mistake={mistakes["cutOff"]}>
          <input {...put("cutOff")} type="datetime-local" min={chinaInput(Date.parse(now))} max={chinaInput(Date.parse(now) + OPEN_MAX_MS)} />
        </Field>
        <div class="field-grid">
          {!ofTeams && <Field label="newDeal.minimum" mistake={mistakes["minimum"]}><input {...put("minimum")} inputMode="numeric" /></Field>}
          <Field label="newDeal.commission" mistake={mistakes["commission"]}><input {...put("commission")} inputMode="decimal" /></Field>
        </div>
      </section>
      {draft.offerings.map((row, index) => (
        <Goods
          key={row.id}
          row={row}
          number={index + 1}
          mistakes={mistakes}
          categories={categories}
          ofTeams={ofTeams}
          onChange={(some) => change({ offerings: draft.offerings.map((it) => (it === row ? { ...row, ...some } : it)) })}
          onRemove={draft.offerings.length > 1 ? () => change({ offerings: draft.offerings.filter((it) => it !== row) }) : null}
        />
      ))}
      <button type="button" class="btn" disabled={draft.offerings.length >= 20} onClick={() => change({ offerings: [...draft.offerings, emptyOffering(nextId.current++, t("newDeal.good.unit.default"))] })}>
        + {t("newDeal.good.add")}
      </button>
      <GroupFields
        group={group} points={communities.find((it) => it.communityId === draft.communityId)?.pickupPoints ?? []} pickupPointId={draft.pickupPointId} mistakes={mistakes}
        onChange={changeGroup}
      />
      {wrong > 0 && <p class="notice notice--bad" role="alert">{t("check.fix", { n: wrong })}</p>}
      <Sentence problem={wrong > 0 ? null : act.problem} />
      <button type="submit" class="btn btn--primary btn--block" disabled={act.busy}>{t(act.busy ? "newDeal.opening" : "newDeal.open")}</button>
      <DraftActions draft={draft} kept={kept} suggested={start?.opensAt ?? null} at={at} act={act} onMistakes={setFound} />
    </form>
  );
}

type PlaceProps = { communities: Community[]; draft: DealDraft; mistakes: Mistakes; onChange(some: Partial<DealDraft>): void };

function Place({ communities, draft, mistakes, onChange }: PlaceProps) {
  const points = communities.find((it) => it.communityId === draft.communityId)?.pickupPoints ?? [];
  const move = (communityId: string) => {
    const there = communities.find((it) => it.communityId === communityId)?.pickupPoints ?? [];
    // The points of one community are none of another.
    onChange({ communityId, pickupPointId: there[0]?.pickupPointId ?? "", ...(draft.group ? { group: { ...draft.group, points: [] } } : {}) });
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

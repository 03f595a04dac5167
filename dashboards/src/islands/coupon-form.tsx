import { useState } from "preact/hooks";
import type { Coupon } from "../backend/types.ts";
import { money } from "../format/money.ts";
import { chinaInput } from "../format/time.ts";
import { type Key, useText } from "../i18n/text.ts";
import { checkCoupon, type CouponDraft, drawCode } from "./coupon-draft.ts";
import { Field } from "./field.tsx";
import { useAct } from "./hooks.ts";
import { useBackend } from "./mount.tsx";
import { Sentence } from "./parts.tsx";

type Props = { deals: { dealId: string; title: string }[]; now: string; onIssued(issued: Coupon): void; onLeave(): void };

const WEEK_MS = 7 * 86_400_000;

/** A new coupon; what was issued is not changed any more, so everything is said first. */
export function CouponForm({ deals, now, onIssued, onLeave }: Props) {
  const backend = useBackend();
  const { t, lang } = useText();
  const act = useAct();
  const at = Date.parse(now);
  const [draft, setDraft] = useState<CouponDraft>(() => ({
    code: drawCode(), title: "", off: "5", minimum: "39", issued: "50", perPerson: "1", from: chinaInput(at), until: chinaInput(at + WEEK_MS), dealId: "",
  }));
  const [mistakes, setMistakes] = useState<Partial<Record<keyof CouponDraft, Key>>>({});
  const titled = (off: number, minimum: number) => t("coupons.title.of", { off: money(off, lang), minimum: money(minimum, lang) });
  const put = (name: keyof CouponDraft) => ({ name, value: draft[name], onInput: (event: { currentTarget: HTMLInputElement }) => setDraft({ ...draft, [name]: event.currentTarget.value }) });
  const submit = (event: Event) => {
    event.preventDefault();
    const checked = checkCoupon(draft, titled);
    setMistakes(checked.mistakes ?? {});
    if (checked.wish) void act.run(async () => onIssued(await backend.issueCoupon(checked.code, checked.wish)));
  };
  return (
    <form class="card form" onSubmit={submit} noValidate data-testid="coupon-form">
      <div class="field-grid">
        <Field label="coupons.off" mistake={mistakes.off}><input {...put("off")} inputMode="decimal" /></Field>
        <Field label="coupons.minimum" mistake={mistakes.minimum}><input {...put("minimum")} inputMode="decimal" /></Field>
        <Field label="coupons.issued" mistake={mistakes.issued}><input {...put("issued")} inputMode="numeric" /></Field>
        <Field label="coupons.perPerson" mistake={mistakes.perPerson}><input {...put("perPerson")} inputMode="numeric" /></Field>
        <Field label="coupons.from" hint="newDeal.cutOff.hint.zone"><input {...put("from")} type="datetime-local" /></Field>
        <Field label="coupons.till" mistake={mistakes.until}><input {...put("until")} type="datetime-local" /></Field>
      </div>
      <Field label="coupons.code" hint="coupons.code.hint" mistake={mistakes.code}><input {...put("code")} maxLength={30} autocapitalize="characters" autocomplete="off" /></Field>
      <Field label="coupons.name" hint="coupons.name.hint" mistake={mistakes.title}><input {...put("title")} maxLength={60} /></Field>
      {deals.length > 0 && (
        <Field label="coupons.deal">
          <select name="dealId" value={draft.dealId} onChange={(event) => setDraft({ ...draft, dealId: event.currentTarget.value })}>
            <option value="">{t("coupons.deal.all")}</option>
            {deals.map((it) => <option key={it.dealId} value={it.dealId}>{it.title}</option>)}
          </select>
        </Field>
      )}
      <p class="small muted">{t("coupons.rule")}</p>
      <Sentence problem={act.problem} />
      <div class="form__end">
        <button type="submit" class="btn btn--primary" disabled={act.busy}>{t("coupons.issue")}</button>
        <button type="button" class="btn btn--quiet" onClick={onLeave}>{t("product.leave")}</button>
      </div>
    </form>
  );
}

import { useState } from "preact/hooks";
import type { Coupon } from "../backend/types.ts";
import { money } from "../format/money.ts";
import { moment } from "../format/time.ts";
import { useText } from "../i18n/text.ts";
import { copyText } from "./copy.ts";
import { CouponForm } from "./coupon-form.tsx";

export type CouponsProps = { coupons: Coupon[]; deals: { dealId: string; title: string }[]; now: string };

/** The leader's coupons, newest first, and a form for another. */
export function Coupons({ coupons: first, deals, now }: CouponsProps) {
  const { t } = useText();
  const [coupons, setCoupons] = useState(first);
  const [open, setOpen] = useState(false);
  if (open) {
    return (
      <CouponForm
        deals={deals} now={now} onLeave={() => setOpen(false)}
        onIssued={(issued) => {
          setCoupons([issued, ...coupons.filter((it) => it.code !== issued.code)]);
          setOpen(false);
        }}
      />
    );
  }
  return (
    <div class="stack">
      <button type="button" class="btn btn--primary" onClick={() => setOpen(true)}>+ {t("coupons.new")}</button>
      {coupons.length === 0 && <p class="empty">{t("coupons.none")}</p>}
      {coupons.length > 0 && (
        <ul class="card offerings">
          {coupons.map((it) => <Row key={it.code} coupon={it} deal={deals.find((deal) => deal.dealId === it.dealId)?.title ?? null} over={Date.parse(it.validUntil) <= Date.parse(now)} />)}
        </ul>
      )}
    </div>
  );
}

function Row({ coupon, deal, over }: { coupon: Coupon; deal: string | null; over: boolean }) {
  const { t, lang } = useText();
  const [copied, setCopied] = useState(false);
  const { code, title, amountOffMinor, minimumMinor, issued, used, perPerson, validUntil } = coupon;
  const values = { off: money(amountOffMinor, lang), minimum: money(minimumMinor, lang), code, time: moment(Date.parse(validUntil), lang) };
  return (
    <li class="offering" data-coupon={code}>
      <div class="offering__text">
        <strong class="offering__title">{title}</strong>
        <span class="amount">{code}</span>
        <span class="offering__facts">
          <span>{t("coupons.terms", values)}</span> <span>{t("coupons.each", { n: perPerson })}</span> <span>{t(over ? "coupons.over" : "coupons.until", values)}</span>
          {coupon.dealId && <span>{deal ? t("coupons.for", { title: deal }) : t("coupons.for.one")}</span>}
        </span>
        <progress class="meter" max={issued} value={Math.min(used, issued)} aria-label={t("coupons.used", { used, issued })} />
        <span class="small" data-testid="used">{t("coupons.used", { used, issued })}</span>
      </div>
      {!over && (
        <div class="offering__end">
          <button type="button" class="btn btn--small" aria-label={t("coupons.copy.of", { code })} onClick={() => void copyText(t("coupons.text", values)).then(setCopied)}>{copied ? `✓ ${t("share.copied")}` : t("coupons.copy")}</button>
        </div>
      )}
    </li>
  );
}

import { useState } from "preact/hooks";
import type { Problem } from "../backend/problem.ts";
import type { DealStatus, OrderStatus } from "../backend/types.ts";
import { timeLeft } from "../format/time.ts";
import { type Text, useText } from "../i18n/text.ts";
import type { Act } from "./hooks.ts";

/** A refused act as a sentence, announced to screen readers; who was signed out is shown the way back in. */
export function Sentence({ problem }: { problem: Problem | null }) {
  const { problem: say, t } = useText();
  if (!problem) return null;
  return (
    <p class="notice notice--bad" role="alert" data-problem={problem.code}>
      {say(problem)}
      {signedOut(problem) && <>{" "}<a href={signInHere(location.pathname)}>{t("signIn.link")}</a></>}
    </p>
  );
}

/** The session ended, here or in another tab. */
function signedOut({ code }: Problem): boolean {
  return code === "sign-in-required" || code === "token-invalid";
}

/** The sign-in that comes back to a page, with the role that the page is for. */
export function signInHere(path: string): string {
  return `/sign-in?role=${path.startsWith("/leader") ? "LEADER" : "NEIGHBOR"}&next=${encodeURIComponent(path)}`;
}

export function OrderBadge({ status }: { status: OrderStatus }) {
  const { t } = useText();
  return <span class="badge" data-status={status}>{t(`order.status.${status}`)}</span>;
}

export function DealBadge({ status }: { status: DealStatus }) {
  const { t } = useText();
  return <span class="badge" data-status={status}>{t(`deal.status.${status}`)}</span>;
}

/** "3 h 12 min": days only while there are any, seconds only in the last hour. */
export function leftInWords(until: number, now: number, { t }: Text): string {
  const { days, hours, minutes, seconds } = timeLeft(until, now);
  if (days > 0) return t("time.days", { d: days, h: hours });
  if (hours > 0) return t("time.hours", { h: hours, m: minutes });
  return t("time.minutes", { m: minutes, s: seconds });
}

/** How long something lasts, in the largest unit that fits: two days, 24 hours, 90 minutes. */
export function spanWords(minutes: number, { t }: Text): string {
  if (minutes > 1_440 && minutes % 1_440 === 0) return t("time.span.days", { n: minutes / 1_440 });
  return minutes % 60 === 0 ? t("time.span.hours", { n: minutes / 60 }) : t("time.span.minutes", { n: minutes });
}

type StepperProps = { label: string; less: string; more: string; value: number; least?: number; most: number; onStep(by: 1 | -1): void };

export function Stepper({ label, less, more, value, least = 0, most, onStep }: StepperProps) {
  return (
    <div class="stepper" role="group" aria-label={label}>
      <button type="button" aria-label={less} disabled={value <= least} onClick={() => onStep(-1)}>−</button>
      <output aria-live="polite">{value}</output>
      <button type="button" aria-label={more} disabled={value >= most} onClick={() => onStep(1)}>+</button>
    </div>
  );
}

type AskProps = { act: Act; label: string; sure: string; yes: string; no: string; tone: string; onYes(): Promise<void> };

/** A step that cannot be taken back asks once, on the page and not in a pop-up. */
export function AskFirst({ act, label, sure, yes, no, tone, onYes }: AskProps) {
  const [asked, setAsked] = useState(false);
  if (!asked) {
    return <button type="button" class={`btn ${tone}`} onClick={() => setAsked(true)}>{label}</button>;
  }
  const answer = async () => {
    await act.run(onYes);
    setAsked(false);
  };
  return (
    <div class="notice notice--warn stack" role="group" aria-label={label}>
      <p>{sure}</p>
      <div class="row">
        <button type="button" class="btn btn--danger" disabled={act.busy} onClick={() => void answer()}>{yes}</button>
        <button type="button" class="btn" onClick={() => setAsked(false)}>{no}</button>
      </div>
    </div>
  );
}

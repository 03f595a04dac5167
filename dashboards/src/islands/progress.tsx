import { useEffect, useRef, useState } from "preact/hooks";
import type { DealProgress } from "../backend/types.ts";
import { type Text, useText } from "../i18n/text.ts";
import { usePolling, useServerClock } from "./hooks.ts";
import { useBackend } from "./mount.tsx";
import { leftInWords } from "./parts.tsx";
import { tellThePage } from "./shown-in.ts";

export type ProgressProps = DealProgress & { token: string; cutOffAt: string; leader?: boolean; now: string };

const LOOK_MS = 2_000;
const MOVING = new Set(["OPEN", "CUT_OFF", "FORMED"]);

/** How far a deal is, in a sentence: what is missing, or what comes next for who reads it. */
export function progressWords({ status, paidQuantity, minimumQuantity }: DealProgress, { t }: Text, leader = false): string {
  if (status === "FAILED" || status === "CANCELLED") return t("progress.failed");
  if (status === "READY_FOR_PICKUP") return t(leader ? "progress.leader.ready" : "progress.ready");
  if (status !== "OPEN" && status !== "CUT_OFF") return t(leader ? "progress.leader.formed" : "progress.formed");
  return paidQuantity >= minimumQuantity ? t("progress.assured") : t("progress.toGo", { n: minimumQuantity - paidQuantity });
}

/** The deal filling up, while one looks. */
export function Progress({ token, cutOffAt, leader = false, now, ...first }: ProgressProps) {
  const backend = useBackend();
  const text = useText();
  const { t } = text;
  const [progress, setProgress] = useState<DealProgress>(first);
  const [offline, setOffline] = useState(false);
  const etag = useRef<string | null>(null);
  const at = useServerClock(now);
  usePolling(async () => {
    try {
      const answer = await backend.progress(token, etag.current);
      etag.current = answer.etag;
      if (answer.progress) setProgress(answer.progress);
      setOffline(false);
    } catch {
      setOffline(true);
    }
  }, MOVING.has(progress.status) ? LOOK_MS : null);

  const { status, paidQuantity, heldQuantity, minimumQuantity } = progress;
  useEffect(() => {
    if (status === first.status) return;
    // The page said the status in its first paint and must not go on saying it.
    tellThePage(status, t(`deal.status.${status}`));
  }, [status]);
  const until = Date.parse(cutOffAt);
  const reached = paidQuantity >= minimumQuantity;
  const soon = until - at < 3_600_000;
  return (
    <div class="stack" data-testid="progress" data-status={status} data-paid={paidQuantity}>
      <progress class={reached ? "meter meter--ok" : "meter"} max={minimumQuantity} value={Math.min(paidQuantity, minimumQuantity)} aria-label={t("progress.paid", { paid: paidQuantity, minimum: minimumQuantity })} />
      <p class="meter__line">
        <strong>{progressWords(progress, text, leader)}</strong>
        <span class="muted">
          {t("progress.paid", { paid: paidQuantity, minimum: minimumQuantity })}
          {heldQuantity > 0 && ` · ${t("progress.held", { n: heldQuantity })}`}
        </span>
      </p>
      {status === "OPEN" && (
        <p class={soon ? "countdown countdown--soon" : "countdown"}>
          {at >= until ? t("progress.over") : t("progress.left", { left: leftInWords(until, at, text) })}
        </p>
      )}
      {offline && <p class="small muted" role="status">{t("progress.offline")}</p>}
    </div>
  );
}

import { useEffect, useRef, useState } from "preact/hooks";
import { change, moneyChange, moneyParts } from "../format/money.ts";
import { sameTimeYesterday, startOfDay } from "../format/time.ts";
import { useText } from "../i18n/text.ts";
import { useBoard, useMoney } from "./context.ts";
import { How } from "./how.tsx";
import { sumOf } from "./model.ts";
import { DAY_STEPS, pacePath, runningPaid } from "./pace.ts";
import { Ticker } from "./ticker.tsx";

type Gain = { id: number; minor: number };
const GAIN_MS = 1_700;

/** What was just added, for a moment; the first figure after loading is no gain. */
function useGains(minor: number, ready: boolean): Gain[] {
  const before = useRef<number | null>(null);
  const [gains, setGains] = useState<Gain[]>([]);
  useEffect(() => {
    const last = before.current;
    before.current = ready ? minor : null;
    if (last === null || minor === last) return;
    const gain = { id: performance.now(), minor: minor - last };
    setGains([gain]);
    const timer = setTimeout(() => setGains((known) => known.filter((it) => it !== gain)), GAIN_MS);
    return () => clearTimeout(timer);
  }, [minor, ready]);
  return gains;
}

/** Paid GMV today, big, with yesterday to measure it by. */
export function Hero() {
  const { store } = useBoard();
  const { t, lang } = useText();
  const { hidden, money } = useMoney();
  const known = store.known.value;
  const now = store.now.value;
  const today = startOfDay(now);
  const paidMinor = sumOf(store.model.value, today, now + 60_000).paidMinor;
  const beforeMinor = sumOf(store.yesterday.value, startOfDay(today - 1), sameTimeYesterday(now)).paidMinor;
  const gains = useGains(paidMinor, known);
  const { symbol, whole, fraction } = moneyParts(paidMinor, lang);
  const moved = change(paidMinor, beforeMinor, lang);
  return (
    <section class="panel hero-figure" aria-labelledby="paid-today">
      <div class="hero-figure__main">
        <h2 id="paid-today" class="eyebrow">
          {t("board.paidToday")} <How label={t("board.paidToday")}>{t("board.paidToday.how")}</How>
        </h2>
        <p class="hero-figure__amount" data-testid="paid-today" data-minor={known ? paidMinor : undefined} style={{ "--places": whole.length }}>
          {known && <span class="hero-figure__symbol">{symbol}</span>}
          {!known ? <span class="hero-figure__unknown">–</span> : hidden ? <span>••••••</span> : <Ticker text={whole} />}
          {known && !hidden && (
            <span class="hero-figure__fraction">
              <Ticker text={fraction} />
            </span>
          )}
          <span class="gains" aria-hidden="true">
            {!hidden && gains.map((it) => <span key={it.id} class={it.minor < 0 ? "gain gain--loss" : "gain"}>{moneyChange(it.minor, lang)}</span>)}
          </span>
        </p>
        <p class="hero-figure__compare">
          {!known ? (
            "\u00a0"
          ) : moved === null ? (
            <span class="muted">{t("board.noYesterday")}</span>
          ) : (
            <>
              <strong class={paidMinor >= beforeMinor ? "up" : "down"}>
                {paidMinor >= beforeMinor ? "▲" : "▼"} {moved}
              </strong>{" "}
              <span>{t("board.vsYesterday")}</span> <span class="muted">{t("board.yesterday", { amount: money(beforeMinor) })}</span>
            </>
          )}
        </p>
      </div>
      <Pace today={today} now={now} />
    </section>
  );
}

function Pace({ today, now }: { today: number; now: number }) {
  const { store } = useBoard();
  const { t } = useText();
  const values = runningPaid(store.model.value, today, now);
  const before = runningPaid(store.yesterday.value, startOfDay(today - 1), today);
  const top = Math.max(values.at(-1) ?? 0, before.at(-1) ?? 0);
  const path = pacePath(values, top);
  return (
    <figure class="pace">
      <svg viewBox={`0 -4 ${DAY_STEPS} 108`} preserveAspectRatio="none" role="img" aria-label={t("board.pace")}>
        {path && <path class="pace__area" d={`${path}L${values.length} 100Z`} />}
        <path class="pace__before" d={pacePath(before, top)} />
        <path class="pace__line" d={path} />
      </svg>
      {top > 0 && <figcaption>{t("board.pace")}</figcaption>}
    </figure>
  );
}

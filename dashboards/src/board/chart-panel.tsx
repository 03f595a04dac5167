import { useEffect, useRef, useState } from "preact/hooks";
import { clock, startOfDay, startOfMinute, MINUTE_MS } from "../format/time.ts";
import { useText } from "../i18n/text.ts";
import { RANGES, type Range } from "../state/url.ts";
import type { ChartCanvas } from "./chart-canvas.ts";
import { useBoard, useMoney } from "./context.ts";
import { type Bucket, buckets, sumOf } from "./model.ts";

/** From, to (exclusive) and step of a range, ending with the minute under way. */
export function spanOf(range: Range, now: number): { from: number; to: number; stepMs: number } {
  const to = startOfMinute(now) + MINUTE_MS;
  if (range === "day") return { from: startOfDay(now), to, stepMs: 15 * MINUTE_MS };
  return { from: to - (range === "1h" ? 60 : 180) * MINUTE_MS, to, stepMs: MINUTE_MS };
}

/** Gross, paid and net over time, as a chart or as the table behind it. */
export function ChartPanel() {
  const { store, address } = useBoard();
  const { t } = useText();
  const { money } = useMoney();
  const [asTable, setAsTable] = useState(false);
  const range = address.state.value.range;
  const { from, to, stepMs } = spanOf(range, store.now.value);
  const rows = buckets(store.model.value, from, to, stepMs);
  const sum = sumOf(store.model.value, from, to);
  const description = t("board.chart.describe", {
    span: t(`board.chart.${range}`), gross: money(sum.grossMinor), paid: money(sum.paidMinor), net: money(sum.netMinor),
  });
  return (
    <section class="panel chart-panel" aria-labelledby="chart">
      <header class="panel__head">
        <h2 id="chart" class="panel__title">{t("board.chart")}</h2>
        <ul class="legend">
          <li class="legend__gross">{t("board.series.gross")}</li>
          <li class="legend__paid">{t("board.series.paid")}</li>
          <li class="legend__net">{t("board.series.net")}</li>
        </ul>
        <div class="segments" role="group" aria-label={t("control.range")}>
          {RANGES.map((it) => (
            <button key={it} type="button" aria-pressed={it === range} onClick={() => address.change({ range: it })}>
              {t(`control.range.${it}`)}
            </button>
          ))}
        </div>
        <button type="button" class="control" onClick={() => setAsTable(!asTable)}>
          {t(asTable ? "board.asChart" : "board.asTable")}
        </button>
      </header>
      {asTable ? <Rows rows={rows} /> : <Canvas rows={rows} description={description} />}
    </section>
  );
}

function Canvas({ rows, description }: { rows: Bucket[]; description: string }) {
  const { store, address } = useBoard();
  const { t, lang } = useText();
  const { money, short, hidden } = useMoney();
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<ChartCanvas | null>(null);
  const [drawn, setDrawn] = useState(false);
  useEffect(() => {
    let gone = false;
    void import("./chart-canvas.ts").then(({ ChartCanvas }) => {
      if (gone || !box.current) return;
      chart.current = new ChartCanvas(box.current);
      setDrawn(true);
    });
    return () => {
      gone = true;
      chart.current?.dispose();
    };
  }, []);
  const netUntil = store.model.value.finalUntil?.netUntil;
  useEffect(() => {
    chart.current?.draw({
      rows,
      known: store.known.value,
      finalUntil: netUntil ? Date.parse(netUntil) : null,
      time: (at) => clock(at, lang),
      money,
      short,
      words: { gross: t("board.series.gross"), paid: t("board.series.paid"), net: t("board.series.net"), moving: t("board.series.moving") },
    });
  }, [store.model.value, store.known.value, rows[0]?.at, rows.length, lang, hidden, address.state.value.theme, drawn]);
  return <div ref={box} class="chart" role="img" aria-label={description} data-testid="chart" />;
}

function Rows({ rows }: { rows: Bucket[] }) {
  const { t, lang } = useText();
  const { money } = useMoney();
  return (
    <div class="table-wrap chart" tabIndex={0} role="region" aria-label={t("board.chart")}>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{t("board.minute")}</th>
            <th scope="col" class="num">{t("board.series.gross")}</th>
            <th scope="col" class="num">{t("board.series.paid")}</th>
            <th scope="col" class="num">{t("board.series.net")}</th>
            <th scope="col" class="num">{t("board.orders")}</th>
          </tr>
        </thead>
        <tbody>
          {[...rows].reverse().map((it) => (
            <tr key={it.at}>
              <th scope="row">{clock(it.at, lang)}</th>
              <td class="num">{money(it.grossMinor)}</td>
              <td class="num">{money(it.paidMinor)}</td>
              <td class="num">{money(it.netMinor)}</td>
              <td class="num">{it.orders}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

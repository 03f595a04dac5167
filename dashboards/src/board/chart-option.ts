import { graphic } from "echarts/core";
import type { Bucket } from "./model.ts";

export type Drawing = {
  rows: readonly Bucket[];
  /** Before the first figure no line is drawn: a zero would be a lie. */
  known: boolean;
  finalUntil: number | null;
  time(at: number): string;
  money(minor: number): string;
  short(minor: number): string;
  words: { gross: string; paid: string; net: string; moving: string };
};

/** What the page lends the canvas: its tokens as colours, its font, and how wide the chart is. */
export type Look = { token(name: string): string; fontFamily: string; fontSize: number; width: number };

/**
 * A value that the chart asks to be written. A minute that no line is drawn for comes as null, undefined or "-": it sold nothing, or
 * is not known yet. Never throws: what is thrown inside the chart library leaves it dead.
 */
export function said(value: unknown, known: boolean, write: (minor: number) => string): string {
  const minor = typeof value === "number" && Number.isFinite(value) ? Math.trunc(value) : 0;
  return known || minor !== 0 ? write(minor) : "–";
}

/** What ECharts is to draw. */
export function optionOf({ rows, known, finalUntil, time, money, short, words }: Drawing, { token, fontFamily, fontSize, width }: Look) {
  const ink = token("--ink-2");
  const paid = token("--series-paid");
  const font = { color: ink, fontFamily, fontSize };
  const final = finalUntil === null ? -1 : rows.findIndex((it) => it.at >= finalUntil);
  const quiet = rows.every((it) => it.grossMinor === 0);
  // A quiet minute has no line along the floor, and on a phone bars are too narrow for a thick outline. What is left out is always 0.
  const drawn = (minor: (row: Bucket) => number) => rows.map((it) => (known && (minor(it) !== 0 || it.grossMinor > 0) ? minor(it) : null));
  const narrow = width < 10 * rows.length;
  const line = { type: "line" as const, showSymbol: false, symbol: "circle", symbolSize: 6, z: 3, step: "middle" as const };
  return {
    // Figures come several times a second: a chart that moved with each of them would never be at rest, nor always right.
    animation: false,
    grid: { left: 8, right: 10, top: 22, bottom: 4, containLabel: true },
    tooltip: {
      trigger: "axis" as const,
      // An HTML tooltip would need inline styles, which the page's policy forbids.
      renderMode: "richText" as const,
      backgroundColor: token("--surface"),
      borderColor: token("--line"),
      textStyle: { ...font, color: token("--ink") },
      valueFormatter: (value: unknown) => said(value, known, money),
      axisPointer: { type: "line" as const, lineStyle: { color: token("--line-strong") } },
    },
    xAxis: {
      type: "category" as const,
      data: rows.map((it) => time(it.at)),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: token("--line") } },
      axisLabel: { ...font, margin: 12, hideOverlap: true },
    },
    yAxis: {
      type: "value" as const,
      splitNumber: 4,
      // An hour without a sale still gets an axis that says something.
      ...(quiet ? { max: 10_000, interval: 2_500 } : { max: null, interval: undefined }),
      axisLabel: { ...font, formatter: (value: number) => said(value, true, short) },
      splitLine: { lineStyle: { color: token("--line"), type: [3, 5] } },
    },
    series: [
      {
        name: words.gross, ...line, z: 1, data: drawn((it) => it.grossMinor),
        color: token("--series-gross"), lineStyle: { width: narrow ? 1 : 1.5, type: [4, 3] as number[] },
      },
      {
        name: words.paid, type: "bar" as const, z: 2, data: rows.map((it) => (known ? it.paidMinor : null)), barCategoryGap: "28%",
        color: paid,
        itemStyle: {
          borderRadius: [4, 4, 0, 0],
          color: new graphic.LinearGradient(0, 0, 0, 1, [{ offset: 0, color: paid }, { offset: 1, color: token("--series-paid-low") }]),
        },
      },
      {
        name: words.net, ...line, data: drawn((it) => it.netMinor), color: token("--series-net"), lineStyle: { width: narrow ? 1 : 2 },
        markLine: {
          silent: true, symbol: "none", animation: false,
          lineStyle: { color: token("--line-strong"), type: "dashed" as const },
          // Close to the right edge the words stand to the left of the line.
          label: {
            ...font, formatter: final * 4 < rows.length * 3 ? `${words.moving} →` : `${words.moving} ↦`,
            position: "insideEndTop" as const, rotate: 0, align: final * 4 < rows.length * 3 ? ("left" as const) : ("right" as const),
          },
          data: final > 0 ? [{ xAxis: final }] : [],
        },
      },
    ],
  };
}

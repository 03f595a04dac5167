import { BarChart, LineChart } from "echarts/charts";
import { GridComponent, MarkLineComponent, TooltipComponent } from "echarts/components";
import { type EChartsType, graphic, init, use as register } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";
import type { Bucket } from "./model.ts";

register([BarChart, LineChart, GridComponent, MarkLineComponent, TooltipComponent, CanvasRenderer]);

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

const DRAW_MS = 400;

/** The chart on its canvas: colours are read from the page's tokens at each drawing, so a change of theme is just another drawing. */
export class ChartCanvas {
  private readonly chart: EChartsType;
  private readonly resizing: ResizeObserver;
  private readonly scheme = matchMedia("(prefers-color-scheme: dark)");
  private wanted: Drawing | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private lastDrawn = 0;

  constructor(private readonly box: HTMLElement) {
    this.chart = init(box, null, { renderer: "canvas" });
    this.resizing = new ResizeObserver(() => this.chart.resize());
    this.resizing.observe(box);
    this.scheme.addEventListener("change", this.redraw);
  }

  /** Draws soon; of several wishes in {@link DRAW_MS} the last is drawn. */
  draw(drawing: Drawing): void {
    this.wanted = drawing;
    this.timer ??= setTimeout(this.redraw, Math.max(0, this.lastDrawn + DRAW_MS - Date.now()));
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.scheme.removeEventListener("change", this.redraw);
    this.resizing.disconnect();
    this.chart.dispose();
  }

  private readonly redraw = (): void => {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.lastDrawn = Date.now();
    if (this.wanted) this.chart.setOption(this.option(this.wanted), { replaceMerge: ["series"] });
  };

  /** A token as the canvas understands it: what the browser makes of `light-dark()` and `var()`. */
  private token(name: string): string {
    this.box.style.color = `var(${name})`;
    const colour = getComputedStyle(this.box).color;
    this.box.style.color = "";
    return colour;
  }

  private option({ rows, known, finalUntil, time, money, short, words }: Drawing) {
    const style = getComputedStyle(this.box);
    const token = (name: string) => this.token(name);
    const ink = token("--ink-2");
    const paid = token("--series-paid");
    const font = { color: ink, fontFamily: style.fontFamily, fontSize: Number.parseFloat(style.fontSize) || 13 };
    const final = finalUntil === null ? -1 : rows.findIndex((it) => it.at >= finalUntil);
    const quiet = rows.every((it) => it.grossMinor === 0);
    // A quiet minute has no line along the floor, and on a phone bars are too narrow for a thick outline.
    const drawn = (minor: (row: Bucket) => number) => rows.map((it) => (known && it.grossMinor > 0 ? minor(it) : null));
    const narrow = this.box.clientWidth < 10 * rows.length;
    const line = { type: "line" as const, showSymbol: false, symbol: "circle", symbolSize: 6, z: 3, step: "middle" as const };
    return {
      animation: !matchMedia("(prefers-reduced-motion: reduce)").matches,
      animationDuration: 300,
      animationDurationUpdate: 300,
      grid: { left: 8, right: 10, top: 22, bottom: 4, containLabel: true },
      tooltip: {
        trigger: "axis" as const,
        // An HTML tooltip would need inline styles, which the page's policy forbids.
        renderMode: "richText" as const,
        backgroundColor: token("--surface"),
        borderColor: token("--line"),
        textStyle: { ...font, color: token("--ink") },
        valueFormatter: (value: unknown) => money(Number(value)),
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
        axisLabel: { ...font, formatter: (value: number) => short(Math.trunc(value)) },
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
}

import { BarChart, LineChart } from "echarts/charts";
import { GridComponent, MarkLineComponent, TooltipComponent } from "echarts/components";
import { type EChartsType, init, use as register } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";
import { type Drawing, optionOf } from "./chart-option.ts";

register([BarChart, LineChart, GridComponent, MarkLineComponent, TooltipComponent, CanvasRenderer]);

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
    if (!this.wanted) return;
    const { fontFamily, fontSize } = getComputedStyle(this.box);
    const look = { token: (name: string) => this.token(name), fontFamily, fontSize: Number.parseFloat(fontSize) || 13, width: this.box.clientWidth };
    this.chart.setOption(optionOf(this.wanted, look), { replaceMerge: ["series"] });
  };

  /** A token as the canvas understands it: what the browser makes of `light-dark()` and `var()`. */
  private token(name: string): string {
    this.box.style.color = `var(${name})`;
    const colour = getComputedStyle(this.box).color;
    this.box.style.color = "";
    return colour;
  }
}

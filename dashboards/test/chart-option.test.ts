import { expect, test } from "vitest";
import { type Bucket, ZERO } from "../src/board/model.ts";
import { type Drawing, optionOf, said } from "../src/board/chart-option.ts";
import { money, moneyShort } from "../src/format/money.ts";

const LOOK = { token: (name: string) => name, fontFamily: "f", fontSize: 13, width: 900 };
const yuan = (minor: number) => money(minor, "en");

function drawing(rows: Bucket[], known = true): Drawing {
  return { rows, known, finalUntil: null, time: String, money: yuan, short: (minor) => moneyShort(minor, "en"), words: { gross: "g", paid: "p", net: "n", moving: "m" } };
}

test("writesWhateverTheChartAsksFor", () => {
  for (const odd of [null, undefined, "-", Number.NaN, Infinity, {}, []]) {
    expect(said(odd, true, yuan)).toBe("¥0.00");
    expect(said(odd, false, yuan)).toBe("–");
  }
  expect(said(3990, true, yuan)).toBe("¥39.90");
  expect(said(0.5, true, yuan)).toBe("¥0.00");
});

test("everyMinuteHasATooltipThatIsTrue", () => {
  const rows = [
    { at: 0, ...ZERO },
    { at: 1, ...ZERO, grossMinor: 500 },
    { at: 2, ...ZERO, paidMinor: 500, netMinor: 500 },
    { at: 3, ...ZERO, paidMinor: 500, refundedMinor: 500 },
  ];
  const { series, tooltip } = optionOf(drawing(rows), LOOK);
  const shown = series.map((it) => it.data.map((value) => tooltip.valueFormatter(value)));
  expect(shown).toEqual([
    ["¥0.00", "¥5.00", "¥0.00", "¥0.00"],
    ["¥0.00", "¥0.00", "¥5.00", "¥5.00"],
    ["¥0.00", "¥0.00", "¥5.00", "¥0.00"],
  ]);
});

test("beforeTheFirstFigureNothingIsCalledZero", () => {
  const { series, tooltip, yAxis } = optionOf(drawing([{ at: 0, ...ZERO }], false), LOOK);
  expect(series.flatMap((it) => it.data.map((value) => tooltip.valueFormatter(value)))).toEqual(["–", "–", "–"]);
  expect(yAxis.axisLabel.formatter(2_500.000_01)).toBe("¥25");
});

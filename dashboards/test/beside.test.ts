import { expect, test } from "vitest";
import { beside } from "../src/board/beside.ts";

const PHONE = { width: 390, height: 844 };
const HINT = { width: 300, height: 100 };
const button = (left: number, top: number) => ({ left, top, width: 24, height: 24 });

test("standsBelowItsButton", () => {
  expect(beside(button(183, 200), HINT, PHONE)).toEqual({ left: 45, top: 230 });
});

test("standsAboveWhereThereIsNoRoomBelow", () => {
  expect(beside(button(183, 800), HINT, PHONE)).toEqual({ left: 45, top: 694 });
});

test("isNeverOffTheScreen", () => {
  for (let left = -20; left < 410; left += 13) {
    for (let top = -20; top < 860; top += 13) {
      const at = beside(button(left, top), HINT, PHONE);
      expect(at.left).toBeGreaterThanOrEqual(8);
      expect(at.left + HINT.width).toBeLessThanOrEqual(382);
      expect(at.top).toBeGreaterThanOrEqual(8);
      expect(at.top + HINT.height).toBeLessThanOrEqual(836);
    }
  }
});

test("showsTheBeginningOfWhatIsLargerThanTheScreen", () => {
  expect(beside(button(300, 300), { width: 500, height: 900 }, PHONE)).toEqual({ left: 8, top: 8 });
});

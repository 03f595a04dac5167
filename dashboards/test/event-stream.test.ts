import { expect, test } from "vitest";
import { EventStreamParser } from "../src/backend/live/event-stream.ts";
import { backOffMs, liveEvent } from "../src/backend/live/line.ts";

const WHOLE = 'id: 1:2\nevent: minute\ndata: {"a":1}\n\n: still here\n\nevent: deal\r\ndata: one\r\ndata: two\r\n\r\ndata: 邻团\rdata:x\r\rid: 9\n\n';
const EVENTS = [
  { event: "minute", data: '{"a":1}', id: "1:2" },
  { event: "deal", data: "one\ntwo", id: "1:2" },
  { event: "message", data: "邻团\nx", id: "1:2" },
];

test("readsAStreamThatComesAtOnce", () => {
  expect(new EventStreamParser().push(`${WHOLE}event: x\n`)).toEqual(EVENTS);
});

test("readsTheSameHoweverItIsCut", () => {
  for (let size = 1; size < WHOLE.length; size++) {
    const parser = new EventStreamParser();
    const events = [];
    for (let at = 0; at < WHOLE.length; at += size) events.push(...parser.push(WHOLE.slice(at, at + size)));
    expect([size, events]).toEqual([size, EVENTS]);
  }
});

test("ignoresWhatItDoesNotKnowOrCannotRead", () => {
  expect(liveEvent({ event: "minute", data: '{"minute":"m"}', id: null })).toEqual({ type: "minute", body: { minute: "m" } });
  expect(liveEvent({ event: "heartbeat", data: "{}", id: null })).toEqual({ type: "heartbeat" });
  expect(liveEvent({ event: "weather", data: "{}", id: null })).toBeNull();
  expect(liveEvent({ event: "deal", data: "{", id: null })).toBeNull();
});

test("waitsLongerEachTimeButNeverTooLong", () => {
  const waits = [1, 2, 3, 4, 5, 6, 7, 50].map((failures) => backOffMs(failures, 0.5));
  expect(waits).toEqual([500, 1_000, 2_000, 4_000, 8_000, 15_000, 15_000, 15_000]);
  expect(backOffMs(3, 0)).toBeLessThan(backOffMs(3, 1));
});

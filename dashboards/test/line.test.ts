import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { LineState, LiveEvent } from "../src/backend/backend.ts";
import { openLine, SILENCE_MS } from "../src/backend/live/line.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A server whose streams the test writes and breaks itself. */
function fakeServer(refusals: Response[] = []) {
  const calls: Record<string, string>[] = [];
  const pens: ReadableStreamDefaultController<Uint8Array>[] = [];
  const fetch = async (_path: string, init: RequestInit) => {
    calls.push(init.headers as Record<string, string>);
    const refused = refusals.shift();
    if (refused) return refused;
    const body = new ReadableStream<Uint8Array>({
      start: (pen) => {
        pens.push(pen);
        init.signal?.addEventListener("abort", () => pen.error(new DOMException("aborted", "AbortError")));
      },
    });
    return new Response(body);
  };
  const say = (text: string) => pens.at(-1)?.enqueue(new TextEncoder().encode(text));
  return { fetch, calls, say, hangUp: () => pens.at(-1)?.close() };
}

function listening() {
  const events: LiveEvent[] = [];
  const states: string[] = [];
  let gaps = 0;
  const listener = { event: (it: LiveEvent) => void events.push(it), state: (it: LineState) => void states.push(it.line), gap: () => void gaps++ };
  return { events, states, listener, gaps: () => gaps };
}

const settle = () => vi.advanceTimersByTimeAsync(0);

test("saysWhatItHearsAndHowItStands", async () => {
  const server = fakeServer();
  const { events, states, listener } = listening();
  const close = openLine({ fetch: server.fetch, path: "/api/live" }, listener);
  await settle();
  server.say('event: final\ndata: {"netUntil":"2026-11-22T12:00:00Z"}\n\n');
  await settle();
  expect(states).toEqual(["connecting", "live"]);
  expect(events).toEqual([{ type: "final", body: { netUntil: "2026-11-22T12:00:00Z" } }]);
  close();
});

test("resumesAfterTheLastIdAndAsksForTheHistoryAgain", async () => {
  const server = fakeServer();
  const { states, listener, gaps } = listening();
  const close = openLine({ fetch: server.fetch, path: "/api/live", jitter: () => 0.5 }, listener);
  await settle();
  server.say("id: 12:3:4\nevent: heartbeat\ndata: {}\n\n");
  await settle();
  server.hangUp();
  await settle();
  expect(states.at(-1)).toBe("waiting");
  await vi.advanceTimersByTimeAsync(500);
  expect(states.slice(-2)).toEqual(["connecting", "live"]);
  expect(server.calls[1]?.["Last-Event-ID"]).toBe("12:3:4");
  expect(gaps()).toBe(1);
  close();
});

test("takesSilenceForABrokenLine", async () => {
  const server = fakeServer();
  const { states, listener } = listening();
  const close = openLine({ fetch: server.fetch, path: "/api/live" }, listener);
  await settle();
  await vi.advanceTimersByTimeAsync(SILENCE_MS - 1);
  expect(states.at(-1)).toBe("live");
  await vi.advanceTimersByTimeAsync(1);
  expect(states.at(-1)).toBe("waiting");
  close();
});

test("aHeartbeatKeepsTheLine", async () => {
  const server = fakeServer();
  const { states, listener } = listening();
  const close = openLine({ fetch: server.fetch, path: "/api/live" }, listener);
  await settle();
  for (let i = 0; i < 8; i++) {
    await vi.advanceTimersByTimeAsync(15_000);
    server.say("event: heartbeat\ndata: {}\n\n");
    await settle();
  }
  expect(states).toEqual(["connecting", "live"]);
  close();
});

test("doesNotKnockAgainWhenItMayNotLook", async () => {
  const server = fakeServer([new Response(null, { status: 403 })]);
  const { states, listener } = listening();
  openLine({ fetch: server.fetch, path: "/api/live" }, listener);
  await vi.advanceTimersByTimeAsync(120_000);
  expect(states).toEqual(["connecting", "denied"]);
  expect(server.calls).toHaveLength(1);
});

test("waitsAsLongAsTheServerAsks", async () => {
  const server = fakeServer([new Response(null, { status: 429, headers: { "Retry-After": "9" } })]);
  const { listener } = listening();
  const close = openLine({ fetch: server.fetch, path: "/api/live" }, listener);
  await vi.advanceTimersByTimeAsync(8_900);
  expect(server.calls).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(200);
  expect(server.calls).toHaveLength(2);
  close();
});

test("staysSilentOnceClosed", async () => {
  const server = fakeServer();
  const { states, listener } = listening();
  const close = openLine({ fetch: server.fetch, path: "/api/live" }, listener);
  await settle();
  close();
  await vi.advanceTimersByTimeAsync(120_000);
  expect(states).toEqual(["connecting", "live"]);
  expect(server.calls).toHaveLength(1);
});

test("believesTheBrowserThatTheNetworkIsGoneOrBack", async () => {
  const server = fakeServer();
  const { states, listener } = listening();
  const network = new EventTarget();
  const close = openLine({ fetch: server.fetch, path: "/api/live", network, jitter: () => 1 }, listener);
  await settle();
  network.dispatchEvent(new Event("offline"));
  await settle();
  expect(states.at(-1)).toBe("waiting");
  network.dispatchEvent(new Event("online"));
  await settle();
  expect(states.slice(-2)).toEqual(["connecting", "live"]);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(server.calls).toHaveLength(2);
  close();
});

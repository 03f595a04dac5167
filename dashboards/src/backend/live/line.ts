import type { LiveEvent, LiveListener } from "../backend.ts";
import { EventStreamParser, type StreamEvent } from "./event-stream.ts";
import type { Fetch } from "./http.ts";

/** The server's heartbeat comes every 15 s; two missed ones mean a broken line. */
export const SILENCE_MS = 35_000;
const BACK_OFF_MS = [500, 1_000, 2_000, 4_000, 8_000, 15_000];

type Settings = { fetch: Fetch; path: string; now?: () => number; jitter?: () => number; network?: EventTarget };

/** How long to wait before attempt `failures + 1`: growing, spread, never more than 15 s. */
export function backOffMs(failures: number, jitter: number): number {
  const base = BACK_OFF_MS[Math.min(failures, BACK_OFF_MS.length) - 1] ?? 500;
  return Math.round(base * (0.75 + jitter / 2));
}

const TYPES = new Set(["minute", "deal", "final", "signal"]);

/** Null for what this page does not know, or cannot read: a newer server may say more. */
export function liveEvent({ event, data }: StreamEvent): LiveEvent | null {
  if (event === "heartbeat") return { type: "heartbeat" };
  if (!TYPES.has(event)) return null;
  try {
    return { type: event, body: JSON.parse(data) as unknown } as LiveEvent;
  } catch {
    return null;
  }
}

/**
 * An event stream that looks after itself. Like `EventSource`, but it notices a silent line, backs off, says why it waits, and
 * stops when the session may not look.
 */
export function openLine({ fetch, path, now = Date.now, jitter = Math.random, network }: Settings, listener: LiveListener): () => void {
  let closed = false;
  let failures = 0;
  let lastId: string | null = null;
  let attempt = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let watchdog: ReturnType<typeof setTimeout> | undefined;

  const heard = () => {
    clearTimeout(watchdog);
    watchdog = setTimeout(() => attempt.abort(), SILENCE_MS);
  };

  const read = async (body: ReadableStream<Uint8Array>) => {
    const parser = new EventStreamParser();
    const decoder = new TextDecoder();
    const reader = body.getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      heard();
      for (const raw of parser.push(decoder.decode(value, { stream: true }))) {
        if (raw.id !== null) lastId = raw.id;
        const event = liveEvent(raw);
        if (event) listener.event(event);
      }
    }
  };

  const connect = async () => {
    attempt = new AbortController();
    timer = undefined;
    let atLeastMs = 0;
    listener.state({ line: "connecting" });
    heard();
    try {
      const headers: Record<string, string> = { Accept: "text/event-stream" };
      if (lastId !== null) headers["Last-Event-ID"] = lastId;
      const answer = await fetch(path, { headers, cache: "no-store", credentials: "same-origin", signal: attempt.signal });
      if (answer.status === 401 || answer.status === 403) {
        closed = true;
        clearTimeout(watchdog);
        listener.state({ line: "denied" });
        return;
      }
      if (answer.ok && answer.body) {
        if (failures > 0 && !closed) listener.gap();
        failures = 0;
        listener.state({ line: "live" });
        await read(answer.body);
      } else {
        atLeastMs = 1_000 * (Number.parseInt(answer.headers.get("Retry-After") ?? "", 10) || 0);
      }
    } catch {
      // Whatever broke the line, the answer is the same: wait and try again.
    }
    clearTimeout(watchdog);
    if (closed) return;
    const delay = Math.max(atLeastMs, backOffMs(++failures, jitter()));
    listener.state({ line: "waiting", retryAtMs: now() + delay });
    timer = setTimeout(() => void connect(), delay);
  };

  // The browser often knows first that the network is gone, or back.
  const gone = () => attempt.abort();
  const back = () => {
    if (timer === undefined || closed) return;
    clearTimeout(timer);
    void connect();
  };
  network?.addEventListener("offline", gone);
  network?.addEventListener("online", back);

  void connect();
  return () => {
    closed = true;
    network?.removeEventListener("offline", gone);
    network?.removeEventListener("online", back);
    clearTimeout(timer);
    clearTimeout(watchdog);
    attempt.abort();
  };
}

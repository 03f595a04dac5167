import { batch, computed, type ReadonlySignal, signal } from "@preact/signals";
import type { Backend, LineState, LiveEvent } from "../backend/backend.ts";
import { Problem } from "../backend/problem.ts";
import type { DealCounts, Viewer } from "../backend/types.ts";
import { sameTimeYesterday, startOfDay } from "../format/time.ts";
import { type BoardModel, NOTHING, withDeals, withEvents, withHistory, withOlderSignals } from "./model.ts";

export type Loading = "loading" | "ready" | "failed" | "denied";

/** What the board shows. Everything is read-only outside of {@link startBoard}. */
export interface BoardStore {
  now: ReadonlySignal<number>;
  model: ReadonlySignal<BoardModel>;
  yesterday: ReadonlySignal<BoardModel>;
  counts: ReadonlySignal<DealCounts | null>;
  /** Null while nobody is known to look. */
  viewer: ReadonlySignal<Viewer | null>;
  loading: ReadonlySignal<Loading>;
  line: ReadonlySignal<LineState>;
  lastDataAt: ReadonlySignal<number | null>;
  /** Before the first figure a zero would be a lie. */
  known: ReadonlySignal<boolean>;
  reload(): void;
  stop(): void;
}

/** Frames are painted together: more often than this nobody can see. */
const PAINT_MS = 100;
const TICK_MS = 1_000;
const COUNTS_MS = 5_000;
const HISTORY_MS = 60_000;
const DAY_MS = 86_400_000;

/** Opens the line first and reads the history then, so that nothing falls between the two. */
export function startBoard(backend: Backend, clock: () => number = Date.now): BoardStore {
  const now = signal(clock());
  const model = signal<BoardModel>(NOTHING);
  const yesterday = signal<BoardModel>(NOTHING);
  const counts = signal<DealCounts | null>(null);
  const viewer = signal<Viewer | null>(null);
  const loading = signal<Loading>("loading");
  const line = signal<LineState>({ line: "connecting" });
  const lastDataAt = signal<number | null>(null);
  const known = computed(() => loading.value === "ready");
  let day = 0;
  let arrived: LiveEvent[] = [];
  let painting: ReturnType<typeof setTimeout> | undefined;

  const paint = () => {
    painting = undefined;
    const events = arrived;
    arrived = [];
    batch(() => {
      now.value = clock();
      model.value = withEvents(model.value, events, now.value);
    });
  };

  const readCounts = async () => {
    const to = clock();
    counts.value = await backend.dealCounts({ from: startOfDay(to), to }).catch(() => counts.value);
  };

  /** Yesterday is only compared with: the board is whole without it. */
  const readYesterday = async (today: number) => {
    const span = { from: sameTimeYesterday(today), to: today };
    yesterday.value = withHistory(NOTHING, await backend.gmv(span).catch(() => ({ minutes: [] })), clock());
  };

  const load = async () => {
    const askedAt = clock();
    const today = startOfDay(askedAt);
    // Three hours of chart may reach into yesterday just after midnight.
    const span = { from: Math.min(today, askedAt - DAY_MS / 8), to: askedAt + 60_000 };
    try {
      const [history, deals, signals] = await Promise.all([
        backend.gmv(span),
        backend.topDeals({ from: today, to: span.to }),
        backend.signals(50),
        readCounts(),
        day === today ? null : readYesterday(today),
      ]);
      batch(() => {
        // Another day has another top ten.
        const known = day === today ? model.value : { ...model.value, deals: NOTHING.deals };
        day = today;
        model.value = withOlderSignals(withDeals(withHistory(known, history, askedAt), deals), signals);
        lastDataAt.value ??= clock();
        loading.value = "ready";
      });
    } catch (problem) {
      const status = problem instanceof Problem ? problem.status : 0;
      if (status === 401 || status === 403) loading.value = "denied";
      else if (loading.value !== "ready") loading.value = "failed";
    }
  };

  const close = backend.live({
    event: (event) => {
      if (event.type === "heartbeat") return;
      lastDataAt.value = clock();
      arrived.push(event);
      painting ??= setTimeout(paint, PAINT_MS);
    },
    state: (state) => {
      line.value = state;
    },
    gap: () => void load(),
  });
  void load();
  void backend.viewer().then((known) => (viewer.value = known)).catch(() => undefined);
  const timers = [
    setInterval(() => (now.value = clock()), TICK_MS),
    setInterval(() => void readCounts(), COUNTS_MS),
    setInterval(() => void load(), HISTORY_MS),
  ];

  return {
    now, model, yesterday, counts, viewer, loading, line, lastDataAt, known,
    reload: () => {
      loading.value = "loading";
      void load();
    },
    stop: () => {
      close();
      clearTimeout(painting);
      timers.forEach(clearInterval);
    },
  };
}

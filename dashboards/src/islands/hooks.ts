import { useEffect, useRef, useState } from "preact/hooks";
import { Problem } from "../backend/problem.ts";

/** The server's time, moving: phones' clocks are wrong, so only their pace is used. */
export function useServerClock(now: string): number {
  const ahead = useRef(Date.parse(now) - Date.now());
  const [at, setAt] = useState(Date.parse(now));
  useEffect(() => {
    const timer = setInterval(() => setAt(Date.now() + ahead.current), 1_000);
    return () => clearInterval(timer);
  }, []);
  return at;
}

/** Calls `look` every `everyMs` while the page is seen, and at once when it is seen again; never twice at the same time. */
export function usePolling(look: () => Promise<void>, everyMs: number | null): void {
  const latest = useRef(look);
  latest.current = look;
  useEffect(() => {
    if (everyMs === null) return;
    let busy = false;
    const once = async () => {
      if (busy || document.visibilityState === "hidden") return;
      busy = true;
      await latest.current().catch(() => undefined);
      busy = false;
    };
    const timer = setInterval(() => void once(), everyMs);
    const seen = () => void once();
    document.addEventListener("visibilitychange", seen);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", seen);
    };
  }, [everyMs]);
}

export type Act = { busy: boolean; problem: Problem | null; run(act: () => Promise<void>): Promise<void> };

/** Runs one act at a time and keeps its problem until the next. */
export function useAct(): Act {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const running = useRef(false);
  const run = async (act: () => Promise<void>) => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    setProblem(null);
    try {
      await act();
    } catch (failed) {
      setProblem(failed instanceof Problem ? failed : new Problem("unreadable", 0));
    }
    running.current = false;
    setBusy(false);
  };
  return { busy, problem, run };
}

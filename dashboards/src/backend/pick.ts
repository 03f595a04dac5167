import type { Backend } from "./backend.ts";
import { liveBackend } from "./live/live.ts";

/** The API, except in `vite --mode demo`; a built page does not even carry the demo. */
export async function pickBackend(): Promise<Backend> {
  if (import.meta.env.MODE === "demo") return (await import("./demo/demo.ts")).demoBackend();
  return liveBackend();
}

import { Problem, problemOf } from "../problem.ts";
import type { Acts } from "./acts.ts";

export type Fetch = (input: string, init: RequestInit) => Promise<Response>;
type Settings = { fetch: Fetch; acts: Acts; wait?: (ms: number) => Promise<void> };

const ATTEMPTS = 3;
const PATIENCE_MS = 15_000;

/** Calls of the API: JSON in, JSON or a {@link Problem} out, and writes that may be repeated without doing anything twice. */
export class Http {
  private readonly fetch: Fetch;
  private readonly acts: Acts;
  private readonly wait: (ms: number) => Promise<void>;

  constructor({ fetch, acts, wait }: Settings) {
    this.fetch = fetch;
    this.acts = acts;
    this.wait = wait ?? ((ms) => new Promise((resolve) => setTimeout(resolve, ms)));
  }

  async get<T>(path: string): Promise<T> {
    return (await this.json(await this.send(path, { headers: { Accept: "application/json" } }))) as T;
  }

  /** An answer of `null` means: not modified. */
  async getIfChanged<T>(path: string, etag: string | null): Promise<{ etag: string | null; body: T | null }> {
    const headers: Record<string, string> = { Accept: "application/json" };
    if (etag !== null) headers["If-None-Match"] = etag;
    // The browser's own cache would hide the 304.
    const answer = await this.send(path, { headers, cache: "no-store" });
    if (answer.status === 304) return { etag, body: null };
    return { etag: answer.headers.get("ETag"), body: (await this.json(answer)) as T };
  }

  /** A write. It is tried again with its key while nobody knows whether it happened, then it is the caller's to repeat. */
  async post<T>(path: string, body: object): Promise<T> {
    const text = JSON.stringify(body);
    for (let attempt = 1; ; attempt++) {
      try {
        const answer = await this.json(await this.send(path, this.writing(path, text)));
        this.acts.settled(path);
        return answer as T;
      } catch (problem) {
        if (!(problem instanceof Problem) || !problem.retryable) this.acts.settled(path);
        if (!(problem instanceof Problem) || !problem.retryable || attempt === ATTEMPTS) throw problem;
        await this.wait(Math.min(problem.retryAfterMs ?? 400 * 2 ** attempt, 5_000));
      }
    }
  }

  private writing(path: string, body: string): RequestInit {
    const headers = {
      Accept: "application/json",
      "Content-Type": "application/json",
      "Idempotency-Key": this.acts.keyOf(path, body),
      "Lintuan-Channel": "web",
    };
    return { method: "POST", headers, body };
  }

  private async send(path: string, init: RequestInit): Promise<Response> {
    try {
      return await this.fetch(path, { credentials: "same-origin", signal: AbortSignal.timeout(PATIENCE_MS), ...init });
    } catch {
      throw new Problem("offline", 0);
    }
  }

  private async json(answer: Response): Promise<unknown> {
    const body: unknown = await answer.json().catch(() => null);
    if (!answer.ok) throw problemOf(answer.status, body, answer.headers.get("Retry-After"));
    return body;
  }
}

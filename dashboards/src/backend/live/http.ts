import { Problem, problemOf } from "../problem.ts";
import type { Acts } from "./acts.ts";

export type Fetch = (input: string, init: RequestInit) => Promise<Response>;
type Settings = { fetch: Fetch; acts: Acts; wait?: (ms: number) => Promise<void> };

const ATTEMPTS = 3;
const PATIENCE_MS = 15_000;
const UPLOAD_MS = 60_000;

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

  post<T>(path: string, body: object): Promise<T> {
    return this.write<T>("POST", path, body);
  }

  /** A write. It is tried again with its key while nobody knows whether it happened, then it is the caller's to repeat. */
  async write<T>(method: "POST" | "PUT" | "DELETE", path: string, body: object | null, more: Record<string, string> = {}): Promise<T> {
    const text = body === null ? "" : JSON.stringify(body);
    const act = method === "POST" ? path : `${method} ${path}`;
    for (let attempt = 1; ; attempt++) {
      try {
        const answer = await this.json(await this.send(path, { ...this.writing(act, text, more), method }));
        this.acts.settled(act);
        return answer as T;
      } catch (problem) {
        if (!(problem instanceof Problem) || !problem.retryable) this.acts.settled(act);
        if (!(problem instanceof Problem) || !problem.retryable || attempt === ATTEMPTS) throw problem;
        await this.wait(Math.min(problem.retryAfterMs ?? 400 * 2 ** attempt, 5_000));
      }
    }
  }

  /** A file as it is; sending it again does no harm, so it has no key. Phones upload slowly. */
  async upload<T>(path: string, file: Blob): Promise<T> {
    const headers = { Accept: "application/json", "Content-Type": file.type || "application/octet-stream", "Lintuan-Channel": "web" };
    return (await this.json(await this.send(path, { method: "POST", headers, body: file, signal: AbortSignal.timeout(UPLOAD_MS) }))) as T;
  }

  private writing(act: string, body: string, more: Record<string, string>): RequestInit {
    const headers = {
      Accept: "application/json",
      "Content-Type": "application/json",
      "Idempotency-Key": this.acts.keyOf(act, body),
      "Lintuan-Channel": "web",
      ...more,
    };
    return body === "" ? { headers } : { headers, body };
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

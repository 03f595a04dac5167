import { describe, expect, test } from "vitest";
import { Acts, notesInMemory } from "../src/backend/live/acts.ts";
import { Http } from "../src/backend/live/http.ts";
import { Problem, problemOf } from "../src/backend/problem.ts";

type Sent = { path: string; headers: Record<string, string>; body: string | null };

/** A server that answers what it is told, one after the other, and remembers what it was sent. */
function serverSaying(...answers: (Response | "broken")[]) {
  const sent: Sent[] = [];
  const waits: number[] = [];
  let keys = 0;
  const acts = new Acts(notesInMemory(), () => `key-${++keys}`);
  const fetch = async (path: string, init: RequestInit) => {
    sent.push({ path, headers: init.headers as Record<string, string>, body: (init.body as string | undefined) ?? null });
    const answer = answers.shift();
    if (answer === undefined || answer === "broken") throw new TypeError("failed to fetch");
    return answer;
  };
  return { sent, waits, http: new Http({ fetch, acts, wait: async (ms) => void waits.push(ms) }) };
}
const json = (body: unknown, status = 200, headers: Record<string, string> = {}) => new Response(JSON.stringify(body), { status, headers });
const problem = (status: number, code: string, headers: Record<string, string> = {}) => json({ type: `https://x/problems/${code}`, code, status }, status, headers);

describe("a write", () => {
  test("carriesAKeyAndTheChannel", async () => {
    const { http, sent } = serverSaying(json({ orderId: "o" }, 201));
    expect(await http.post("/api/deals/d/orders", { lines: [] })).toEqual({ orderId: "o" });
    expect(sent[0]?.headers).toMatchObject({ "Idempotency-Key": "key-1", "Lintuan-Channel": "web", "Content-Type": "application/json" });
  });

  test("isRepeatedWithItsKeyWhenTheAnswerIsLost", async () => {
    const { http, sent } = serverSaying("broken", problem(503, "store-unavailable"), json({}));
    await http.post("/api/x", { a: 1 });
    expect(sent.map((it) => it.headers["Idempotency-Key"])).toEqual(["key-1", "key-1", "key-1"]);
  });

  test("waitsAsLongAsItIsTold", async () => {
    const { http, waits } = serverSaying(problem(429, "desk-busy", { "Retry-After": "2" }), json({}));
    await http.post("/api/x", {});
    expect(waits).toEqual([2_000]);
  });

  test("keepsItsKeyForTheNextTapWhenNobodyKnowsWhetherItHappened", async () => {
    const { http, sent } = serverSaying("broken", "broken", "broken", json({}));
    await expect(http.post("/api/x", { a: 1 })).rejects.toMatchObject({ code: "offline" });
    await http.post("/api/x", { a: 1 });
    expect(new Set(sent.map((it) => it.headers["Idempotency-Key"]))).toEqual(new Set(["key-1"]));
  });

  test("isAnotherActWithAnotherBodyOrAfterAnAnswer", async () => {
    const { http, sent } = serverSaying("broken", "broken", "broken", json({}), json({}), problem(409, "sold-out"), json({}));
    await expect(http.post("/api/x", { a: 1 })).rejects.toBeInstanceOf(Problem);
    await http.post("/api/x", { a: 2 });
    await http.post("/api/x", { a: 2 });
    await expect(http.post("/api/x", { a: 2 })).rejects.toMatchObject({ code: "sold-out" });
    await http.post("/api/x", { a: 2 });
    expect(sent.slice(2).map((it) => it.headers["Idempotency-Key"])).toEqual(["key-1", "key-2", "key-3", "key-4", "key-5"]);
  });

  test("isNotRepeatedWhenItIsRefused", async () => {
    const { http, sent } = serverSaying(problem(409, "over-limit"));
    await expect(http.post("/api/x", {})).rejects.toMatchObject({ code: "over-limit", status: 409 });
    expect(sent).toHaveLength(1);
  });
});

describe("a read", () => {
  test("asksWithTheTagAndTakesUnchangedForAnAnswer", async () => {
    const { http, sent } = serverSaying(json({ paidQuantity: 1 }, 200, { ETag: '"7"' }), new Response(null, { status: 304 }));
    const first = await http.getIfChanged("/api/g/t/progress", null);
    expect(first).toEqual({ etag: '"7"', body: { paidQuantity: 1 } });
    expect(await http.getIfChanged("/api/g/t/progress", first.etag)).toEqual({ etag: '"7"', body: null });
    expect(sent.map((it) => it.headers["If-None-Match"])).toEqual([undefined, '"7"']);
  });

  test("saysOfflineWhenTheLineIsBroken", async () => {
    await expect(serverSaying("broken").http.get("/api/x")).rejects.toMatchObject({ code: "offline", retryable: true });
  });
});

test("takesTheCodeFromTheTypeOrTheStatusWhenNeeded", () => {
  expect(problemOf(409, { type: "https://x/problems/sold-out" }, null).code).toBe("sold-out");
  expect(problemOf(401, { type: "about:blank" }, null).code).toBe("sign-in-required");
  expect(problemOf(502, "<html>", "x").code).toBe("store-unavailable");
  expect(problemOf(400, null, "7").retryAfterMs).toBe(7_000);
});

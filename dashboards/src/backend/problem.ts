/** A refused or failed call: the stable `code` of a problem+json answer, or one of our own (`offline`, `unreadable`). */
export class Problem extends Error {
  constructor(
    readonly code: string,
    readonly status: number,
    readonly retryAfterMs: number | null = null,
    readonly field: string | null = null,
  ) {
    super(code);
    this.name = "Problem";
  }

  /** The same act may be sent again with the same key, and nobody knows yet whether it happened. */
  get retryable(): boolean {
    return this.code === "offline" || this.code === "request-in-flight" || this.status === 429 || this.status >= 500;
  }
}

const BY_STATUS: Record<number, string> = {
  401: "sign-in-required", 403: "role-missing", 404: "not-found", 413: "body-too-large", 429: "too-many-requests",
};

/** From a problem+json body: its `code`, else the last segment of its `type`, else one made from the status. */
export function problemOf(status: number, body: unknown, retryAfter: string | null): Problem {
  const fields = (typeof body === "object" && body !== null ? body : {}) as Record<string, unknown>;
  const type = typeof fields["type"] === "string" && fields["type"] !== "about:blank" ? fields["type"].split("/").pop() : undefined;
  const code = typeof fields["code"] === "string" ? fields["code"] : type;
  const seconds = retryAfter === null ? Number.NaN : Number.parseInt(retryAfter, 10);
  return new Problem(
    code || (BY_STATUS[status] ?? (status >= 500 ? "store-unavailable" : "bad-request")),
    status,
    Number.isFinite(seconds) ? seconds * 1000 : null,
    typeof fields["field"] === "string" ? fields["field"] : null,
  );
}

// The running stack: where it is, and the few calls that set a scene without a browser.
import { existsSync, readFileSync } from "node:fs";
import { randomUUID } from "node:crypto";

/** The variables of `./lintuan status --env`: from the environment, else from the file that the launcher keeps. */
function variables() {
  const file = new URL("../../.lintuan/env", import.meta.url);
  /** @type {Record<string, string>} */
  const known = {};
  if (existsSync(file)) {
    for (const line of readFileSync(file, "utf8").split("\n")) {
      const match = /^(?:export )?(LINTUAN_\w+)=(['"]?)(.*)\2$/.exec(line.trim());
      if (match?.[1]) known[match[1]] = match[3] ?? "";
    }
  }
  return { ...known, ...process.env };
}

const url = variables()["LINTUAN_PUBLIC_URL"];
if (!url) throw new Error("No stack: start one with ./lintuan up --detach, or set LINTUAN_PUBLIC_URL.");
export const PUBLIC_URL = url.replace(/\/$/, "");

/**
 * One call of the API as a client that is no browser.
 * @param {string} path
 * @param {{ token?: string, body?: object }} [options]
 * @returns {Promise<any>}
 */
export async function call(path, { token, body } = {}) {
  const answer = await fetch(path.startsWith("http") ? path : PUBLIC_URL + path, {
    method: body === undefined ? "GET" : "POST",
    headers: {
      "Accept": "application/json",
      "Lintuan-Channel": "other",
      ...(token ? { Authorization: `Bearer ${token}` } : {}),
      ...(body === undefined ? {} : { "Content-Type": "application/json", "Idempotency-Key": randomUUID() }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${text.slice(0, 400)}`);
  return text === "" ? null : JSON.parse(text);
}

/**
 * @param {"NEIGHBOR" | "LEADER" | "ANALYST" | "DEMO"} role
 * @param {string} name
 * @returns {Promise<string>} a token
 */
export async function tokenOf(role, name) {
  return (await call("/api/demo/sign-in", { body: { role, name } })).token;
}

/**
 * A joined and paid order of somebody, without a browser.
 * @param {string} token
 * @param {{ dealId: string, offeringId: string, quantity: number }} wish
 * @returns {Promise<string>} the order's id
 */
export async function paidOrder(token, { dealId, offeringId, quantity }) {
  const order = await call(`/api/deals/${dealId}/orders`, { token, body: { lines: [{ offeringId, quantity }] } });
  const { paymentId, checkoutUrl } = await call(`/api/orders/${order.orderId}/payments`, { token, body: {} });
  await call(`${new URL(checkoutUrl).origin}/v1/payments/${paymentId}/confirm`, { body: {} });
  return order.orderId;
}

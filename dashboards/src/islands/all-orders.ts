import type { Backend } from "../backend/backend.ts";
import type { DealOrder } from "../backend/types.ts";

const AT_ONCE = 200;
/** More than any community deal has; whoever asks for all must not ask for ever. */
const PAGES_MOST = 50;

/** Every order of a deal, page by page; asked for on a tap, never by itself. */
export async function allOrders(backend: Pick<Backend, "dealOrders">, dealId: string): Promise<DealOrder[]> {
  const orders: DealOrder[] = [];
  let after: string | null = null;
  for (let page = 0; page < PAGES_MOST; page++) {
    const answer = await backend.dealOrders(dealId, after, AT_ONCE);
    orders.push(...answer.orders);
    after = answer.next ?? null;
    if (after === null) break;
  }
  return orders;
}

import { Communities } from "../islands/communities.tsx";
import { Coupons } from "../islands/coupons.tsx";
import { Cycle } from "../islands/cycle.tsx";
import { DealDesk } from "../islands/deal-desk.tsx";
import { mountIslands } from "../islands/mount.tsx";
import { NewDeal } from "../islands/new-deal.tsx";
import { Products } from "../islands/products.tsx";
import { Progress } from "../islands/progress.tsx";
import { Share } from "../islands/share.tsx";

void mountIslands({
  communities: Communities, coupons: Coupons, cycle: Cycle, "deal-desk": DealDesk, "new-deal": NewDeal, products: Products, progress: Progress, share: Share,
});

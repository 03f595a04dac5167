import { Cycle } from "../islands/cycle.tsx";
import { DealDesk } from "../islands/deal-desk.tsx";
import { mountIslands } from "../islands/mount.tsx";
import { NewDeal } from "../islands/new-deal.tsx";
import { Progress } from "../islands/progress.tsx";
import { Share } from "../islands/share.tsx";

void mountIslands({ cycle: Cycle, "deal-desk": DealDesk, "new-deal": NewDeal, progress: Progress, share: Share });

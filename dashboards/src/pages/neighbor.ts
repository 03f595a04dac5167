import { mountIslands } from "../islands/mount.tsx";
import { Join } from "../islands/join.tsx";
import { Order } from "../islands/order.tsx";
import { Progress } from "../islands/progress.tsx";
import { SignIn } from "../islands/sign-in.tsx";

void mountIslands({ join: Join, order: Order, progress: Progress, "sign-in": SignIn });

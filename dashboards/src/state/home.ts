import type { Role } from "../backend/types.ts";

/** Where somebody of a role is at home. */
export const HOME: Record<Role, string> = { NEIGHBOR: "/", LEADER: "/leader", ANALYST: "/board", DEMO: "/" };

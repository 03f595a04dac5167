/** Made by `npm run api-types` from the service's OpenAPI file; do not edit. */
export type paths = {
    "/api/commission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The leader's commission: sums and the newest movements */
        get: operations["getCommission"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Communities and their pickup points, by name */
        get: operations["listCommunities"];
        put?: never;
        /** Set up a community with its first pickup point */
        post: operations["addCommunity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{communityId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Give an own community another name */
        put: operations["renameCommunity"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{communityId}/pickup-points": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a pickup point to an own community */
        post: operations["addPickupPoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{communityId}/pickup-points/{pickupPointId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Write over a pickup point, close it or open it again; running deals show the new words */
        put: operations["changePickupPoint"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/own": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The leader's own communities, with points that are closed */
        get: operations["listOwnCommunities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/coupons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The leader's own coupons, newest first, at most 200 */
        get: operations["listCoupons"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/coupons/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Issue a coupon under a code; once issued it is not changed */
        put: operations["issueCoupon"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/deals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The leader's own deals, newest first */
        get: operations["listOwnDeals"];
        put?: never;
        /** Open a deal and get what to share */
        post: operations["openDeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/deals/{dealId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A deal by its id */
        get: operations["getDeal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/deals/{dealId}/accept-lower-tier": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close a deal now and let it form with what is paid, if that was agreed */
        post: operations["acceptLowerTier"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/deals/{dealId}/arrivals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The goods of a formed deal are at the pickup point */
        post: operations["goodsArrived"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/deals/{dealId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Call a deal off; everybody who paid is refunded */
        post: operations["cancelDeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/deals/{dealId}/cut-off": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close a deal before its time, or a stated-time deal at its time */
        post: operations["cutOffDeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/deals/{dealId}/duplicate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A draft like a deal of one's own, its times moved to the next same weekday and hour */
        post: operations["duplicateDeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/deals/{dealId}/extend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Use up the extension that was agreed, before the cut-off */
        post: operations["extendDeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/deals/{dealId}/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every posting of a deal's money, order by order and by pages, and what the accounts hold */
        get: operations["getDealLedger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/deals/{dealId}/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A deal's orders in the order they were placed, by pages */
        get: operations["listDealOrders"];
        put?: never;
        /** Join a deal: takes seats and holds them until they are paid */
        post: operations["joinDeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/deals/{dealId}/pickups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand out the order of a code */
        post: operations["confirmPickup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/deals/{dealId}/teams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The teams of a deal of teams, open ones first; heads by masked name */
        get: operations["listTeams"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/deals/{dealId}/weights": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Settle weighed goods at what they weigh; too little is refunded, too much is never charged */
        post: operations["recordWeights"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demo/communities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a community with a pickup point (demo environment only) */
        post: operations["addDemoCommunity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demo/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in under any name (demo environment only) */
        post: operations["signInToDemo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The leader's drafts, schedules and templates, newest change first */
        get: operations["listDrafts"];
        put?: never;
        /** Write down a deal, plan when it opens, or keep it as a template */
        post: operations["addDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/drafts/{draftId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A draft of one's own */
        get: operations["getDraft"];
        /** Write a draft anew; needs the revision that was read */
        put: operations["changeDraft"];
        post?: never;
        /** Throw a draft or a template away; again does nothing */
        delete: operations["removeDraft"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/drafts/{draftId}/cycle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Set, pause, resume or end how a template opens by itself */
        put: operations["setCycle"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/drafts/{draftId}/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open a draft now; again answers the same deal */
        post: operations["openDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/g/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A deal by its share token */
        get: operations["getSharedDeal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/g/{token}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far a shared deal is; answers 304 to a known ETag */
        get: operations["getProgress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/g/{token}/teams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The teams of a shared deal, open ones first */
        get: operations["listSharedTeams"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/g/{token}/teams/{teamId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One team of a shared deal, for whoever waits in it */
        get: operations["getSharedTeam"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insight/breakdown": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** GMV by community, leader or product, most paid first */
        get: operations["getBreakdown"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insight/deals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many deals were opened, formed and failed in the time */
        get: operations["getDealCounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insight/gmv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** GMV by minute; without from and to the last hour */
        get: operations["getGmv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insight/signals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The newest fraud signals with their evidence */
        get: operations["getSignals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insight/top-deals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Deals that moved in the time, most paid first, with totals so far */
        get: operations["getTopDeals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * GMV, top deals, finality and fraud signals as they happen (server-sent events)
         * @description Events minute (MinuteTotals), deal (DealTotals with title), final (FinalUntil), signal (FraudSignal) and heartbeat every 15 seconds. Totals are absolute: a later event of the same minute or deal replaces the earlier one. Send Last-Event-ID to get what changed since.
         */
        get: operations["watchLive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{orderId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An order of one's own */
        get: operations["getOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{orderId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Leave a deal before its cut-off; what was paid goes back */
        post: operations["cancelOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{orderId}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Want something else; an unpaid order is replaced by the one in the answer, a paid one shrinks */
        post: operations["changeOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{orderId}/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for a page to pay on */
        post: operations["payOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/photos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keep a photo: JPEG or PNG, at most 10 MB and 50 million pixels; repeating it does no harm */
        post: operations["takePhoto"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pickup-points/{pickupPointId}/capacity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many orders a point takes on one day */
        get: operations["getPickupCapacity"];
        /** Limit the orders of a day; what is taken already stays, though it be more */
        put: operations["setPickupCapacity"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The leader's own products, newest first, by pages */
        get: operations["listProducts"];
        put?: never;
        /** Keep a product for the next deals */
        post: operations["addProduct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/products/{productId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of the leader's own products; its ETag is its version */
        get: operations["getProduct"];
        /** Write over a product; with If-Match only while nobody else changed it */
        put: operations["changeProduct"];
        post?: never;
        /** Forget a product */
        delete: operations["removeProduct"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/refunds/retries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask the provider again for every stuck refund */
        post: operations["retryStuckRefunds"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/refunds/waiting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Refunds that are stuck or have been waiting for a quarter of an hour, oldest first, at most 200 */
        get: operations["listWaitingRefunds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/return-categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What may be sent back within seven days, and why not */
        get: operations["listReturnCategories"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in */
        get: operations["getSession"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the session cookie away */
        post: operations["signOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A signed notice of the payment provider */
        post: operations["hearFromProvider"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
};
export type webhooks = Record<string, never>;
export type components = {
    schemas: {
        /** @description What a neighbor wants instead. A paid order can only become smaller. */
        ChangeRequest: {
            lines: components["schemas"]["JoinRequest.WishLine"][];
            /**
             * Format: date-time
             * @example 2026-10-01T12:00:00Z
             */
            occurredAt?: string | null;
        };
        /** @description Sums over everything and the newest lines; minor units. */
        "CommissionController.CommissionAnswer": {
            /**
             * Format: int64
             * @example 6380
             */
            accruedMinor?: number;
            /** @example CNY */
            currency?: string;
            /**
             * Format: int64
             * @example 638
             */
            heldMinor?: number;
            lines: components["schemas"]["CommissionController.LineAnswer"][];
        };
        /** @description One movement. */
        "CommissionController.LineAnswer": {
            /**
             * Format: int64
             * @example 638
             */
            amountMinor?: number;
            /** @example COMMISSION_ACCRUED */
            cause?: string;
            /** Format: uuid */
            dealId: string;
            /** Format: date-time */
            occurredAt: string;
            /** Format: uuid */
            orderId: string;
        };
        /** @description A community as clients see it. */
        CommunityAnswer: {
            /** Format: uuid */
            communityId: string;
            /** @example 阳光花园 */
            name?: string;
            pickupPoints: components["schemas"]["CommunityAnswer.PickupPointAnswer"][];
        };
        /** @description One of its points. */
        "CommunityAnswer.PickupPointAnswer": {
            /** @example 阳光路 8 号 3 号楼底商 */
            address?: string;
            /** @example 周六 16–19 点 */
            hours?: string;
            /** @example 3号楼王姐便利店 */
            name?: string;
            /** Format: uuid */
            pickupPointId: string;
        };
        /** @description A coupon as its leader sees it; `used` counts orders that have it now. */
        Coupon: {
            /**
             * Format: int64
             * @example 500
             */
            amountOffMinor?: number;
            /** @example GRAPE5 */
            code?: string;
            /** Format: uuid */
            communityId?: string | null;
            /** @example CNY */
            currency?: string;
            /** Format: uuid */
            dealId?: string | null;
            /**
             * Format: int32
             * @example 100
             */
            issued?: number;
            /**
             * Format: int64
             * @example 3900
             */
            minimumMinor?: number;
            /**
             * Format: int32
             * @example 1
             */
            perPerson?: number;
            /** @example 满 39 减 5 */
            title?: string;
            /**
             * Format: int32
             * @example 12
             */
            used?: number;
            /** Format: date-time */
            validFrom: string;
            /** Format: date-time */
            validUntil: string;
        };
        /** @description An amount off above a minimum, for the leader's own deals; amounts in minor units. */
        CouponRequest: {
            /**
             * Format: int64
             * @example 500
             */
            amountOffMinor: number;
            /**
             * Format: uuid
             * @description The only community it is for.
             */
            communityId?: string | null;
            /**
             * Format: uuid
             * @description The only deal it is for.
             */
            dealId?: string | null;
            /**
             * Format: int32
             * @example 100
             */
            issued: number;
            /**
             * Format: int64
             * @description More than amountOffMinor, so that something is left to pay.
             * @example 3900
             */
            minimumMinor: number;
            /**
             * Format: int32
             * @example 1
             */
            perPerson: number;
            /** @example 满 39 减 5 */
            title: string;
            /**
             * Format: date-time
             * @example 2026-11-22T00:00:00Z
             */
            validFrom: string;
            /**
             * Format: date-time
             * @example 2026-12-01T00:00:00Z
             */
            validUntil: string;
        };
        /**
         * @description Only ACTIVE opens. What cannot be opened pauses it, so that it fails once and not every week.
         * @example ACTIVE
         * @enum {string}
         */
        "Cycle.Status": "ACTIVE" | "PAUSED" | "ENDED";
        /** @description Weekly, on some days at a time of the day; what was missed by more than 15 minutes is skipped. */
        CycleRequest: {
            /**
             * @description Days of the week, Monday 1 to Sunday 7.
             * @example [
             *       2,
             *       5
             *     ]
             */
            days: number[];
            /**
             * @description The last day that may open.
             * @example 2027-01-31
             */
            endsOn?: string | null;
            /**
             * Format: int32
             * @example 2160
             */
            openMinutes?: number;
            /** @example 08:00 */
            opensLocal: string;
            /** @example 周六 16–19 点 */
            pickupNote?: string | null;
            /** @example ACTIVE */
            status: components["schemas"]["Cycle.Status"];
            /** @example Asia/Shanghai */
            zone?: string | null;
        };
        /** @enum {string} */
        DayOfWeek: "MONDAY" | "TUESDAY" | "WEDNESDAY" | "THURSDAY" | "FRIDAY" | "SATURDAY" | "SUNDAY";
        /** @description A deal as clients see it; amounts in minor units, quantities in pieces. */
        DealAnswer: {
            assured: boolean;
            /** @example 阳光花园 */
            communityName?: string;
            /** @example CNY */
            currency?: string;
            /** Format: date-time */
            cutOffAt: string;
            /** Format: uuid */
            dealId: string;
            group: components["schemas"]["GroupAnswer"];
            /**
             * Format: int32
             * @example 2
             */
            heldQuantity?: number;
            /** @example 王姐 */
            leaderName?: string;
            /**
             * Format: int32
             * @example 20
             */
            minimumQuantity?: number;
            offerings: components["schemas"]["DealAnswer.OfferingAnswer"][];
            /**
             * Format: int32
             * @example 13
             */
            paidQuantity?: number;
            pickupPoint: components["schemas"]["DealAnswer.PickupPointAnswer"];
            /** @example q83vEjRWeJASNFZ4kBI0Vg */
            shareToken?: string;
            /** @example OPEN */
            status?: string;
            /** @example 阳光玫瑰葡萄 */
            title?: string;
        };
        /** @description The next tier, and how many more paid pieces reach it. */
        "DealAnswer.NextTierAnswer": {
            /**
             * Format: int32
             * @example 50
             */
            fromQuantity?: number;
            /**
             * Format: int32
             * @example 12
             */
            missing?: number;
            /**
             * Format: int64
             * @example 3690
             */
            unitPriceMinor?: number;
        };
        /** @description One thing on sale. */
        "DealAnswer.OfferingAnswer": {
            /**
             * Format: int32
             * @description Pieces of a case that is not opened.
             * @example 1
             */
            caseSize?: number;
            /**
             * Format: int32
             * @example 185
             */
            left?: number;
            /**
             * Format: int64
             * @example 4990
             */
            listPriceMinor?: number | null;
            nextTier?: components["schemas"]["DealAnswer.NextTierAnswer"] | null;
            /** Format: uuid */
            offeringId: string;
            /**
             * Format: int32
             * @example 5
             */
            perPersonLimit?: number;
            /** @example grape-shine-muscat */
            productId?: string;
            /** @example FRESH */
            returnCategory?: string;
            /**
             * Format: int32
             * @example 200
             */
            stock?: number;
            tiers: components["schemas"]["DealAnswer.TierAnswer"][];
            /** @example 阳光玫瑰葡萄 */
            title?: string;
            /** @example 5斤 */
            unit?: string;
            /**
             * Format: int64
             * @description What a piece costs everybody now; once the deal formed, what it came to.
             * @example 3990
             */
            unitPriceMinor?: number;
            /**
             * Format: int32
             * @description What a piece of weighed goods is sold as; 0 for counted goods.
             * @example 0
             */
            weighedGrams?: number;
        };
        /** @description Where the goods are collected. */
        "DealAnswer.PickupPointAnswer": {
            /** @example 阳光路 8 号 3 号楼底商 */
            address?: string;
            /** @example 周六 16–19 点 */
            hours?: string;
            /** @example 3号楼王姐便利店 */
            name?: string;
        };
        /** @description A price for everybody once so many pieces are paid for; the first is where everybody starts. */
        "DealAnswer.TierAnswer": {
            /**
             * Format: int32
             * @example 50
             */
            fromQuantity?: number;
            reached: boolean;
            /**
             * Format: int64
             * @example 3690
             */
            unitPriceMinor?: number;
        };
        /** @description The few figures that a waiting page polls. */
        "DealController.ProgressAnswer": {
            assured: boolean;
            /** Format: date-time */
            cutOffAt: string;
            /**
             * Format: int32
             * @example 2
             */
            heldQuantity?: number;
            /**
             * Format: int32
             * @example 1
             */
            minimumPeople?: number;
            /**
             * Format: int32
             * @example 20
             */
            minimumQuantity?: number;
            /**
             * Format: int32
             * @example 8
             */
            paidPeople?: number;
            /**
             * Format: int32
             * @example 13
             */
            paidQuantity?: number;
            /** @example OPEN */
            status?: string;
        };
        /** @description One page of a deal's ledger for its leader; `next` is absent on the last. */
        DealLedgerAnswer: {
            /** @description Of the whole deal; on the first page only. */
            balances?: components["schemas"]["DealLedgerPage.Balance"][] | null;
            /** @example CNY */
            currency?: string;
            /** @example MTc5NTMyOTA2Mg */
            next?: string | null;
            orders: components["schemas"]["DealLedgerPage.OrderPostings"][];
        };
        /** @description What came in less what went out; `escrow` is that of all orders together. */
        "DealLedgerPage.Balance": {
            /** @example escrow */
            account?: string;
            /**
             * Format: int64
             * @example 7342
             */
            amountMinor?: number;
        };
        /** @description One posting: an amount that moved from one account to another. */
        "DealLedgerPage.Moved": {
            /**
             * Format: int64
             * @example 7980
             */
            amountMinor?: number;
            /** @example PAYMENT */
            cause?: string;
            /**
             * @description The payment, order or refund key that caused it; never posted twice.
             * @example tier:0199b1de-8a30-7c44-9a53-3c9e2f1d7b01
             */
            causeId?: string;
            /** @example escrow:0199b1de-8a30-7c44-9a53-3c9e2f1d7b01 */
            destination?: string;
            /** Format: date-time */
            occurredAt: string;
            /** @example provider:clearing */
            source?: string;
        };
        /** @description What was posted for one order, oldest first; nothing for one that nobody paid. */
        "DealLedgerPage.OrderPostings": {
            /** @example 3号楼 李阿姨 */
            buyerName?: string;
            /** Format: uuid */
            orderId: string;
            postings: components["schemas"]["DealLedgerPage.Moved"][];
        };
        /** @description One page of a deal's orders for its leader; `next` is absent on the last, `totals` speak of the whole deal. */
        DealOrdersAnswer: {
            /** @example MTc5NTMyOTA2Mg */
            next?: string | null;
            orders: components["schemas"]["DealOrdersAnswer.EntryAnswer"][];
            totals: components["schemas"]["DealOrdersAnswer.TotalAnswer"][];
        };
        /** @description One order as its leader sees it: `buyerName` is the name that the neighbor gave, `recipient` whom they buy for. */
        "DealOrdersAnswer.EntryAnswer": {
            /**
             * Format: int64
             * @example 7980
             */
            amountMinor?: number;
            /** @example 3号楼 李阿姨 */
            buyerName?: string;
            commissionHeld: boolean;
            /**
             * Format: int64
             * @example 638
             */
            commissionMinor?: number;
            lines: components["schemas"]["OrderPage.Line"][];
            /** Format: uuid */
            orderId: string;
            /** Format: uuid */
            pickupPointId: string;
            /** Format: date-time */
            placedAt: string;
            /**
             * Format: int32
             * @example 2
             */
            quantity?: number;
            /**
             * @description Whom it is for, if not the buyer.
             * @example 张阿姨
             */
            recipient?: string | null;
            /** @example PAID_WAITING_GROUP */
            status?: string;
            /**
             * Format: uuid
             * @description In a deal of teams.
             */
            teamId?: string | null;
        };
        /** @description How much of an offering is paid: after the cut-off, what is to be bought. */
        "DealOrdersAnswer.TotalAnswer": {
            /** Format: uuid */
            offeringId: string;
            /**
             * Format: int32
             * @example 13
             */
            paidQuantity?: number;
            /** @example 阳光玫瑰葡萄 */
            title?: string;
            /** @example 5斤 */
            unit?: string;
        };
        /** @description Ids of what was added. */
        "DemoCommunityController.Added": {
            /** Format: uuid */
            communityId: string;
            /** Format: uuid */
            pickupPointId: string;
        };
        /** @description Nothing, or when it happened (demo environment, tokens that may state times). */
        "DeskCalls.Moment": {
            /**
             * Format: date-time
             * @example 2026-10-01T12:00:00Z
             */
            occurredAt?: string | null;
        };
        /** @description A draft as its leader sees it. */
        DraftAnswer: {
            /** Format: date-time */
            changedAt: string;
            cycle?: components["schemas"]["DraftAnswer.CycleAnswer"] | null;
            /** @description Body of openDeal, as far as it is known. */
            deal?: {
                [key: string]: Record<string, never>;
            };
            /**
             * Format: uuid
             * @description Also the id of the deal it becomes.
             */
            draftId?: string;
            failure?: components["schemas"]["DraftAnswer.MistakeAnswer"] | null;
            mistake?: components["schemas"]["DraftAnswer.MistakeAnswer"] | null;
            /**
             * Format: int32
             * @example 2160
             */
            openMinutes?: number | null;
            /** Format: date-time */
            opensAt?: string | null;
            /**
             * Format: int32
             * @example 1
             */
            revision?: number;
            /** @example SCHEDULED */
            status?: string;
            template: boolean;
            /** Format: uuid */
            templateId?: string | null;
            warnings: components["schemas"]["DraftAnswer.WarningAnswer"][];
        };
        /** @description How a template opens by itself. */
        "DraftAnswer.CycleAnswer": {
            days: number[];
            /** @example 2027-01-31 */
            endsOn?: string | null;
            /** Format: date-time */
            nextOpensAt?: string | null;
            /**
             * Format: int32
             * @example 2160
             */
            openMinutes?: number;
            /** @example 08:00 */
            opensLocal?: string;
            /** @example 周六 16–19 点 */
            pickupNote?: string;
            /** Format: date-time */
            skippedAt?: string | null;
            /** @example ACTIVE */
            status?: string;
            /** @example Asia/Shanghai */
            zone?: string;
        };
        /** @description Why it could not be opened, or what is missing until it can be. */
        "DraftAnswer.MistakeAnswer": {
            /** @example field-invalid */
            code?: string;
            /** @example cutOffAt */
            field?: string | null;
            /** @example 有一项内容的类型不对或超出范围。 */
            sentence?: string;
        };
        /** @description A price that looks wrong. */
        "DraftAnswer.WarningAnswer": {
            /** @example price-below-floor */
            code?: string;
            /** @example offerings[0].unitPriceMinor */
            field?: string;
            /** @example 单价低于这个商品的底价，请核对。 */
            sentence?: string;
        };
        /** @description A deal that is not open yet, perhaps unfinished. */
        DraftRequest: {
            /** @description Body of openDeal, as far as it is known. */
            deal: {
                [key: string]: Record<string, never>;
            };
            /**
             * Format: int32
             * @description Cut-off in minutes after the opening; then the deal's own is not used.
             * @example 2160
             */
            openMinutes?: number | null;
            /**
             * Format: date-time
             * @example 2026-11-27T12:00:00Z
             */
            opensAt?: string | null;
            /**
             * Format: int32
             * @description Of the draft that is changed; needed for a change.
             * @example 1
             */
            revision?: number | null;
            /**
             * @description Opens by itself at opensAt; needs a deal that is complete.
             * @example true
             */
            scheduled?: boolean | null;
            /**
             * @description A template: it never opens itself. Stays what it is when changed.
             * @example false
             */
            template?: boolean | null;
        };
        /**
         * @description What happens when the minimum is missed; chosen before anybody joins, so that nobody is surprised.
         * @example EXTEND_ONCE
         * @enum {string}
         */
        FailurePolicy: "REFUND" | "EXTEND_ONCE" | "ACCEPT_LOWER_TIER";
        FinalUntil: {
            /** Format: date-time */
            netUntil: string;
            /** Format: date-time */
            paidUntil: string;
        };
        FreedRefunds: {
            /**
             * Format: int64
             * @description How many refunds were stuck
             * @example 2
             */
            freed?: number;
        };
        /** @description How a deal's group comes about, and what happens when the minimum is missed. */
        GroupAnswer: {
            /**
             * Format: int32
             * @example 80
             */
            capacityOrders?: number | null;
            /**
             * Format: int32
             * @example 300
             */
            capacityQuantity?: number | null;
            /**
             * Format: int32
             * @example 1440
             */
            extendByMinutes?: number | null;
            /** @example REFUND */
            failurePolicy?: string;
            /** @example TEAM */
            formation?: string;
            /**
             * Format: int32
             * @example 1
             */
            minimumPeople?: number;
            /**
             * Format: int32
             * @example 8
             */
            paidPeople?: number;
            /** @description Empty when there is only the deal's own, and in lists of deals. */
            pickupPoints?: components["schemas"]["GroupAnswer.PointAnswer"][];
            /**
             * Format: date-time
             * @description The first cut-off, once the deal was extended.
             */
            promisedCutOffAt?: string | null;
            /**
             * Format: int32
             * @example 9
             */
            takenOrders?: number;
            /**
             * Format: int32
             * @example 1440
             */
            teamMinutes?: number | null;
            /**
             * Format: int32
             * @example 3
             */
            teamSize?: number | null;
        };
        /** @description One of several places to collect at. */
        "GroupAnswer.PointAnswer": {
            /** @example 阳光路 8 号 3 号楼底商 */
            address?: string;
            /** Format: date-time */
            from?: string | null;
            /** @example 周六 16–19 点 */
            hours?: string;
            /** @example 3号楼王姐便利店 */
            name?: string;
            /** Format: uuid */
            pickupPointId: string;
            /** Format: date-time */
            to?: string | null;
        };
        /** @description How the group comes about, how much can be handled, where goods are collected, and what happens when the minimum is missed. It is promised at the opening and does not change. */
        GroupRequest: {
            capacity?: components["schemas"]["GroupRequest.CapacityRequest"] | null;
            /**
             * Format: int32
             * @description With EXTEND_ONCE, and only then.
             * @example 1440
             */
            extendByMinutes?: number | null;
            /** @example EXTEND_ONCE */
            failurePolicy?: components["schemas"]["FailurePolicy"] | null;
            /**
             * Format: int32
             * @description People who have to have paid.
             * @example 10
             */
            minimumPeople?: number | null;
            /** @description Several points to choose from; the deal's own is among them. */
            pickupPoints?: components["schemas"]["GroupRequest.PointRequest"][] | null;
            team?: components["schemas"]["GroupRequest.TeamRequest"] | null;
        };
        /** @description How much can be handled; held and paid count. */
        "GroupRequest.CapacityRequest": {
            /**
             * Format: int32
             * @example 80
             */
            orders?: number | null;
            /**
             * Format: int32
             * @example 300
             */
            quantity?: number | null;
        };
        /** @description A pickup point of the deal, and when goods are collected there. */
        "GroupRequest.PointRequest": {
            capacity?: components["schemas"]["GroupRequest.CapacityRequest"] | null;
            /**
             * Format: date-time
             * @example 2026-11-28T08:00:00Z
             */
            from?: string | null;
            /** Format: uuid */
            pickupPointId: string;
            /**
             * Format: date-time
             * @example 2026-11-28T11:00:00Z
             */
            to?: string | null;
        };
        /** @description Teams of this size, each formed when all have paid in time; refunded alone otherwise. */
        "GroupRequest.TeamRequest": {
            /**
             * Format: int32
             * @example 1440
             */
            minutes?: number;
            /**
             * Format: int32
             * @example 3
             */
            size?: number;
        };
        /** @description Sums by one dimension. */
        "InsightAnswers.BreakdownAnswer": {
            groups: components["schemas"]["InsightAnswers.GroupAnswer"][];
        };
        /** @description A deal's totals so far. */
        "InsightAnswers.DealAnswer": {
            /** @example 阳光花园 */
            communityName?: string | null;
            dealId: string;
            /**
             * Format: int64
             * @example 7980
             */
            grossMinor?: number;
            /** @example 王姐 */
            leaderName?: string | null;
            /**
             * Format: int64
             * @example 7980
             */
            netMinor?: number;
            /**
             * Format: int64
             * @example 2
             */
            orders?: number;
            /**
             * Format: int64
             * @example 7980
             */
            paidMinor?: number;
            /**
             * Format: int64
             * @example 2
             */
            paidOrders?: number;
            /**
             * Format: int64
             * @example 3
             */
            paidQuantity?: number;
            /** Format: date-time */
            recordedAt: string;
            /**
             * Format: int64
             * @example 0
             */
            refundedMinor?: number;
            /**
             * Format: int64
             * @example 9
             */
            throughSequence?: number;
            /** @example 阳光玫瑰葡萄 */
            title?: string | null;
        };
        /** @description Numbers of deals. */
        "InsightAnswers.DealCountsAnswer": {
            /**
             * Format: int64
             * @example 1
             */
            failed?: number;
            /**
             * Format: int64
             * @example 9
             */
            formed?: number;
            /**
             * Format: int64
             * @example 12
             */
            opened?: number;
        };
        /** @description GMV by minute. */
        "InsightAnswers.GmvAnswer": {
            finalUntil?: components["schemas"]["FinalUntil"] | null;
            minutes: components["schemas"]["MinuteTotals"][];
        };
        /** @description One group. */
        "InsightAnswers.GroupAnswer": {
            /**
             * Format: int64
             * @example 7980
             */
            grossMinor?: number;
            id: string;
            /** @example 阳光花园 */
            name?: string | null;
            /**
             * Format: int64
             * @example 7980
             */
            netMinor?: number;
            /**
             * Format: int64
             * @example 2
             */
            orders?: number;
            /**
             * Format: int64
             * @example 7980
             */
            paidMinor?: number;
            /**
             * Format: int64
             * @example 2
             */
            paidOrders?: number;
            /**
             * Format: int64
             * @example 0
             */
            refundedMinor?: number;
        };
        /** @description A signal with its evidence and what its deal is called. */
        "InsightAnswers.SignalAnswer": {
            /** @example 9f86d081884c7d659a2feaa0c55ad015 */
            buyer?: string;
            communityId: string;
            dealId: string;
            /** @example 阳光玫瑰葡萄 */
            dealTitle?: string | null;
            evidenceEventIds: string[];
            leaderId: string;
            /**
             * Format: int64
             * @example 5
             */
            observed?: number;
            /** Format: date-time */
            occurredAt: string;
            orderId: string;
            /** Format: date-time */
            recordedAt: string;
            /** @example buyer-velocity */
            ruleId?: string;
            /**
             * Format: int32
             * @example 1
             */
            ruleVersion?: number;
            signalId: string;
            /**
             * Format: int64
             * @example 5
             */
            threshold?: number;
            /**
             * Format: int32
             * @example 300
             */
            windowSeconds?: number;
        };
        /** @description The newest signals. */
        "InsightAnswers.SignalsAnswer": {
            signals: components["schemas"]["InsightAnswers.SignalAnswer"][];
        };
        /** @description Deals, most paid first. */
        "InsightAnswers.TopDealsAnswer": {
            deals: components["schemas"]["InsightAnswers.DealAnswer"][];
        };
        /** @description Seats are held until `heldUntil`; pay before. */
        JoinedAnswer: {
            /**
             * Format: int64
             * @example 7980
             */
            amountMinor?: number;
            /** Format: date-time */
            heldUntil: string;
            /** Format: uuid */
            orderId: string;
            /** @example PENDING_PAYMENT */
            status?: string;
        };
        /** @description What a neighbor wants of a deal. */
        JoinRequest: {
            /**
             * @description A leader's coupon; the join is refused when it cannot be used.
             * @example GRAPE5
             */
            couponCode?: string | null;
            lines: components["schemas"]["JoinRequest.WishLine"][];
            /**
             * Format: date-time
             * @example 2026-10-01T12:00:00Z
             */
            occurredAt?: string | null;
            /**
             * Format: uuid
             * @description One of the deal's points; its own without it.
             */
            pickupPointId?: string | null;
            /**
             * @description Whom it is for, if not the buyer: seen by the buyer and the deal's leader, nobody else.
             * @example 张阿姨
             */
            recipient?: string | null;
            /**
             * @description True when the buyer agreed that goods excluded from the seven-day return cannot be sent back.
             * @example true
             */
            returnExclusionConfirmed?: boolean | null;
            /**
             * Format: uuid
             * @description The team to join; in a deal of teams, none starts one.
             */
            teamId?: string | null;
        };
        /** @description One wish. */
        "JoinRequest.WishLine": {
            /** Format: uuid */
            offeringId: string;
            /**
             * Format: int32
             * @example 2
             */
            quantity: number;
            /**
             * Format: int32
             * @description Further pieces, taken only if they fill a case.
             * @example 1
             */
            tolerance?: number | null;
        };
        MinuteTotals: {
            /** Format: int64 */
            grossMinor: number;
            /** Format: date-time */
            minute: string;
            /** Format: int64 */
            netMinor: number;
            /** Format: int32 */
            orders: number;
            /** Format: int64 */
            paidMinor: number;
            /** Format: int32 */
            paidOrders: number;
            /** Format: int64 */
            refundedMinor: number;
            /** Format: int64 */
            version: number;
        };
        /** @description A community with its first pickup point. */
        NewCommunityRequest: {
            /** @example 阳光花园 */
            name: string;
            pickupPoint: components["schemas"]["PickupPointRequest"];
        };
        /** @description A deal to open; amounts in minor units. Without a group it is a plain community deal. */
        NewDealRequest: {
            /**
             * Format: int32
             * @example 800
             */
            commissionBasisPoints?: number;
            /** Format: uuid */
            communityId: string;
            /**
             * Format: date-time
             * @example 2026-11-22T12:00:00Z
             */
            cutOffAt: string;
            group?: components["schemas"]["GroupRequest"] | null;
            /**
             * Format: int32
             * @example 20
             */
            minimumQuantity?: number;
            /**
             * Format: date-time
             * @example 2026-10-01T12:00:00Z
             */
            occurredAt?: string | null;
            offerings: components["schemas"]["NewDealRequest.NewOffering"][];
            /** Format: uuid */
            pickupPointId: string;
            /** @example 阳光玫瑰葡萄 */
            title: string;
        };
        /** @description One thing on sale. */
        "NewDealRequest.NewOffering": {
            /**
             * Format: int32
             * @description Pieces of a case that is not opened.
             * @example 4
             */
            caseSize?: number | null;
            /**
             * Format: int64
             * @description Below this price the answer carries a warning.
             * @example 2500
             */
            floorPriceMinor?: number | null;
            /**
             * Format: int64
             * @description What it costs elsewhere.
             * @example 4990
             */
            listPriceMinor?: number | null;
            /**
             * Format: int32
             * @example 5
             */
            perPersonLimit?: number;
            /** @example grape-shine-muscat */
            productId: string;
            /**
             * @description A code of GET /api/return-categories; GENERAL when absent.
             * @example FRESH
             */
            returnCategory?: string | null;
            /**
             * Format: int32
             * @example 200
             */
            stock?: number;
            /** @description Lower prices for everybody, from larger quantities. */
            tiers?: components["schemas"]["NewDealRequest.NewTier"][] | null;
            /** @example 阳光玫瑰葡萄 */
            title: string;
            /** @example 5斤 */
            unit: string;
            /**
             * Format: int64
             * @example 3990
             */
            unitPriceMinor?: number;
            /**
             * Format: int32
             * @description What a piece of weighed goods is sold as.
             * @example 2500
             */
            weighedGrams?: number | null;
        };
        /** @description A price for everybody once so many pieces are paid for. */
        "NewDealRequest.NewTier": {
            /**
             * Format: int32
             * @example 50
             */
            fromQuantity?: number;
            /**
             * Format: int64
             * @example 3690
             */
            unitPriceMinor?: number;
        };
        /** @description A deal that was opened, ready to be shared. */
        OpenedAnswer: {
            /** Format: uuid */
            dealId: string;
            offerings: components["schemas"]["OpenedAnswer.OpenedOffering"][];
            /** @example 【阳光花园】阳光玫瑰葡萄 5斤 ¥39.90 */
            shareText?: string;
            /** @example q83vEjRWeJASNFZ4kBI0Vg */
            shareToken?: string;
            /** @example http://127.0.0.1:8080/g/q83vEjRWeJASNFZ4kBI0Vg */
            shareUrl?: string;
            warnings: components["schemas"]["OpenedAnswer.WarningAnswer"][];
        };
        /** @description The id that an offering was given. */
        "OpenedAnswer.OpenedOffering": {
            /** Format: uuid */
            offeringId: string;
            /** @example grape-shine-muscat */
            productId?: string;
        };
        /** @description A price that looks wrong; the deal is open all the same. */
        "OpenedAnswer.WarningAnswer": {
            /** @example price-below-floor */
            code?: string;
            /** @example offerings[0].unitPriceMinor */
            field?: string;
            /** @example The price is below the floor price. */
            sentence?: string;
        };
        /** @description Open on these days from one time until another, by China's clock. */
        OpeningAnswer: {
            days: components["schemas"]["DayOfWeek"][];
            /** @example 16:00 */
            from?: string;
            /** @example 19:00 */
            until?: string;
        };
        /** @description An order as its buyer sees it; amounts in minor units. */
        OrderAnswer: {
            /**
             * Format: int64
             * @example 7980
             */
            amountMinor?: number;
            /** @example CNY */
            currency?: string;
            /** Format: uuid */
            dealId: string;
            greenPoints?: components["schemas"]["OrderAnswer.GreenPointsAnswer"] | null;
            /** Format: date-time */
            heldUntil: string;
            lines: components["schemas"]["OrderAnswer.LineAnswer"][];
            /** Format: uuid */
            orderId: string;
            /** Format: date-time */
            paidAt?: string | null;
            /** @example 428913 */
            pickupCode?: string | null;
            /** Format: uuid */
            pickupPointId: string;
            /** Format: date-time */
            placedAt: string;
            /**
             * @description Whom it is for, if not the buyer.
             * @example 张阿姨
             */
            recipient?: string | null;
            refund?: components["schemas"]["OrderAnswer.RefundAnswer"] | null;
            refunds: components["schemas"]["OrderAnswer.RefundAnswer"][];
            /** @example PAID_WAITING_GROUP */
            status?: string;
            /**
             * Format: uuid
             * @description In a deal of teams.
             */
            teamId?: string | null;
        };
        /** @description An estimate with its source. */
        "OrderAnswer.GreenPointsAnswer": {
            /**
             * Format: int64
             * @example 181
             */
            grams?: number;
            /**
             * Format: int64
             * @example 18
             */
            points?: number;
            /** @example van drop 181 g CO2 (Edwards and McKinnon) */
            source?: string;
        };
        /** @description One line as it was charged, and what of it is kept after refunds of a part. */
        "OrderAnswer.LineAnswer": {
            /**
             * Format: int64
             * @example 7980
             */
            amountMinor?: number;
            /**
             * Format: int32
             * @example 2460
             */
            grams?: number | null;
            /**
             * Format: int64
             * @description What they cost in the end.
             * @example 7380
             */
            keptMinor?: number;
            /**
             * Format: int32
             * @description Pieces that the buyer gets.
             * @example 2
             */
            keptPieces?: number;
            /** Format: uuid */
            offeringId: string;
            /**
             * Format: int32
             * @example 2
             */
            quantity?: number;
            /** @example 阳光玫瑰葡萄 */
            title?: string;
            /**
             * Format: int32
             * @description Pieces of it that go back unless they fill a case.
             * @example 0
             */
            tolerance?: number;
        };
        /** @description Money that goes back. */
        "OrderAnswer.RefundAnswer": {
            /**
             * Format: int64
             * @example 7980
             */
            amountMinor?: number;
            /** @example DEAL_FAILED */
            reason?: string;
            /** Format: date-time */
            requestedAt: string;
            /** Format: date-time */
            settledAt?: string | null;
            /** @example SETTLED */
            status?: string;
        };
        /** @description What is to be handed out, in every answer that says so. */
        "OrderPage.Line": {
            /**
             * Format: int32
             * @description What weighed goods came to, once that is recorded.
             * @example 2460
             */
            grams?: number | null;
            /** Format: uuid */
            offeringId: string;
            /**
             * Format: int32
             * @example 2
             */
            quantity?: number;
            /** @example 阳光玫瑰葡萄 */
            title?: string;
            /** @example 5斤 */
            unit?: string;
        };
        /** @description A community as its leader changes it; `version` is what `If-Match` names. */
        OwnCommunityAnswer: {
            /** Format: uuid */
            communityId: string;
            /** @example 阳光花园 */
            name?: string;
            pickupPoints: components["schemas"]["OwnCommunityAnswer.OwnPointAnswer"][];
            /**
             * Format: int64
             * @example 3
             */
            version?: number;
        };
        /** @description One of its points, closed ones too. */
        "OwnCommunityAnswer.OwnPointAnswer": {
            /** @example 阳光路 8 号 3 号楼底商 */
            address?: string;
            closed: boolean;
            /** @example 周六 16–19 点 */
            hours?: string;
            /**
             * Format: double
             * @example 31.2304
             */
            latitude?: number | null;
            /**
             * Format: double
             * @example 121.4737
             */
            longitude?: number | null;
            /** @example 3号楼王姐便利店 */
            name?: string;
            opening: components["schemas"]["OpeningAnswer"][];
            /** Format: uuid */
            pickupPointId: string;
        };
        /** @description Where the browser goes to pay. */
        PaymentAnswer: {
            /** @example http://127.0.0.1:8090/checkout/01a2… */
            checkoutUrl?: string;
            /** Format: uuid */
            paymentId: string;
        };
        /** @description payment.succeeded with payment, order, amount and paidAt, or refund.settled with refundKey and settledAt. */
        PaymentNotice: {
            /** Format: int64 */
            amountMinor?: number | null;
            currency?: string | null;
            /** Format: uuid */
            orderId?: string | null;
            /** Format: date-time */
            paidAt?: string | null;
            /** Format: uuid */
            paymentId?: string | null;
            refundKey?: string | null;
            /** Format: date-time */
            settledAt?: string | null;
            /** @example payment.succeeded */
            type?: string | null;
        };
        /** @description Where the two sizes of a photo are. */
        "PhotoController.PhotoAnswer": {
            /**
             * Format: int32
             * @example 960
             */
            heightPx?: number;
            /** @example /photos/3f0c…/large.jpg */
            large?: string;
            /** @example 3f0c9a1be2d4c5f67788990011223344556677889900aabbccddeeff00112233 */
            name?: string;
            /** @example /photos/3f0c…/small.jpg */
            small?: string;
            /**
             * Format: int32
             * @example 1280
             */
            widthPx?: number;
        };
        /** @description What is set; nothing when the point is not limited. */
        PickupCapacity: {
            /**
             * Format: int32
             * @example 120
             */
            ordersPerDay?: number | null;
            /** Format: uuid */
            pickupPointId: string;
        };
        /** @description Orders that a pickup point takes on one day; a million is as good as no limit. */
        "PickupCapacityController.CapacityRequest": {
            /**
             * Format: int32
             * @example 120
             */
            ordersPerDay: number;
        };
        /** @description The order that was handed out: whose, for whom, and what. */
        "PickupController.PickedUpAnswer": {
            /** @example 3号楼 李阿姨 */
            buyerName?: string;
            lines: components["schemas"]["OrderPage.Line"][];
            /** Format: uuid */
            orderId: string;
            /**
             * @description Whom it is for, if not the buyer.
             * @example 张阿姨
             */
            recipient?: string | null;
            /** @example PICKED_UP */
            status?: string;
        };
        /** @description The code a neighbor shows. */
        "PickupController.PickupRequest": {
            /** @example 428913 */
            code: string;
            /**
             * Format: date-time
             * @example 2026-10-03T09:00:00Z
             */
            occurredAt?: string | null;
        };
        /** @description Where goods are handed out, and when: as days and times, as a sentence, or both. */
        PickupPointRequest: {
            /** @example 阳光路 8 号 3 号楼底商 */
            address: string;
            /**
             * @description No new deal collects there
             * @example false
             */
            closed?: boolean | null;
            /**
             * @description Made from `opening` when it is left out
             * @example 周六 16–19 点
             */
            hours?: string | null;
            /**
             * Format: double
             * @description Degrees, WGS 84; with longitude or not at all
             * @example 31.2304
             */
            latitude?: number | null;
            /**
             * Format: double
             * @example 121.4737
             */
            longitude?: number | null;
            /** @example 3号楼王姐便利店 */
            name: string;
            opening?: components["schemas"]["PickupPointRequest.Opening"][] | null;
        };
        /** @description Open on these days from one time until another, by China's clock. */
        "PickupPointRequest.Opening": {
            days: components["schemas"]["DayOfWeek"][];
            /** @example 16:00 */
            from: string;
            /** @example 19:00 */
            until: string;
        };
        /** @description Problem document (RFC 9457); decide by its code. */
        Problem: {
            /**
             * @description stable for ever; decide by it
             * @example sold-out
             */
            code?: string;
            /**
             * @description a sentence in the caller's language
             * @example There is not enough left of this item.
             */
            detail?: string;
            /**
             * @description the part of the request that was wrong, for example `lines[0].quantity`
             * @example lines[0].quantity
             */
            field?: string | null;
            /**
             * Format: int32
             * @example 409
             */
            status?: number;
            /** @example Sold out */
            title?: string;
            /**
             * @description address of the page that explains the code
             * @example http://127.0.0.1:8080/problems/sold-out
             */
            type?: string;
        };
        /** @description A product as its leader sees it; `version` is what `If-Match` names. */
        ProductAnswer: {
            /** @example FRESH */
            category?: string | null;
            /** @example CNY */
            currency?: string;
            /**
             * Format: int64
             * @example 3200
             */
            floorPriceMinor?: number | null;
            /** @example 带冰袋，到货当天取 */
            note?: string;
            photos: string[];
            /**
             * Format: int64
             * @example 3990
             */
            priceMinor?: number;
            /** Format: uuid */
            productId: string;
            /** @example 阳光玫瑰葡萄 */
            title?: string;
            /** @example 5斤 */
            unit?: string;
            /**
             * Format: int64
             * @example 3
             */
            version?: number;
        };
        /** @description A product as its leader keeps it; amounts in minor units. */
        ProductRequest: {
            /** @example FRESH */
            category?: string | null;
            /**
             * Format: int64
             * @description The supplier's; below it a warning
             * @example 3200
             */
            floorPriceMinor?: number | null;
            /** @example 带冰袋，到货当天取 */
            note?: string | null;
            /**
             * @description Names of own photos, the first is shown first
             * @example []
             */
            photos?: string[] | null;
            /**
             * Format: int64
             * @example 3990
             */
            priceMinor?: number;
            /** @example 阳光玫瑰葡萄 */
            title: string;
            /** @example 5斤 */
            unit: string;
        };
        /** @description One page of a leader's products, newest first; `next` is absent on the last. */
        ProductsAnswer: {
            /** @example AZouMp2AfHqPX7JNhN9WgA */
            next?: string | null;
            products: components["schemas"]["ProductAnswer"][];
        };
        /** @description Body of a community's new name. */
        RenameRequest: {
            /** @example 阳光花园二期 */
            name: string;
        };
        /** @description One category, its sentence in the caller's language. */
        "ReturnCategoryController.ReturnCategoryAnswer": {
            /** @example FRESH */
            code?: string;
            returnable: boolean;
            /** @example 鲜活易腐，不支持七天无理由退货。 */
            sentence?: string;
            /** @example CPL 25(1)(2) */
            source?: string;
        };
        /**
         * @description What a person may do. `DEMO` lays out communities and watches boards in the demo environment.
         * @example NEIGHBOR
         * @enum {string}
         */
        Role: "LEADER" | "NEIGHBOR" | "ANALYST" | "DEMO";
        /** @description The person who is signed in. */
        "SessionController.SessionAnswer": {
            /** @example 李阿姨 */
            name?: string;
            /** Format: uuid */
            personId: string;
            /** @example NEIGHBOR */
            role?: components["schemas"]["Role"];
        };
        /** @description Who signed in; the token also comes as cookie `lintuan`. */
        SignedInAnswer: {
            /** Format: uuid */
            personId: string;
            /** @example NEIGHBOR */
            role?: components["schemas"]["Role"];
            /** @example eyJhbGciOiJIUzI1NiJ9.e30.sig */
            token?: string;
        };
        /** @description Who to be; the same role and name is the same person. */
        SignInRequest: {
            /** @example 李阿姨 */
            name: string;
            /** @example NEIGHBOR */
            role: components["schemas"]["Role"];
            /**
             * @description The token may state times of the past.
             * @example false
             */
            statedTime?: boolean | null;
        };
        /** @description A team of a deal; `size - paid - held` seats are free. */
        TeamAnswer: {
            /** Format: date-time */
            deadline: string;
            /** @example 王** */
            headName?: string;
            /**
             * Format: int32
             * @example 1
             */
            held?: number;
            /**
             * Format: int32
             * @example 1
             */
            paid?: number;
            /**
             * Format: int32
             * @example 3
             */
            size?: number;
            /** Format: date-time */
            startedAt: string;
            /** @example FORMING */
            status?: string;
            /** Format: uuid */
            teamId: string;
        };
        /** @description A refund that somebody waits for; what the provider said last is in its own words. */
        WaitingRefund: {
            /**
             * Format: int64
             * @example 3990
             */
            amountMinor?: number;
            /**
             * Format: int32
             * @example 3
             */
            attempts?: number;
            /** @example CNY */
            currency?: string;
            /** @example 409 refund-needs-split-return */
            lastError?: string;
            /** Format: uuid */
            orderId: string;
            /** Format: uuid */
            paymentId: string;
            /** @example DEAL_FAILED */
            reason?: string;
            /** @example deal-failed:01a2 */
            refundKey?: string;
            /** Format: date-time */
            requestedAt: string;
            /**
             * @description STUCK is for a person; REQUESTED is tried again by itself
             * @example STUCK
             */
            status?: string;
        };
        /** @description All pieces of one line together. */
        "WeightsController.WeightLine": {
            /**
             * Format: int32
             * @example 2460
             */
            grams?: number;
            /** Format: uuid */
            offeringId: string;
            /** Format: uuid */
            orderId: string;
        };
        /** @description What was on the scales, order by order. */
        "WeightsController.WeightsRequest": {
            /**
             * Format: date-time
             * @example 2026-10-03T08:00:00Z
             */
            occurredAt?: string | null;
            weights: components["schemas"]["WeightsController.WeightLine"][];
        };
    };
    responses: never;
    parameters: {
        /**
         * @description 1 to 100 visible ASCII characters; the same key with the same body gets the same answer.
         * @example 01a20213-fe11-7e67-8f79-be7c84f643d4
         */
        IdempotencyKey: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
};
export type $defs = Record<string, never>;
export interface operations {
    getCommission: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused; the problem's code is in the catalogue at /problems. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault or a store that is away; repeat later with the same key. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description getCommission 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommissionController.CommissionAnswer"];
                };
            };
        };
    };
    listCommunities: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused; the problem's code is in the catalogue at /problems. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault or a store that is away; repeat later with the same key. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description listCommunities 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommunityAnswer"][];
                };
            };
        };
    };
    addCommunity: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 100 visible ASCII characters; the same key with the same body gets the same answer.
                 * @example 01a20213-fe11-7e67-8f79-be7c84f643d4
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCommunityRequest"];
            };
        };
        responses: {
            /** @description Refused; the problem's code is in the catalogue at /problems. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault or a store that is away; repeat later with the same key. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnCommunityAnswer"];
                };
            };
        };
    };
    renameCommunity: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 100 visible ASCII characters; the same key with the same body gets the same answer.
                 * @example 01a20213-fe11-7e67-8f79-be7c84f643d4
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                communityId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RenameRequest"];
            };
        };
        responses: {
            /** @description Refused; the problem's code is in the catalogue at /problems. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault or a store that is away; repeat later with the same key. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description renameCommunity 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnCommunityAnswer"];
                };
            };
        };
    };
    addPickupPoint: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 100 visible ASCII characters; the same key with the same body gets the same answer.
                 * @example 01a20213-fe11-7e67-8f79-be7c84f643d4
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                communityId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PickupPointRequest"];
            };
        };
        responses: {
            /** @description Refused; the problem's code is in the catalogue at /problems. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault or a store that is away; repeat later with the same key. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description addPickupPoint 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnCommunityAnswer"];
                };
            };
        };
    };
    changePickupPoint: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 100 visible ASCII characters; the same key with the same body gets the same answer.
                 * @example 01a20213-fe11-7e67-8f79-be7c84f643d4
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                communityId: string;
                pickupPointId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PickupPointRequest"];
            };
        };
        responses: {
            /** @description Refused; the problem's code is in the catalogue at /problems. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault or a store that is away; repeat later with the same key. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description changePickupPoint 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnCommunityAnswer"];
                };
            };
        };
    };
    listOwnCommunities: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused; the problem's code is in the catalogue at /problems. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault or a store that is away; repeat later with the same key. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description listOwnCommunities 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnCommunityAnswer"][];
                };
            };
        };
    };
    listCoupons: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused; the problem's code is in the catalogue at /problems. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault or a store that is away; repeat later with the same key. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description listCoupons 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Coupon"][];
                };
            };
        };
    };
    issueCoupon: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CouponRequest"];
            };
        };
        responses: {
            /** @description Refused; the problem's code is in the catalogue at /problems. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault or a store that is away; repeat later with the same key. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description issueCoupon 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Coupon"];
                };
            };
        };
    };
    listOwnDeals: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused; the problem's code is in the catalogue at /problems. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault or a store that is away; repeat later with the same key. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description listOwnDeals 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DealAnswer"][];
                };
            };
        };
    };
    openDeal: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 100 visible ASCII characters; the same key with the same body gets the same answer.
                 * @example 01a20213-fe11-7e67-8f79-be7c84f643d4
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDealRequest"];
            };
        };
        responses: {
            /** @description Refused; the problem's code is in the catalogue at /problems. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault or a store that is away; repeat later with the same key. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedAnswer"];
                };
            };
        };
    };
    getDeal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dealId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused; the problem's code is in the catalogue at /problems. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault or a store that is away; repeat later with the same key. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description getDeal 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DealAnswer"];
                };
            };
        };
    };
    acceptLowerTier: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 100 visible ASCII characters; the same key with the same body gets the same answer.
                 * @example 01a20213-fe11-7e67-8f79-be7c84f643d4
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                dealId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["DeskCalls.Moment"];
            };
        };
        responses: {
            /** @description Refused; the problem's code is in the catalogue at /problems. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault or a store that is away; repeat later with the same key. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description acceptLowerTier 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DealAnswer"];
                };
            };
        };
    };
    goodsArrived: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 100 visible ASCII characters; the same key with the same body gets the same answer.
                 * @example 01a20213-fe11-7e67-8f79-be7c84f643d4
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                dealId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["DeskCalls.Moment"];
            };
        };
        responses: {
            /** @description Refused; the problem's code is in the catalogue at /problems. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault or a store that is away; repeat later with the same key. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description goodsArrived 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DealAnswer"];
                };
            };
        };
    };
    cancelDeal: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 100 visible ASCII characters; the same key with the same body gets the same answer.
                 * @example 01a20213-fe11-7e67-8f79-be7c84f643d4
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                dealId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["DeskCalls.Moment"];
            };
        };
        responses: {
            /** @description Refused; the problem's code is in the catalogue at /problems. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault or a store that is away; repeat later with the same key. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description cancelDeal 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DealAnswer"];
                };
            };
        };
    };
    cutOffDeal: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 100 visible ASCII characters; the same key with the same body gets the same answer.
                 * @example 01a20213-fe11-7e67-8f79-be7c84f643d4
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                dealId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["DeskCalls.Moment"];
            };
        };
        responses: {
            /** @description Refused; the problem's code is in the catalogue at /problems. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault or a store that is away; repeat later with the same key. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description cutOffDeal 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DealAnswer"];
                };
            };
        };
    };
    duplicateDeal: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 100 visible ASCII characters; the same key with the same body gets the same answer.
                 * @example 01a20213-fe11-7e67-8f79-be7c84f643d4
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                dealId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused; the problem's code is in the catalogue at /problems. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault or a store that is away; repeat later with the same key. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftAnswer"];
                };
            };
        };
    };
    extendDeal: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 100 visible ASCII characters; the same key with the same body gets the same answer.
                 * @example 01a20213-fe11-7e67-8f79-be7c84f643d4
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                dealId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["DeskCalls.Moment"];
            };
        };
        responses: {
            /** @description Refused; the problem's code is in the catalogue at /problems. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault or a store that is away; repeat later with the same key. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description extendDeal 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DealAnswer"];
                };
            };
        };
    };
    getDealLedger: {
        parameters: {
            query?: {
                after?: string | null;
                size?: number;
            };
            header?: never;
            path: {
                dealId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused; the problem's code is in the catalogue at /problems. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault or a store that is away; repeat later with the same key. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description getDealLedger 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DealLedgerAnswer"];
                };
            };
        };
    };
    listDealOrders: {
        parameters: {
            query?: {
                after?: string | null;
                size?: number;
            };
            header?: never;
            path: {
                dealId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused; the problem's code is in the catalogue at /problems. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault or a store that is away; repeat later with the same key. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description listDealOrders 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DealOrdersAnswer"];
                };
            };
        };
    };
    joinDeal: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 100 visible ASCII characters; the same key with the same body gets the same answer.
                 * @example 01a20213-fe11-7e67-8f79-be7c84f643d4
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                dealId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JoinRequest"];
            };
        };
        responses: {
            /** @description Refused; the problem's code is in the catalogue at /problems. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault or a store that is away; repeat later with the same key. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JoinedAnswer"];
                };
            };
        };
    };
    confirmPickup: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 100 visible ASCII characters; the same key with the same body gets the same answer.
                 * @example 01a20213-fe11-7e67-8f79-be7c84f643d4
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                dealId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PickupController.PickupRequest"];
            };
        };
        responses: {
            /** @description Refused; the problem's code is in the catalogue at /problems. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault or a store that is away; repeat later with the same key. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description confirmPickup 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PickupController.PickedUpAnswer"];
                };
            };
        };
    };
    listTeams: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dealId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused; the problem's code is in the catalogue at /problems. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault or a store that is away; repeat later with the same key. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description listTeams 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamAnswer"][];
                };
            };
        };
    };
    recordWeights: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 100 visible ASCII characters; the same key with the same body gets the same answer.
                 * @example 01a20213-fe11-7e67-8f79-be7c84f643d4
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                dealId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WeightsController.WeightsRequest"];
            };
        };
        responses: {
            /** @description Refused; the problem's code is in the catalogue at /problems. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault or a store that is away; repeat later with the same key. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description recordWeights 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DealAnswer"];
                };
            };
        };
    };
    addDemoCommunity: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCommunityRequest"];
            };
        };
        responses: {
            /** @description Refused; the problem's code is in the catalogue at /problems. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault or a store that is away; repeat later with the same key. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemoCommunityController.Added"];
                };
            };
        };
    };
    signInToDemo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInRequest"];
            };
        };
        responses: {
            /** @description Refused; the problem's code is in the catalogue at /problems. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault or a store that is away; repeat later with the same key. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description signInToDemo 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedInAnswer"];
                };
            };
        };
    };
    listDrafts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused; the problem's code is in the catalogue at /problems. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault or a store that is away; repeat later with the same key. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description listDrafts 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftAnswer"][];
                };
            };
        };
    };
    addDraft: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 100 visible ASCII characters; the same key with the same body gets the same answer.
                 * @example 01a20213-fe11-7e67-8f79-be7c84f643d4
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftRequest"];
            };
        };
        responses: {
            /** @description Refused; the problem's code is in the catalogue at /problems. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault or a store that is away; repeat later with the same key. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftAnswer"];
                };
            };
        };
    };
    getDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                draftId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused; the problem's code is in the catalogue at /problems. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault or a store that is away; repeat later with the same key. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description getDraft 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftAnswer"];
                };
            };
        };
    };
    changeDraft: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 100 visible ASCII characters; the same key with the same body gets the same answer.
                 * @example 01a20213-fe11-7e67-8f79-be7c84f643d4
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                draftId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftRequest"];
            };
        };
        responses: {
            /** @description Refused; the problem's code is in the catalogue at /problems. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault or a store that is away; repeat later with the same key. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description changeDraft 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftAnswer"];
                };
            };
        };
    };
    removeDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                draftId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused; the problem's code is in the catalogue at /problems. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault or a store that is away; repeat later with the same key. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description removeDraft 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    setCycle: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                draftId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CycleRequest"];
            };
        };
        responses: {
            /** @description Refused; the problem's code is in the catalogue at /problems. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault or a store that is away; repeat later with the same key. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description setCycle 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftAnswer"];
                };
            };
        };
    };
    openDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                draftId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused; the problem's code is in the catalogue at /problems. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault or a store that is away; repeat later with the same key. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description openDraft 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftAnswer"];
                };
            };
        };
    };
    getSharedDeal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused; the problem's code is in the catalogue at /problems. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault or a store that is away; repeat later with the same key. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description getSharedDeal 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DealAnswer"];
                };
            };
        };
    };
    getProgress: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused; the problem's code is in the catalogue at /problems. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault or a store that is away; repeat later with the same key. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description getProgress 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DealController.ProgressAnswer"];
                };
            };
        };
    };
    listSharedTeams: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused; the problem's code is in the catalogue at /problems. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault or a store that is away; repeat later with the same key. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description listSharedTeams 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamAnswer"][];
                };
            };
        };
    };
    getSharedTeam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                teamId: string;
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused; the problem's code is in the catalogue at /problems. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault or a store that is away; repeat later with the same key. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description getSharedTeam 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamAnswer"];
                };
            };
        };
    };
    getBreakdown: {
        parameters: {
            query: {
                by: "community" | "leader" | "product";
                /** @description Start, included; without it an hour before the end. */
                from?: string | null;
                /** @description End, excluded, at most 7 days after the start; without it now. */
                to?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused; the problem's code is in the catalogue at /problems. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault or a store that is away; repeat later with the same key. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description getBreakdown 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InsightAnswers.BreakdownAnswer"];
                };
            };
        };
    };
    getDealCounts: {
        parameters: {
            query?: {
                /** @description Start, included; without it an hour before the end. */
                from?: string | null;
                /** @description End, excluded, at most 7 days after the start; without it now. */
                to?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused; the problem's code is in the catalogue at /problems. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault or a store that is away; repeat later with the same key. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description getDealCounts 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InsightAnswers.DealCountsAnswer"];
                };
            };
        };
    };
    getGmv: {
        parameters: {
            query?: {
                /** @description Start, included; without it an hour before the end. */
                from?: string | null;
                /** @description End, excluded, at most 7 days after the start; without it now. */
                to?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused; the problem's code is in the catalogue at /problems. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault or a store that is away; repeat later with the same key. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description getGmv 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InsightAnswers.GmvAnswer"];
                };
            };
        };
    };
    getSignals: {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused; the problem's code is in the catalogue at /problems. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault or a store that is away; repeat later with the same key. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description getSignals 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InsightAnswers.SignalsAnswer"];
                };
            };
        };
    };
    getTopDeals: {
        parameters: {
            query?: {
                /** @description Start, included; without it an hour before the end. */
                from?: string | null;
                /** @description End, excluded, at most 7 days after the start; without it now. */
                to?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused; the problem's code is in the catalogue at /problems. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault or a store that is away; repeat later with the same key. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description getTopDeals 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InsightAnswers.TopDealsAnswer"];
                };
            };
        };
    };
    watchLive: {
        parameters: {
            query?: never;
            header?: {
                "Last-Event-ID"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused; the problem's code is in the catalogue at /problems. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault or a store that is away; repeat later with the same key. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
        };
    };
    getOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused; the problem's code is in the catalogue at /problems. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault or a store that is away; repeat later with the same key. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description getOrder 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderAnswer"];
                };
            };
        };
    };
    cancelOrder: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 100 visible ASCII characters; the same key with the same body gets the same answer.
                 * @example 01a20213-fe11-7e67-8f79-be7c84f643d4
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["DeskCalls.Moment"];
            };
        };
        responses: {
            /** @description Refused; the problem's code is in the catalogue at /problems. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault or a store that is away; repeat later with the same key. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description cancelOrder 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderAnswer"];
                };
            };
        };
    };
    changeOrder: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 100 visible ASCII characters; the same key with the same body gets the same answer.
                 * @example 01a20213-fe11-7e67-8f79-be7c84f643d4
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeRequest"];
            };
        };
        responses: {
            /** @description Refused; the problem's code is in the catalogue at /problems. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault or a store that is away; repeat later with the same key. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description changeOrder 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderAnswer"];
                };
            };
        };
    };
    payOrder: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 100 visible ASCII characters; the same key with the same body gets the same answer.
                 * @example 01a20213-fe11-7e67-8f79-be7c84f643d4
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["DeskCalls.Moment"];
            };
        };
        responses: {
            /** @description Refused; the problem's code is in the catalogue at /problems. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault or a store that is away; repeat later with the same key. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentAnswer"];
                };
            };
        };
    };
    takePhoto: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "image/jpeg": string;
                "image/png": string;
            };
        };
        responses: {
            /** @description Refused; the problem's code is in the catalogue at /problems. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault or a store that is away; repeat later with the same key. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Kept, upright and without metadata; the same file again gives the same photo */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PhotoController.PhotoAnswer"];
                };
            };
        };
    };
    getPickupCapacity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pickupPointId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused; the problem's code is in the catalogue at /problems. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault or a store that is away; repeat later with the same key. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description getPickupCapacity 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PickupCapacity"];
                };
            };
        };
    };
    setPickupCapacity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pickupPointId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PickupCapacityController.CapacityRequest"];
            };
        };
        responses: {
            /** @description Refused; the problem's code is in the catalogue at /problems. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault or a store that is away; repeat later with the same key. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description setPickupCapacity 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PickupCapacity"];
                };
            };
        };
    };
    listProducts: {
        parameters: {
            query: {
                after?: string | null;
                size?: number;
                /** @description What the title contains, in any case */
                title: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused; the problem's code is in the catalogue at /problems. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault or a store that is away; repeat later with the same key. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description listProducts 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductsAnswer"];
                };
            };
        };
    };
    addProduct: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 100 visible ASCII characters; the same key with the same body gets the same answer.
                 * @example 01a20213-fe11-7e67-8f79-be7c84f643d4
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProductRequest"];
            };
        };
        responses: {
            /** @description Refused; the problem's code is in the catalogue at /problems. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault or a store that is away; repeat later with the same key. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductAnswer"];
                };
            };
        };
    };
    getProduct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                productId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused; the problem's code is in the catalogue at /problems. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault or a store that is away; repeat later with the same key. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description getProduct 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductAnswer"];
                };
            };
        };
    };
    changeProduct: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 100 visible ASCII characters; the same key with the same body gets the same answer.
                 * @example 01a20213-fe11-7e67-8f79-be7c84f643d4
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                productId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProductRequest"];
            };
        };
        responses: {
            /** @description Refused; the problem's code is in the catalogue at /problems. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault or a store that is away; repeat later with the same key. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description changeProduct 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductAnswer"];
                };
            };
        };
    };
    removeProduct: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 100 visible ASCII characters; the same key with the same body gets the same answer.
                 * @example 01a20213-fe11-7e67-8f79-be7c84f643d4
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                productId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused; the problem's code is in the catalogue at /problems. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault or a store that is away; repeat later with the same key. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Removed; deals that offered it stay as they are */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    retryStuckRefunds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused; the problem's code is in the catalogue at /problems. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault or a store that is away; repeat later with the same key. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description retryStuckRefunds 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FreedRefunds"];
                };
            };
        };
    };
    listWaitingRefunds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused; the problem's code is in the catalogue at /problems. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault or a store that is away; repeat later with the same key. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description listWaitingRefunds 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingRefund"][];
                };
            };
        };
    };
    listReturnCategories: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused; the problem's code is in the catalogue at /problems. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault or a store that is away; repeat later with the same key. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description listReturnCategories 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnCategoryController.ReturnCategoryAnswer"][];
                };
            };
        };
    };
    getSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused; the problem's code is in the catalogue at /problems. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault or a store that is away; repeat later with the same key. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description getSession 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionController.SessionAnswer"];
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused; the problem's code is in the catalogue at /problems. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault or a store that is away; repeat later with the same key. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description signOut 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    hearFromProvider: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentNotice"];
            };
        };
        responses: {
            /** @description hearFromProvider 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
}

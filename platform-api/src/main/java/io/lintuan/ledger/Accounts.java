package io.lintuan.ledger;

import java.util.UUID;

/** Names of accounts: the only place that spells them. */
public final class Accounts {
    /** What the licensed provider holds for us. */
    public static final String PROVIDER_CLEARING = "provider:clearing";

    /** Money that was promised back and has not reached the buyer yet. */
    public static final String REFUNDS_IN_FLIGHT = "refunds:in-flight";

    public static final String GREEN_ISSUED = "green:issued";

    private Accounts() {}

    public static String escrow(UUID orderId) {
        return "escrow:" + orderId;
    }

    public static String accrued(UUID leaderId) {
        return "leader:" + leaderId + ":accrued";
    }

    public static String held(UUID leaderId) {
        return "leader:" + leaderId + ":held";
    }

    public static String points(UUID personId) {
        return "person:" + personId + ":points";
    }

    /** Whether somebody has the account and asks for its balance, as against an order's or the platform's. */
    public static boolean isPersonal(String account) {
        return account.startsWith("leader:") || account.startsWith("person:");
    }
}

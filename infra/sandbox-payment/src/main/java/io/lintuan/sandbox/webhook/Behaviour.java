package io.lintuan.sandbox.webhook;

/**
 * How badly the provider behaves towards one group.
 *
 * @param delayMs webhooks leave this much later, 0 to 600,000
 * @param duplicate every webhook is sent twice
 * @param reorder webhooks leave in a random order within two seconds
 * @param failRefunds refunds are answered 503
 * @param failPayments new payments are answered 503, as if the provider were away
 * @param failSplits splits, returns and finishes are answered 503
 */
public record Behaviour(
        int delayMs,
        boolean duplicate,
        boolean reorder,
        boolean failRefunds,
        boolean failPayments,
        boolean failSplits) {
    public static final Behaviour GOOD = new Behaviour(0, false, false, false, false, false);
}

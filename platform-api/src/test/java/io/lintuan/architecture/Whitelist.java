package io.lintuan.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The arrows between contexts. Everything that is not here is refused. */
final class Whitelist {
    private static final String ROOT = "io.lintuan.";

    /** Technical packages that any adapter may use. */
    private static final Set<String> SHARED = Set.of("settings", "time", "postgres", "pulsar", "contracts", "web");

    private static final Map<String, Set<String>> MAY_KNOW = Map.ofEntries(
            Map.entry("money", Set.of()),
            Map.entry("ledger", Set.of()),
            Map.entry("outbox", Set.of()),
            Map.entry("identity", Set.of()),
            Map.entry("community", Set.of("identity")),
            Map.entry("catalogue", Set.of("identity")),
            Map.entry("deal", Set.of("money", "ledger", "desk", "identity", "community")),
            // Drafts open deals through the desk, and are their leader's.
            Map.entry("draft", Set.of("deal", "desk", "identity")),
            Map.entry("desk", Set.of("money", "ledger", "deal", "outbox")),
            // What spans deals is limited here; the sweep asks what became of orders.
            Map.entry("reservation", Set.of("deal")),
            Map.entry("coupon", Set.of("deal", "community", "identity", "reservation")),
            // A leader reads the ledger of a deal order by order.
            Map.entry(
                    "order", Set.of("deal", "desk", "green", "identity", "ledger", "payment", "reservation", "coupon")),
            Map.entry("payment", Set.of("deal", "desk", "order", "identity")),
            // The leader who hands out is told whose order it is and what is in it.
            Map.entry("pickup", Set.of("deal", "desk", "identity", "order", "reservation")),
            Map.entry("commission", Set.of("ledger", "identity")),
            Map.entry("green", Set.of("ledger", "identity")),
            Map.entry("risk", Set.of("deal", "desk", "order", "identity")),
            Map.entry("insight", Set.of("identity", "deal", "community")),
            Map.entry("time", Set.of("desk", "deal")),
            // Pages draw what every context answers; one table there turns every refusal into an answer.
            Map.entry(
                    "web",
                    Set.of(
                            "catalogue",
                            "commission",
                            "community",
                            "coupon",
                            "deal",
                            "desk",
                            "draft",
                            "green",
                            "identity",
                            "insight",
                            "order",
                            "payment",
                            "pickup",
                            "risk")),
            Map.entry("postgres", Set.of()),
            Map.entry("pulsar", Set.of()),
            Map.entry("settings", Set.of()));

    private Whitelist() {}

    /** Why {@code from} must not know {@code to}; empty when it may. */
    static Optional<String> objection(JavaClass from, JavaClass to) {
        String origin = context(from);
        String target = context(to);
        if (origin.isEmpty() || target.isEmpty() || origin.equals(target) || SHARED.contains(target)) {
            return Optional.empty();
        }
        if (!MAY_KNOW.getOrDefault(origin, Set.of()).contains(target)) {
            return Optional.of(origin + " must not know " + target);
        }
        return isOpenTo(from, to, target)
                ? Optional.empty()
                : Optional.of(origin + " may know " + target + " by its root package only");
    }

    private static boolean isOpenTo(JavaClass from, JavaClass to, String target) {
        String packageName = to.getPackageName();
        boolean root = packageName.equals(ROOT + target);
        // The desk decides with the model; who asks it speaks in its commands and hears its refusals.
        boolean commands = packageName.equals("io.lintuan.deal.model")
                && (context(from).equals("desk")
                        || to.getFullName().startsWith("io.lintuan.deal.model.DealCommand")
                        || to.getSimpleName().equals("RefusalCode"));
        // A page carries the JSON that the API would have answered, so that its island starts without asking.
        boolean page = from.getPackageName().equals("io.lintuan.web.page") && packageName.endsWith(".http");
        return root || commands || page;
    }

    private static String context(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith(ROOT)) {
            return "";
        }
        String rest = name.substring(ROOT.length());
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }
}

package io.lintuan.workload.tour.book;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** A chapter for a terminal. */
public final class ChapterText {
    private static final int LINE_MOST = 110;
    private static final String INDENT = "  ";

    private ChapterText() {}

    /** The whole chapter; {@code zone} is where the reader's clock runs. */
    public static String of(int number, Told told, ZoneId zone) {
        Seen seen = told.seen();
        return heading(number, told.title())
                + wrapped(told.story())
                + "\n" + orders(seen)
                + "\n" + ledger(seen, zone)
                + "\n" + INDENT + balances(seen)
                + checked(told.checks());
    }

    public static String heading(int number, String title) {
        String heading = number + ". " + title;
        return "\n" + heading + "\n" + "=".repeat(heading.length()) + "\n";
    }

    private static String orders(Seen seen) {
        TextTable table =
                new TextTable("neighbor", "asked for", "order", ">paid", ">back", ">kept", "why it went back");
        for (SeenOrder order : seen.orders()) {
            table.row(
                    order.who(),
                    order.wish(),
                    order.status(),
                    Amounts.text(seen.paidMinor(order)),
                    Amounts.text(seen.backMinor(order)),
                    Amounts.text(seen.keptMinor(order)),
                    order.reasons().stream().map(Words::reason).distinct().collect(Collectors.joining(", ")));
        }
        return INDENT + "The deal is " + seen.dealStatus() + ".\n" + table.text(INDENT);
    }

    private static String ledger(Seen seen, ZoneId zone) {
        DateTimeFormatter clock = DateTimeFormatter.ofPattern("HH:mm:ss").withZone(zone);
        TextTable table = new TextTable("ledger", "from", "to", ">CNY", "because");
        seen.ledger().stream()
                .sorted(Comparator.comparing(Moved::at))
                .forEach(moved -> table.row(
                        clock.format(moved.at()),
                        Words.account(seen, moved.source()),
                        Words.account(seen, moved.destination()),
                        Amounts.text(moved.amountMinor()),
                        Words.why(moved)));
        return table.text(INDENT);
    }

    /** As the service adds them up; what the provider holds for us, the ledger has on the other side. */
    private static String balances(Seen seen) {
        long providerMinor = seen.balances().stream()
                .filter(balance -> balance.account().equals(Seen.PROVIDER))
                .mapToLong(Balance::amountMinor)
                .sum();
        String held = seen.balances().stream()
                .filter(balance -> !balance.account().equals(Seen.PROVIDER))
                .map(balance -> Words.account(seen, balance.account()) + " " + Amounts.text(balance.amountMinor()))
                .collect(Collectors.joining(" + "));
        return "balances: the provider holds " + Amounts.text(-providerMinor) + " = " + held + "\n";
    }

    private static String checked(List<Check> checks) {
        List<Check> differ = checks.stream().filter(check -> !check.holds()).toList();
        if (differ.isEmpty()) {
            return INDENT + "checked: " + checks.size()
                    + " things, all as promised: every order, what each paid and got"
                    + " back, every account,\n" + INDENT + "         no cause posted twice, postings and balances equal"
                    + own(checks) + "\n";
        }
        return differ.stream().map(check -> INDENT + "DIFFERS  " + check + "\n").collect(Collectors.joining());
    }

    /** What only this chapter looks at. */
    private static String own(List<Check> checks) {
        return checks.stream()
                .filter(check -> check.what().startsWith("that "))
                .map(check -> "\n" + INDENT + "         " + check.what())
                .collect(Collectors.joining());
    }

    private static String wrapped(String story) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : story.split(" ", -1)) {
            if (line.length() + word.length() > LINE_MOST) {
                lines.add(line.toString().stripTrailing());
                line = new StringBuilder();
            }
            line.append(word).append(' ');
        }
        lines.add(line.toString().stripTrailing());
        return lines.stream().map(text -> INDENT + text + "\n").collect(Collectors.joining());
    }
}

package io.lintuan.stream;

import static io.lintuan.stream.EventFixture.line;

import io.lintuan.contracts.event.DealEnvelope;
import io.lintuan.contracts.event.OrderLine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Some days of deals, drawn from a seed: every deal is decided, failed ones give everything back. */
final class Story {
    private static final int BUYERS = 40;
    private static final int PRODUCTS = 5;
    static final int DESKS = 3;

    private final Random random;
    private final List<DealEnvelope> events = new ArrayList<>();

    private Story(long seed) {
        random = new Random(seed);
    }

    static List<DealEnvelope> of(long seed, int deals) {
        return of(seed, deals, Duration.ZERO);
    }

    /** Three desks record it: of {@link #deskOf}, 0 has a clock that is behind by {@code skew} and 2 one that is ahead. */
    static List<DealEnvelope> of(long seed, int deals, Duration skew) {
        Story story = new Story(seed);
        for (int i = 0; i < deals; i++) {
            String deal = "d-" + i;
            story.tell(
                    EventFixture.deal(deal, "c-" + i % 3, "l-" + i % 4)
                            .withClockAhead(skew.multipliedBy(deskOf(deal) - 1)),
                    deal);
        }
        story.events.sort(Comparator.comparing(DealEnvelope::recordedAt));
        return story.events;
    }

    static int deskOf(String deal) {
        return Integer.parseInt(deal.substring(2)) % DESKS;
    }

    private void tell(EventFixture deal, String name) {
        Instant at = EventFixture.NOON.plusSeconds(random.nextInt(3600));
        events.add(deal.opened(at));
        boolean forms = random.nextInt(3) > 0;
        List<Runnable> afterwards = new ArrayList<>();
        int orders = random.nextInt(40);
        for (int i = 0; i < orders; i++) {
            at = at.plusMillis(random.nextInt(20_000));
            order(deal, name + "-order-" + i, at, forms, afterwards);
        }
        Instant decided = EventFixture.NOON.plusSeconds(6 * 3600L);
        events.add(forms ? deal.formed(decided) : deal.failed(decided));
        afterwards.forEach(Runnable::run);
    }

    private void order(EventFixture deal, String orderId, Instant at, boolean forms, List<Runnable> afterwards) {
        String buyer = "buyer-" + random.nextInt(BUYERS);
        OrderLine[] lines = lines();
        events.add(deal.placed(orderId, buyer, at, lines));
        if (random.nextInt(10) == 0) {
            return;
        }
        Instant paidAt = at.plusMillis(random.nextInt(1_000));
        events.add(deal.paid(orderId, buyer, at, paidAt, lines));
        Instant later = EventFixture.NOON.plusSeconds(6 * 3600L + 60 + random.nextInt(3600));
        if (forms) {
            afterwards.add(() -> events.add(deal.pickedUp(orderId, buyer, later)));
        } else {
            afterwards.add(() -> events.add(deal.refunded(orderId, buyer, paidAt, later, lines)));
        }
    }

    private OrderLine[] lines() {
        OrderLine[] lines = new OrderLine[1 + random.nextInt(3)];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = line("product-" + random.nextInt(PRODUCTS), 1 + random.nextInt(3), 1 + random.nextInt(9_999));
        }
        return lines;
    }

    /** The same events as a bad network brings them: one in ten twice, and none further than {@code reach} from its place. */
    static List<DealEnvelope> disturbed(List<DealEnvelope> events, int reach, long seed) {
        Random random = new Random(seed);
        List<DealEnvelope> arrivals = new ArrayList<>();
        for (DealEnvelope event : events) {
            arrivals.add(event);
            if (random.nextInt(10) == 0) {
                arrivals.add(event);
            }
        }
        for (int from = 0; from < arrivals.size(); from += reach) {
            Collections.shuffle(arrivals.subList(from, Math.min(arrivals.size(), from + reach)), random);
        }
        return arrivals;
    }

    /** The same events where one in a hundred comes twice and one in a hundred hundreds of events later. */
    static List<DealEnvelope> withRepeatsAndLateOnes(List<DealEnvelope> events, long seed) {
        Random random = new Random(seed);
        List<Arrival> arrivals = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            boolean late = random.nextInt(100) == 0;
            arrivals.add(new Arrival(late ? i + 200 + random.nextInt(600) : i, events.get(i)));
            if (random.nextInt(100) == 0) {
                arrivals.add(new Arrival(i + 1 + random.nextInt(300), events.get(i)));
            }
        }
        return arrivals.stream()
                .sorted(Comparator.comparing(Arrival::place))
                .map(Arrival::event)
                .toList();
    }

    private record Arrival(int place, DealEnvelope event) {}
}

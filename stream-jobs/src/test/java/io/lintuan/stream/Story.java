package io.lintuan.stream;

import static io.lintuan.stream.EventFixture.line;

import io.lintuan.contracts.event.DealEnvelope;
import io.lintuan.contracts.event.OrderLine;
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

    private final Random random;
    private final List<DealEnvelope> events = new ArrayList<>();

    private Story(long seed) {
        random = new Random(seed);
    }

    static List<DealEnvelope> of(long seed, int deals) {
        Story story = new Story(seed);
        for (int i = 0; i < deals; i++) {
            story.tell(EventFixture.deal("d-" + i, "c-" + i % 3, "l-" + i % 4), "d-" + i);
        }
        story.events.sort(Comparator.comparing(DealEnvelope::recordedAt));
        return story.events;
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
}

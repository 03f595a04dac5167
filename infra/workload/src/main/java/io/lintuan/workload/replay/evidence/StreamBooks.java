package io.lintuan.workload.replay.evidence;

import io.lintuan.contracts.event.DealEnvelope;
import io.lintuan.contracts.event.DealEventType;
import io.lintuan.contracts.event.OrderLine;
import io.lintuan.workload.replay.board.BoardEvent;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Adds up one community's events as they come. A second copy of an event is counted and changes nothing else. Safe for a
 * reading and an asking thread.
 */
public final class StreamBooks {
    private final String communityId;
    private final Set<String> eventIds = new HashSet<>();
    private final Set<String> placed = new HashSet<>();
    private final Set<String> paid = new HashSet<>();
    private final Map<String, BitSet> sequences = new HashMap<>();
    private final Map<String, List<BoardEvent>> boardEvents = new HashMap<>();
    private final Map<String, Long> orderEvents = new HashMap<>();
    private long grossMinor;
    private long paidMinor;
    private long refundedMinor;
    private long duplicated;

    public StreamBooks(String communityId) {
        this.communityId = communityId;
    }

    /** Takes an event of any deal; those of other communities and heartbeats are ignored. */
    public synchronized void add(DealEnvelope event) {
        if (event.type() == DealEventType.HEARTBEAT || !communityId.equals(event.communityId())) {
            return;
        }
        if (!eventIds.add(event.eventId())) {
            duplicated++;
            return;
        }
        BitSet seen = sequences.computeIfAbsent(event.key(), deal -> new BitSet());
        if (seen.get((int) event.dealSequence())) {
            duplicated++;
        }
        seen.set((int) event.dealSequence());
        switch (event.type()) {
            case ORDER_PLACED -> {
                duplicated += placed.add(event.orderPlaced().orderId()) ? 0 : 1;
                grossMinor += linesMinor(event.orderPlaced().lines());
                moved(event);
            }
            case ORDER_PAID -> {
                duplicated += paid.add(event.orderPaid().orderId()) ? 0 : 1;
                paidMinor += linesMinor(event.orderPaid().lines());
                moved(event);
            }
            case ORDER_REFUNDED -> {
                if (event.orderRefunded().counted()) {
                    refundedMinor += event.orderRefunded().amountMinor();
                    moved(event);
                }
            }
            default -> {
                // Moves no money on the board.
            }
        }
        if (event.type().name().startsWith("ORDER_")) {
            orderEvents.merge(event.type().name(), 1L, Long::sum);
        }
    }

    /** The number up to which every event of the deal was read, 0 when there is none. */
    public synchronized long through(String dealId) {
        BitSet seen = sequences.get(dealId);
        return seen == null ? 0 : seen.nextClearBit(1) - 1L;
    }

    public synchronized StreamFigures figures() {
        Sums sums = new Sums(placed.size(), grossMinor, paidMinor, refundedMinor, paidMinor - refundedMinor);
        return new StreamFigures(placed, sums, duplicated, orderEvents);
    }

    /** Events that move the board, by deal. */
    public synchronized Map<String, List<BoardEvent>> boardEvents() {
        Map<String, List<BoardEvent>> copy = new HashMap<>();
        boardEvents.forEach((deal, events) -> copy.put(deal, List.copyOf(events)));
        return copy;
    }

    private void moved(DealEnvelope event) {
        boardEvents
                .computeIfAbsent(event.key(), deal -> new ArrayList<>())
                .add(new BoardEvent(event.dealSequence(), event.recordedAt()));
    }

    private static long linesMinor(List<OrderLine> lines) {
        return lines.stream().mapToLong(OrderLine::amountMinor).sum();
    }
}

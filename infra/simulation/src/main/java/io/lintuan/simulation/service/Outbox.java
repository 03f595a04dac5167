package io.lintuan.simulation.service;

import io.lintuan.simulation.engine.Coverage;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** What was said and not yet sent, by deal, and the topic that it goes to, which drops a number it has already. */
public final class Outbox {
    /** The opening of a deal is its first event and not of this run. */
    private static final long OPENED = 1;

    private final Map<UUID, Long> said = new LinkedHashMap<>();
    private final Map<UUID, Long> marked = new HashMap<>();
    private final Map<UUID, Long> heard = new HashMap<>();
    private final Coverage coverage;

    Outbox(Coverage coverage) {
        this.coverage = coverage;
    }

    void say(UUID dealId, long upTo) {
        said.put(dealId, upTo);
    }

    /** Deals with something to send, up to which number. */
    public Map<UUID, Long> waiting() {
        Map<UUID, Long> waiting = new LinkedHashMap<>();
        said.forEach((deal, upTo) -> {
            if (marked.getOrDefault(deal, OPENED) < upTo) {
                waiting.put(deal, upTo);
            }
        });
        return waiting;
    }

    /** To the broker, from the first that is not marked as sent. */
    public void send(UUID dealId, long upTo) {
        long from = marked.getOrDefault(dealId, OPENED) + 1;
        long known = heard.getOrDefault(dealId, OPENED);
        if (from <= known) {
            coverage.saw("outbox", "sent again");
        }
        if (from > known + 1) {
            throw new IllegalStateException("deal " + dealId + " said " + from + " after " + known);
        }
        heard.put(dealId, Math.max(known, upTo));
        coverage.saw("outbox", "sent");
    }

    public void mark(UUID dealId, long upTo) {
        marked.merge(dealId, upTo, Math::max);
    }

    /** The number of the deal's last event that the topic has. */
    public long heard(UUID dealId) {
        return heard.getOrDefault(dealId, OPENED);
    }
}

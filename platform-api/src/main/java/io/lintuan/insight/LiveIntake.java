package io.lintuan.insight;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lintuan.contracts.live.FinalUntil;
import io.lintuan.insight.LivePosition.MessagePlace;
import io.lintuan.insight.LivePosition.Topic;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the jobs' messages, gives deals their titles and hands them on. A title that is not known yet is never waited for:
 * the frame goes out without it, and again once it is known.
 */
@Singleton
public final class LiveIntake {
    private static final Logger LOG = LoggerFactory.getLogger(LiveIntake.class);

    private final LiveFeed feed;
    private final DealTitles titles;
    private final ObjectMapper json = new ObjectMapper();
    private volatile Optional<FinalUntil> finalUntil = Optional.empty();

    LiveIntake(LiveFeed feed, DealTitles titles) {
        this.feed = feed;
        this.titles = titles;
    }

    /** A message of topic {@code gmv-live} ({@code LiveFrame}) or {@code fraud-signals} ({@code FraudSignal}). */
    public void take(Topic topic, MessagePlace place, byte[] payload) {
        try {
            JsonNode message = json.readTree(payload);
            if (topic == Topic.SIGNALS) {
                withTitle(Frame.Kind.SIGNAL, topic, place, message, "signalId", "dealTitle");
            } else {
                takeFrame(place, message);
            }
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            // The jobs are ours: what cannot be read is a newer job's word, and the board lives on without it.
            LOG.warn("A live message at {} cannot be read: {}", place, e.getMessage());
        }
    }

    /** What the jobs said last about finality. */
    public Optional<FinalUntil> finalUntil() {
        return finalUntil;
    }

    private void takeFrame(MessagePlace place, JsonNode message) throws IOException {
        switch (message.path("type").asText()) {
            case "MINUTE_TOTALS" -> {
                JsonNode totals = message.path("minuteTotals");
                publish("minute:" + text(totals, "minute"), Frame.Kind.MINUTE, Topic.GMV, place, totals);
            }
            case "DEAL_TOTALS" ->
                withTitle(Frame.Kind.DEAL, Topic.GMV, place, message.path("dealTotals"), "dealId", "title");
            case "FINAL_UNTIL" -> {
                JsonNode until = message.path("finalUntil");
                finalUntil = Optional.of(new FinalUntil(instant(until, "paidUntil"), instant(until, "netUntil")));
                publish("final", Frame.Kind.FINAL, Topic.GMV, place, until);
            }
            default -> throw new IllegalArgumentException("unknown type " + message.path("type"));
        }
    }

    private void withTitle(
            Frame.Kind kind, Topic topic, MessagePlace place, JsonNode body, String idField, String titleField)
            throws IOException {
        String key = kind + ":" + text(body, idField);
        UUID dealId = UUID.fromString(text(body, "dealId"));
        Optional<DealTitles.Title> known = titles.known(dealId);
        publish(key, kind, topic, place, titled(body, titleField, known));
        if (known.isEmpty()) {
            titles.look(dealId, title -> feed.again(key, place, print(titled(body, titleField, Optional.of(title)))));
        }
    }

    private static JsonNode titled(JsonNode body, String field, Optional<DealTitles.Title> title) {
        return title.<JsonNode>map(found -> ((ObjectNode) body.deepCopy())
                        .put(field, found.title())
                        .put("communityName", found.communityName())
                        .put("leaderName", found.leaderName()))
                .orElse(body);
    }

    private void publish(String key, Frame.Kind kind, Topic topic, MessagePlace place, JsonNode body) {
        feed.publish(key, kind, topic, place, print(body));
    }

    private static String print(JsonNode body) {
        return body.toString();
    }

    private static Instant instant(JsonNode body, String field) {
        return body.hasNonNull(field) ? Instant.parse(body.get(field).asText()) : null;
    }

    private static String text(JsonNode body, String field) {
        JsonNode value = body.get(field);
        if (value == null || !value.isTextual()) {
            throw new IllegalArgumentException("no " + field);
        }
        return value.textValue();
    }
}

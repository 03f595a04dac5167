package io.lintuan.workload.replay.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.contracts.live.DeadLetter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class DeadLetterBooksTest {
    private final DeadLetterBooks books = new DeadLetterBooks("c1");

    @Test
    void ourLettersCountAndThoseOfOthersDoNot() {
        books.add(letter("{\"eventId\":\"e\", \"communityId\" : \"c1\"}"));
        books.add(letter("{\"communityId\":\"c2\"}"));
        assertThat(books.letters()).singleElement().asString().contains("undecodable", "events");
    }

    @Test
    void bytesThatNameNobodyMayBeOurs() {
        books.add(letter("{\"eventI"));
        books.add(new DeadLetter("events", "1:2", "undecodable", "why", Instant.EPOCH, null));
        books.add(new DeadLetter("events", "1:2", "undecodable", "why", Instant.EPOCH, "no base64!"));
        assertThat(books.letters()).hasSize(3);
    }

    private static DeadLetter letter(String payload) {
        String base64 = Base64.getEncoder().encodeToString(payload.getBytes(StandardCharsets.UTF_8));
        return new DeadLetter("events", "1:2", "undecodable", "why", Instant.EPOCH, base64);
    }
}

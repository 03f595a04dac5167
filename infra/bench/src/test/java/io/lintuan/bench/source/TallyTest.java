package io.lintuan.bench.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TallyTest {

    @Test
    void theOrderOfMessagesDoesNotMatter() {
        assertThat(checksumOf("a", "bc", "d")).isEqualTo(checksumOf("d", "a", "bc"));
    }

    @Test
    void everyByteMatters() {
        assertThat(checksumOf("abc")).isNotEqualTo(checksumOf("abd"));
        assertThat(checksumOf("abc")).isNotEqualTo(checksumOf("ab"));
        assertThat(checksumOf("a", "a")).isNotEqualTo(checksumOf("a"));
    }

    private static long checksumOf(String... messages) {
        Tally tally = new Tally();
        for (String message : messages) {
            tally.take(message.getBytes(UTF_8));
        }
        assertThat(tally.reading().messages()).isEqualTo(messages.length);
        return tally.reading().checksum();
    }
}

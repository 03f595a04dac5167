package io.lintuan.insight;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** A slow reader gets less, never something older, and costs nobody else anything. */
class MailboxTest {
    private final AtomicBoolean closed = new AtomicBoolean();

    private Mailbox mailbox(Reading reading) {
        Mailbox mailbox = new Mailbox(reading, () -> closed.set(true));
        reading.onSubscribe(mailbox);
        return mailbox;
    }

    private static void offer(Mailbox mailbox, String key, String frame) {
        mailbox.offer(key, frame.getBytes(UTF_8));
    }

    @Test
    void handsOverAtOnceToWhoAsked() {
        Reading reading = new Reading(Long.MAX_VALUE);
        Mailbox mailbox = mailbox(reading);
        offer(mailbox, "a", "a1;");
        offer(mailbox, "a", "a2;");
        assertThat(reading.text()).isEqualTo("a1;a2;");
    }

    @Test
    void keepsOnlyTheNewestFrameOfAKeyForWhoIsSlow() {
        Reading reading = new Reading(0);
        Mailbox mailbox = mailbox(reading);
        offer(mailbox, "a", "a1;");
        offer(mailbox, "b", "b1;");
        offer(mailbox, "a", "a2;");
        assertThat(reading.text()).isEmpty();
        reading.ask(1);
        // The newer frame stands at the end, so that what was handed over never skips something older.
        assertThat(reading.text()).isEqualTo("b1;a2;");
    }

    @Test
    void endsTheStreamOfWhoIsHopelesslyBehind() {
        Reading reading = new Reading(0);
        Mailbox mailbox = mailbox(reading);
        for (int i = 0; i <= 5_000; i++) {
            offer(mailbox, "key" + i, "x");
        }
        assertThat(reading.isComplete()).isTrue();
        assertThat(closed).isTrue();
    }

    @Test
    void saysNothingToWhoLeft() {
        Reading reading = new Reading(Long.MAX_VALUE);
        Mailbox mailbox = mailbox(reading);
        reading.leave();
        offer(mailbox, "a", "a1;");
        assertThat(closed).isTrue();
        assertThat(reading.text()).isEmpty();
    }
}

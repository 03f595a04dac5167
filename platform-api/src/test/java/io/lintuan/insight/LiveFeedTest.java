package io.lintuan.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.insight.LivePosition.MessagePlace;
import io.lintuan.insight.LivePosition.Topic;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.BaseSubscriber;

/** Newcomers get what is, who comes back gets what changed, and everybody gets what happens. */
class LiveFeedTest {
    private final LiveFeed feed =
            new LiveFeed(Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC), new SimpleMeterRegistry());

    private void minute(int entry, String minute, String json) {
        feed.publish("minute:" + minute, Frame.Kind.MINUTE, Topic.GMV, new MessagePlace(5, entry, -1), json);
    }

    private void signal(int entry, String json) {
        feed.publish("SIGNAL:" + json, Frame.Kind.SIGNAL, Topic.SIGNALS, new MessagePlace(9, entry, 0), json);
    }

    private Reading open(String lastEventId) {
        Reading reading = new Reading(Long.MAX_VALUE);
        feed.open(Optional.ofNullable(lastEventId)).subscribe(reading);
        return reading;
    }

    @Test
    void startsWithTheLatestOfEachKeyAndAHeartbeat() {
        minute(1, "12:00", "{\"v\":1}");
        minute(2, "12:01", "{\"v\":2}");
        minute(3, "12:00", "{\"v\":3}");
        assertThat(open(null).text())
                .doesNotContain("{\"v\":1}")
                .containsSubsequence("event: minute\ndata: {\"v\":2}\n\n", "event: minute\ndata: {\"v\":3}\n\n")
                .endsWith("event: heartbeat\ndata: {\"at\":\"2026-11-22T12:00:00Z\"}\n\n");
    }

    @Test
    void forgetsAReaderWhoLeavesDuringTheFirstFrames() {
        minute(1, "12:00", "{\"v\":1}");
        feed.open(Optional.empty()).subscribe(new BaseSubscriber<byte[]>() {
            @Override
            protected void hookOnNext(byte[] frame) {
                cancel();
            }
        });
        assertThat(feed.readers()).isZero();
    }

    @Test
    void goesOnWithWhatHappens() {
        Reading reading = open(null);
        signal(1, "{\"s\":1}");
        assertThat(reading.text()).endsWith("id: -1:-1:-1/9:1:0\nevent: signal\ndata: {\"s\":1}\n\n");
    }

    @Test
    void resumesBothTopicsWithWhatChangedSince() {
        minute(1, "12:00", "{\"v\":1}");
        signal(1, "{\"s\":1}");
        minute(2, "12:01", "{\"v\":2}");
        signal(2, "{\"s\":2}");
        assertThat(open("5:1:-1/9:1:0").text())
                .contains("{\"v\":2}", "{\"s\":2}")
                .doesNotContain("{\"v\":1}", "{\"s\":1}");
    }

    @Test
    void takesAnIdThatItDidNotGiveForNone() {
        minute(1, "12:00", "{\"v\":1}");
        assertThat(open("nonsense").text()).contains("{\"v\":1}");
    }

    @Test
    void saysAFrameAgainOnlyWhileItIsTheNewest() {
        minute(1, "12:00", "{\"v\":1}");
        Reading reading = open(null);
        feed.again("minute:12:00", new MessagePlace(5, 1, -1), "{\"v\":1,\"title\":\"x\"}");
        assertThat(reading.text()).contains("\"title\":\"x\"");
        minute(2, "12:00", "{\"v\":2}");
        feed.again("minute:12:00", new MessagePlace(5, 1, -1), "{\"v\":1,\"title\":\"late\"}");
        assertThat(reading.text()).doesNotContain("late");
    }

    @Test
    void forgetsTheOldestOfAKindAndWhoLeft() {
        for (int i = 0; i < 2_000; i++) {
            minute(i, "m" + i, "{\"v\":" + i + "}");
        }
        Reading reading = open("0:0:0/0:0:0");
        assertThat(reading.text()).doesNotContain("{\"v\":499}").contains("{\"v\":500}", "{\"v\":1999}");
        reading.leave();
        assertThat(feed.readers()).isZero();
    }

    @Test
    void printsAndReadsPositions() {
        LivePosition position = LivePosition.START
                .after(Topic.GMV, new MessagePlace(12, 3, 4))
                .after(Topic.SIGNALS, new MessagePlace(7, 0, -1));
        assertThat(LivePosition.parse(position.toString())).contains(position);
        assertThat(LivePosition.parse("12:3:4/7:0")).isEmpty();
        assertThat(LivePosition.parse("99999999999999999999:3:4/7:0:1")).isEmpty();
        assertThat(new MessagePlace(2, 1, 0)).isGreaterThan(new MessagePlace(1, 9, 9));
    }
}

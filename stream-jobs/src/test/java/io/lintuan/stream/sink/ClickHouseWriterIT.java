package io.lintuan.stream.sink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.local.junit.ClickHouseExtension;
import io.lintuan.local.junit.ClickHouseSpace;
import io.lintuan.stream.StoreReader;
import java.net.URI;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.apache.flink.streaming.runtime.tasks.TestProcessingTimeService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the engine makes of the rows, values among them that look like the end of one. */
@ExtendWith(ClickHouseExtension.class)
class ClickHouseWriterIT {
    private static final ClickHouseTable<List<Object>> EVERY_TYPE =
            ClickHouseTable.of("every_type", "a, b, c, d, e, f, g, h, i, j", row -> row);

    private static <T> ClickHouseWriter<T> writer(ClickHouseSpace store, ClickHouseTable<T> table) throws Exception {
        URI address = URI.create(store.httpUrl() + "/?database=" + store.database());
        return new ClickHouseWriter<>(table, new ClickHouseHttp(address), new TestProcessingTimeService());
    }

    private static StoreReader reader(ClickHouseSpace store) {
        return new StoreReader(store.httpUrl(), store.database());
    }

    @Test
    void readsBackWhatWasWritten(ClickHouseSpace store) throws Exception {
        reader(store)
                .rows(
                        "CREATE TABLE every_type (a String, b LowCardinality(String), c Int32, d UInt32, e Int64, f UInt64, g Bool,"
                                + " h DateTime('UTC'), i DateTime64(3, 'UTC'), j Array(String)) ENGINE = MergeTree ORDER BY a");
        Instant time = Instant.parse("2026-11-20T08:30:12.345Z");
        String odd = "a\tb\n\nc\\d\r'e";
        String longText = "邻".repeat(9_000);

        ClickHouseWriter<List<Object>> writer = writer(store, EVERY_TYPE);
        writer.write(
                List.of("团", "x", -1, 7, Long.MIN_VALUE, Long.MAX_VALUE, true, time, time, List.of("p", "q r")), null);
        writer.write(List.of(odd, odd, 1, 10, 2570, 10, true, time, time, List.of(odd, "")), null);
        // An int is welcome where the column is wider.
        writer.write(List.of(longText, "", 0, 0, 3, 0, false, Instant.EPOCH, Instant.EPOCH, List.of()), null);
        writer.flush(false);

        assertThat(reader(store).rows("SELECT * FROM every_type WHERE c < 1 ORDER BY length(a)"))
                .containsExactly(
                        "团\tx\t-1\t7\t-9223372036854775808\t9223372036854775807\ttrue\t2026-11-20 08:30:12\t2026-11-20 08:30:12.345\t['p','q r']",
                        longText + "\t\t0\t0\t3\t0\tfalse\t1970-01-01 00:00:00\t1970-01-01 00:00:00.000\t[]");
        String hex = HexFormat.of().withUpperCase().formatHex(odd.getBytes(UTF_8));
        assertThat(reader(store).rows("SELECT hex(a), hex(b), hex(j[1]), length(j), e FROM every_type WHERE c = 1"))
                .containsExactly(String.join("\t", hex, hex, hex, "2", "2570"));
    }
}

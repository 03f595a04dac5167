package io.lintuan.outbox.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.local.PostgresEndpoint;
import io.lintuan.local.junit.PostgresExtension;
import io.lintuan.outbox.OutboxFixture;
import io.lintuan.outbox.Ownership;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** After quiet hours everything comes at once: what was planned for an empty outbox must not be used for a full one. */
@ExtendWith(PostgresExtension.class)
class BurstIT {
    /** PostgreSQL keeps a plan from the sixth time on. */
    private static final int QUIET_CLAIMS = 10;

    private static final String BURST = """
            INSERT INTO outbox (partition, deal_id, deal_version, ordinal, event_id, event_type, recorded_at, payload)
            SELECT 3, md5(d::text)::uuid, v, 0, gen_random_uuid(), 'ORDER_PLACED', now() + v * interval '1 second', 'event'
            FROM generate_series(1, 4000) AS d, generate_series(1, 20) AS v""";

    @Test
    void numbersAndSettlesAThousandAtATimeHoweverManyWait(PostgresEndpoint database) {
        try (OutboxFixture fixture = OutboxFixture.migrated(database)) {
            fixture.clear();
            fixture.sql().update("VACUUM ANALYZE outbox").block();
            PostgresOutbox outbox = new PostgresOutbox(fixture.pool(), OutboxFixture.settings(1_000));
            Ownership mine = outbox.takeOver(3).block();
            for (int claim = 0; claim < QUIET_CLAIMS; claim++) {
                assertThat(outbox.claim(Map.of(mine, false)).block().get(0).rows())
                        .isEmpty();
                outbox.settle(Map.of(3, -1L)).block();
            }
            fixture.sql().update(BURST).block();

            var claimed = outbox.claim(Map.of(mine, false)).block(Duration.ofSeconds(5));

            assertThat(claimed.get(0).rows()).hasSizeGreaterThanOrEqualTo(1_000);
            long last =
                    claimed.get(0).rows().get(claimed.get(0).rows().size() - 1).number();
            long waiting = fixture.waiting();
            outbox.settle(Map.of(3, last)).block(Duration.ofSeconds(5));
            assertThat(waiting - fixture.waiting())
                    .isEqualTo(claimed.get(0).rows().size());
            outbox.close();
        }
    }
}

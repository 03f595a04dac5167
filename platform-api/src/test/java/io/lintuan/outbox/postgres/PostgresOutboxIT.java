package io.lintuan.outbox.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lintuan.local.PostgresEndpoint;
import io.lintuan.local.junit.PostgresExtension;
import io.lintuan.outbox.Claim;
import io.lintuan.outbox.FencedOff;
import io.lintuan.outbox.OutboxFixture;
import io.lintuan.outbox.OutboxRow;
import io.lintuan.outbox.Ownership;
import io.r2dbc.spi.R2dbcException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresExtension.class)
class PostgresOutboxIT {
    private final UUID deal = UUID.randomUUID();
    private OutboxFixture fixture;
    private PostgresOutbox outbox;

    @BeforeEach
    void open(PostgresEndpoint database) {
        fixture = OutboxFixture.migrated(database);
        fixture.clear();
        outbox = outbox(3);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void numbersADealInCommitOrderEvenWhenTheClockStepsBack() {
        fixture.commit(2, deal, 1, 2, OutboxFixture.NOON.plusSeconds(60));
        fixture.commit(2, deal, 2, 2, OutboxFixture.NOON);
        fixture.commit(2, deal, 3, 1, OutboxFixture.NOON.plusSeconds(1));
        Ownership mine = outbox.takeOver(2).block();
        List<OutboxRow> rows = drain(mine);
        assertThat(rows)
                .extracting(PostgresOutboxIT::text)
                .containsExactly(deal + " 1 0", deal + " 1 1", deal + " 2 0", deal + " 2 1", deal + " 3 0");
        long first = rows.get(0).number();
        assertThat(rows)
                .extracting(OutboxRow::number)
                .containsExactlyElementsOf(
                        LongStream.range(first, first + 5).boxed().toList());
    }

    @Test
    void servesTheOldestDealFirst() {
        UUID later = UUID.randomUUID();
        fixture.commit(2, later, 1, 1, OutboxFixture.NOON.plusSeconds(9));
        fixture.commit(2, deal, 1, 1, OutboxFixture.NOON);
        List<OutboxRow> rows = drain(outbox.takeOver(2).block());
        assertThat(rows).extracting(OutboxRow::dealId).containsExactly(deal.toString(), later.toString());
    }

    @Test
    void givesEachPartitionItsOwnNumbers() {
        fixture.commit(3, deal, 1, 1, OutboxFixture.NOON);
        fixture.commit(4, UUID.randomUUID(), 1, 2, OutboxFixture.NOON);
        Map<Ownership, Boolean> wishes =
                Map.of(outbox.takeOver(3).block(), false, outbox.takeOver(4).block(), false);
        List<Claim> claims = outbox.claim(wishes).block();
        assertThat(claims).extracting(Claim::partition).containsExactly(3, 4);
        assertThat(claims).extracting(claim -> claim.rows().size()).containsExactly(1, 2);
    }

    @Test
    void reservesANumberForAHeartbeatOnlyWhenNothingWaits() {
        Ownership mine = outbox.takeOver(5).block();
        Claim quiet = claim(mine, true);
        assertThat(quiet.beat()).isPresent();
        fixture.commit(5, deal, 1, 1, OutboxFixture.NOON);
        Claim busy = claim(mine, true);
        assertThat(busy.beat()).isEmpty();
        long number = busy.rows().get(0).number();
        assertThat(number).isEqualTo(quiet.beat().getAsLong() + 1);
        outbox.settle(Map.of(5, number)).block();
        assertThat(claim(mine, false).beat()).isEmpty();
    }

    @Test
    void letsAFormerOwnerNumberNothing() {
        Ownership former = outbox.takeOver(6).block();
        Ownership present = outbox.takeOver(6).block();
        fixture.commit(6, deal, 1, 1, OutboxFixture.NOON);
        assertThat(claim(former, true)).satisfies(claim -> {
            assertThat(claim.mine()).isFalse();
            assertThat(claim.rows()).isEmpty();
            assertThat(claim.beat()).isEmpty();
        });
        assertThatThrownBy(() -> outbox.resume(former, 100).block()).isInstanceOf(FencedOff.class);
        assertThat(claim(present, false).rows()).hasSize(1);
    }

    @Test
    void resumesWithWhatTheBrokerDoesNotHave() {
        Ownership mine = outbox.takeOver(7).block();
        fixture.commit(7, deal, 1, 3, OutboxFixture.NOON);
        List<OutboxRow> numbered = claim(mine, false).rows();
        long stored = numbered.get(0).number();
        Ownership next = outbox.takeOver(7).block();
        assertThat(outbox.resume(next, stored).block())
                .extracting(OutboxRow::number)
                .containsExactly(stored + 1, stored + 2);
        assertThat(fixture.waiting()).isEqualTo(2);
    }

    @Test
    void claimsNothingBeforeTheLastClaimIsSettled() {
        Ownership mine = outbox.takeOver(9).block();
        fixture.commit(9, deal, 1, 1, OutboxFixture.NOON);
        long number = claim(mine, false).rows().get(0).number();
        fixture.commit(9, deal, 2, 1, OutboxFixture.NOON);
        assertThat(claim(mine, true)).isEqualTo(new Claim(9, false, List.of(), OptionalLong.empty()));
        outbox.settle(Map.of(9, number)).block();
        assertThat(claim(mine, false).rows()).extracting(PostgresOutboxIT::text).containsExactly(deal + " 2 0");
    }

    @Test
    void keepsTheRestOfAClaimThatIsSettledInPart() {
        Ownership mine = outbox.takeOver(10).block();
        fixture.commit(10, deal, 1, 3, OutboxFixture.NOON);
        long first = claim(mine, false).rows().get(0).number();
        outbox.settle(Map.of(10, first)).block();
        assertThat(fixture.waiting()).isEqualTo(2);
        assertThat(claim(mine, false).mine()).isFalse();
        outbox.settle(Map.of(10, first + 2)).block();
        assertThat(fixture.waiting()).isZero();
        assertThat(claim(mine, false).mine()).isTrue();
    }

    @Test
    void forgetsAClaimOfWhichNoRowIsLeft() {
        Ownership mine = outbox.takeOver(11).block();
        fixture.commit(11, deal, 1, 2, OutboxFixture.NOON);
        claim(mine, false);
        fixture.sql().update("DELETE FROM outbox").block();
        Ownership next = outbox.takeOver(11).block();
        assertThat(outbox.resume(next, -1).block()).isEmpty();
        assertThat(claim(next, false).mine()).isTrue();
    }

    @Test
    void neverGivesOutANumberTheBrokerHasAlready() {
        Ownership mine = outbox.takeOver(8).block();
        assertThat(outbox.resume(mine, 1_000).block()).isEmpty();
        fixture.commit(8, deal, 1, 1, OutboxFixture.NOON);
        assertThat(claim(mine, false).rows().get(0).number()).isEqualTo(1_001);
    }

    @Test
    void letsOneSessionHoldAPartition(PostgresEndpoint database) {
        PostgresPartitionLocks first = new PostgresPartitionLocks(fixture.pool());
        try (OutboxFixture other = OutboxFixture.connect(database)) {
            PostgresPartitionLocks second = new PostgresPartitionLocks(other.pool());
            assertThat(first.take(Set.of(1, 2)).block()).containsExactlyInAnyOrder(1, 2);
            assertThat(second.take(Set.of(2, 3)).block()).containsExactly(3);
            first.release().block();
            // The server gives a session's locks back a moment after the session said goodbye; an owner asks again.
            Awaitility.await()
                    .untilAsserted(
                            () -> assertThat(second.take(Set.of(1, 2)).block()).containsExactlyInAnyOrder(1, 2));
            second.release().block();
        }
    }

    @Test
    void takesThePartitionsOfAnInstanceThatStandsStill(PostgresEndpoint database) {
        PostgresPartitionLocks halted = new PostgresPartitionLocks(fixture.pool(), Duration.ofSeconds(2));
        try (OutboxFixture other = OutboxFixture.connect(database)) {
            PostgresPartitionLocks next = new PostgresPartitionLocks(other.pool());
            assertThat(next.take(Set.of()).block()).isEmpty();
            assertThat(halted.take(Set.of(5)).block()).containsExactly(5);
            assertThat(next.take(Set.of(5)).block()).isEmpty();
            Awaitility.await()
                    .untilAsserted(
                            () -> assertThat(next.take(Set.of(5)).block()).containsExactly(5));
            assertThatThrownBy(() -> halted.take(Set.of(5)).block()).isInstanceOf(R2dbcException.class);
            assertThat(halted.take(Set.of(5)).block()).isEmpty();
            next.release().block();
        }
        halted.release().block();
    }

    private List<OutboxRow> drain(Ownership mine) {
        List<OutboxRow> all = new ArrayList<>();
        for (List<OutboxRow> rows = claim(mine, false).rows();
                !rows.isEmpty();
                rows = claim(mine, false).rows()) {
            all.addAll(rows);
            outbox.settle(Map.of(mine.partition(), rows.get(rows.size() - 1).number()))
                    .block();
        }
        return all;
    }

    private Claim claim(Ownership mine, boolean beat) {
        return outbox.claim(Map.of(mine, beat)).block().get(0);
    }

    private PostgresOutbox outbox(int rowsPerClaim) {
        return new PostgresOutbox(fixture.sql(), OutboxFixture.settings(rowsPerClaim));
    }

    private static String text(OutboxRow row) {
        return new String(row.payload(), StandardCharsets.UTF_8);
    }
}

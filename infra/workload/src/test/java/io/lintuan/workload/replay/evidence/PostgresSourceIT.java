package io.lintuan.workload.replay.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.local.PostgresEndpoint;
import io.lintuan.local.junit.PostgresExtension;
import io.lintuan.workload.settings.Settings;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresExtension.class)
class PostgresSourceIT {
    private static PostgresBooks books;
    private static Settings.Postgres settings;

    private final UUID community = UUID.randomUUID();
    private final UUID offering = UUID.randomUUID();
    private PostgresSource source;
    private UUID deal;

    @BeforeAll
    static void migrate(PostgresEndpoint database) throws Exception {
        books = new PostgresBooks(database);
        books.migrate();
        settings = new Settings.Postgres(database.jdbcUrl(), database.user(), database.password());
    }

    @AfterAll
    static void close() throws SQLException {
        books.close();
    }

    /** Another community beside ours, so that every figure that forgets whose it is comes out too large. */
    @BeforeEach
    void openTwoDeals() throws SQLException {
        UUID foreign = UUID.randomUUID();
        UUID foreignOffering = UUID.randomUUID();
        books.community(foreign);
        UUID other = books.order(books.deal(foreign, foreignOffering, 1), foreignOffering, 5, "PICKED_UP");
        books.posting(other, "PAYMENT", "provider:clearing", "escrow:x", "CNY", 500);
        books.posting(other, "GREEN_POINTS", "green:issued", "person:x:points", "POINT", 18);
        books.community(community);
        deal = books.deal(community, offering, 3);
        source = new PostgresSource(settings, community.toString());
    }

    @AfterEach
    void closeSource() throws SQLException {
        source.close();
    }

    @Test
    void knowsWhichOrdersThereAreAndWhatTheyCost() throws SQLException {
        UUID first = books.order(deal, offering, 1, "PICKED_UP");
        UUID second = books.order(deal, offering, 1, "CONFIRMED");
        UUID third = books.order(deal, offering, 1, "READY");
        PostgresFigures figures = source.figures();
        assertThat(figures.orderIds()).containsExactlyInAnyOrder(first.toString(), second.toString(), third.toString());
        assertThat(figures.grossMinor()).isEqualTo(300);
        assertThat(figures.collected()).isEqualTo(1);
        books.order(deal, offering, 1, "COMPLETED");
        books.order(deal, offering, 1, "UNCOLLECTED");
        assertThat(source.figures().collected()).isEqualTo(2);
    }

    @Test
    void seesAPieceTooManyInTheOrdersThemselvesWhateverTheCountersSay() throws SQLException {
        books.order(deal, offering, 3, "REFUNDED");
        books.order(deal, offering, 2, "CANCELLED");
        assertThat(source.figures().oversold()).isZero();
        books.order(deal, offering, 1, "PENDING_PAYMENT");
        assertThat(source.figures().oversold()).isEqualTo(1);
    }

    @Test
    void netIsABalanceThatAPostingOfAnyCauseMoves() throws SQLException {
        UUID order = books.order(deal, offering, 2, "CONFIRMED");
        books.posting(order, "PAYMENT", "provider:clearing", "escrow:o", "CNY", 200);
        books.posting(order, "COMMISSION_ACCRUED", "escrow:o", "leader:l:accrued", "CNY", 2);
        books.posting(order, "REFUND_SETTLED", "refunds:in-flight", "provider:clearing", "CNY", 50);
        assertThat(source.figures().ledger()).isEqualTo(new PostgresFigures.Ledger(200, 50, 150, 2));
        books.posting(order, "PAYMENT_UNMATCHED", "provider:clearing", "escrow:o", "CNY", 7);
        books.posting(order, "COMMISSION_REVERSED", "leader:l:accrued", "escrow:o", "CNY", 2);
        assertThat(source.figures().ledger()).isEqualTo(new PostgresFigures.Ledger(200, 50, 157, 0));
    }

    @Test
    void aPaymentPostedTwiceIsWrongMoney() throws SQLException {
        UUID order = books.order(deal, offering, 2, "CONFIRMED");
        books.posting(order, "PAYMENT", "provider:clearing", "escrow:o", "CNY", 200);
        books.posting(order, "PAYMENT", "provider:clearing", "escrow:o", "CNY", 200);
        assertThat(source.figures().ledger().paidMinor()).isEqualTo(400);
    }

    @Test
    void pointsTakenBackAreGone() throws SQLException {
        UUID order = books.order(deal, offering, 1, "PICKED_UP");
        books.posting(order, "GREEN_POINTS", "green:issued", "person:p:points", "POINT", 18);
        books.posting(order, "GREEN_POINTS_REVERSED", "person:p:points", "green:issued", "POINT", 5);
        assertThat(source.greenPoints()).isEqualTo(13);
        assertThat(source.figures().ledger().paidMinor()).isZero();
    }

    @Test
    void knowsWhatIsStillToBeDone() throws SQLException {
        UUID order = books.order(deal, offering, 1, "REFUNDING");
        books.refund(order, "SETTLED");
        books.refund(order, "STUCK");
        books.refund(order, "REQUESTED");
        books.outboxRow(deal);
        Backlog backlog = source.backlog();
        assertThat(backlog.outboxRows()).isEqualTo(1);
        assertThat(backlog.refundsOpen()).isEqualTo(2);
        assertThat(backlog.refundsStuck()).isEqualTo(1);
        assertThat(backlog.eventSequences()).containsOnlyKeys(deal.toString()).containsValue(10L);
    }
}

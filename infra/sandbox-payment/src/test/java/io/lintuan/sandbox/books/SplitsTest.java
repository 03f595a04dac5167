package io.lintuan.sandbox.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SplitsTest {
    private final UUID paymentId = UUID.randomUUID();
    private final List<Notice> told = new CopyOnWriteArrayList<>();

    @TempDir
    Path directory;

    private Books books;

    @BeforeEach
    void pay() throws Exception {
        open();
        URI back = URI.create("http://127.0.0.1:8080/orders/1");
        books.ask(new Payment(paymentId, UUID.randomUUID(), 1_000, "CNY", "a", back, null))
                .get();
    }

    @AfterEach
    void close() {
        books.close();
    }

    @Test
    void splitsAtMostWhatIsLeftUnsplit() throws Exception {
        capture();
        books.split(split("s1", 700)).get();
        refuses("split-exceeds-payment", () -> books.split(split("s2", 301)));
        books.split(split("s2", 300)).get();
        assertThat(sharedMinor()).isEqualTo(1_000);
        assertThat(told).extracting(Notice::id).contains("split:s1", "split:s2");
    }

    @Test
    void splitsOncePerKeyAndRefusesAnotherSplitUnderIt() throws Exception {
        capture();
        books.split(split("s1", 700)).get();
        books.split(split("s1", 700)).get();
        refuses("split-differs", () -> books.split(split("s1", 200)));
        assertThat(sharedMinor()).isEqualTo(700);
    }

    @Test
    void splitsNothingThatWasNotPaidAndNoOtherCurrency() throws Exception {
        refuses("payment-not-captured", () -> books.split(split("s1", 1)));
        refuses("payment-not-captured", () -> books.finish(new Finish(paymentId, null)));
        capture();
        Split dollars = new Split("s1", paymentId, "USD", List.of(new Split.Share("leader", 1)), null);
        refuses("currency-differs", () -> books.split(dollars));
    }

    @Test
    void refundsAPartThatWasSplitOnlyAfterItsReturn() throws Exception {
        capture();
        books.split(split("s1", 700)).get();
        Refund refund = new Refund("refund:1", paymentId, 301, "CNY", null);
        refuses("refund-needs-split-return", () -> books.refund(refund));
        books.splitReturn(back("r1", "s1", 1)).get();
        books.refund(refund).get();
        assertThat(books.totals(Optional.empty())).isEqualTo(new Totals(1_000, 301, 1, 1, 699));
    }

    @Test
    void takesBackAtMostWhatTheReceiverHoldsAndOncePerKey() throws Exception {
        capture();
        books.split(split("s1", 700)).get();
        books.splitReturn(back("r1", "s1", 400)).get();
        books.splitReturn(back("r1", "s1", 400)).get();
        refuses("return-differs", () -> books.splitReturn(back("r1", "s1", 1)));
        refuses("return-exceeds-share", () -> books.splitReturn(back("r2", "s1", 301)));
        refuses("split-unknown", () -> books.splitReturn(back("r2", "s2", 1)));
        assertThat(sharedMinor()).isEqualTo(300);
    }

    @Test
    void finishesOnceAndSplitsNoMore() throws Exception {
        capture();
        books.split(split("s1", 700)).get();
        books.finish(new Finish(paymentId, null)).get();
        books.finish(new Finish(paymentId, null)).get();
        refuses("payment-finished", () -> books.split(split("s2", 1)));
        books.split(split("s1", 700)).get();
        books.splitReturn(back("r1", "s1", 700)).get();
        assertThat(told)
                .filteredOn(notice -> notice.id().startsWith("finished:"))
                .singleElement()
                .satisfies(notice -> assertThat(notice.body()).contains("\"amountMinor\":300"));
    }

    @Test
    void remembersSplitsAfterARestartAndTellsThemAgain() throws Exception {
        capture();
        books.split(split("s1", 700)).get();
        books.splitReturn(back("r1", "s1", 200)).get();
        books.finish(new Finish(paymentId, null)).get();
        List<Notice> before = List.copyOf(told);
        told.clear();
        books.close();
        open();
        assertThat(told).containsExactlyInAnyOrderElementsOf(before);
        assertThat(sharedMinor()).isEqualTo(500);
        refuses("payment-finished", () -> books.split(split("s2", 1)));
        refuses("return-exceeds-share", () -> books.splitReturn(back("r2", "s1", 501)));
    }

    @Test
    void refusesASplitThatNamesAReceiverTwiceOrNobody() {
        Split.Share share = new Split.Share("leader", 1);
        refuses("receiver-twice", () -> new Split("s", paymentId, "CNY", List.of(share, share), null));
        refuses("shares-invalid", () -> new Split("s", paymentId, "CNY", List.of(), null));
        refuses("amount-invalid", () -> new Split.Share("leader", 0));
        refuses("key-invalid", () -> new Split("", paymentId, "CNY", List.of(share), null));
    }

    /** Whatever is asked in whatever order: nobody gets money that is not there. */
    @Test
    void neverGivesOutMoreThanWasPaid() throws Exception {
        capture();
        Random random = new Random(858);
        List<String> refused = new ArrayList<>();
        for (int step = 0; step < 2_000; step++) {
            long amountMinor = 1L + random.nextInt(400);
            String key = "k" + random.nextInt(60);
            try {
                switch (random.nextInt(10)) {
                    case 0, 1, 2 -> books.split(split(key, amountMinor)).get();
                    case 3, 4, 5, 6 ->
                        books.splitReturn(back(key, "k" + random.nextInt(60), amountMinor))
                                .get();
                    default ->
                        books.refund(new Refund(key, paymentId, 1 + amountMinor / 40, "CNY", null))
                                .get();
                }
            } catch (Refusal refusal) {
                refused.add(refusal.code());
            }
            Totals totals = books.totals(Optional.empty());
            assertThat(totals.sharedMinor()).isBetween(0L, 1_000 - totals.refundedMinor());
        }
        assertThat(refused)
                .contains(
                        "split-exceeds-payment", "refund-needs-split-return", "return-exceeds-share", "split-differs");
    }

    private void open() throws Exception {
        books = new Books(directory.resolve("payments.journal"), Clock.systemUTC());
        books.notifyBy(told::add);
    }

    private void capture() throws Exception {
        books.capture(paymentId, null).get();
    }

    private Split split(String key, long amountMinor) {
        return new Split(key, paymentId, "CNY", List.of(new Split.Share("leader", amountMinor)), null);
    }

    private SplitReturn back(String key, String splitKey, long amountMinor) {
        return new SplitReturn(key, splitKey, paymentId, "leader", amountMinor, null);
    }

    private long sharedMinor() {
        return books.totals(Optional.of("a")).sharedMinor();
    }

    private static void refuses(String code, ThrowingCallable call) {
        assertThatThrownBy(call).hasFieldOrPropertyWithValue("code", code);
    }
}

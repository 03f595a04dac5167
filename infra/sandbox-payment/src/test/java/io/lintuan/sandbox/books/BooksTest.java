package io.lintuan.sandbox.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BooksTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-05-01T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path directory;

    private final List<Notice> told = new CopyOnWriteArrayList<>();

    @Test
    void countsAPaymentOnceHoweverOftenItIsConfirmed() throws Exception {
        try (Books books = open()) {
            Payment payment = aPayment(1_250);
            books.ask(payment).get();
            books.ask(payment).get();
            books.capture(payment.paymentId(), null).get();
            books.capture(payment.paymentId(), null).get();
            assertThat(books.totals(Optional.of("a"))).isEqualTo(new Totals(1_250, 0, 1, 0, 0));
            assertThat(told).singleElement().satisfies(notice -> assertThat(notice.body())
                    .contains("\"amountMinor\":1250", "\"paidAt\":\"2026-05-01T12:00:00Z\""));
        }
    }

    @Test
    void refusesAnotherPaymentUnderAUsedId() throws Exception {
        try (Books books = open()) {
            Payment payment = aPayment(100);
            books.ask(payment).get();
            Payment other =
                    new Payment(payment.paymentId(), payment.orderId(), 101, "CNY", "a", payment.returnUrl(), null);
            assertThatThrownBy(() -> books.ask(other)).hasFieldOrPropertyWithValue("code", "payment-differs");
        }
    }

    @Test
    void givesBackAtMostWhatWasPaidAndOncePerKey() throws Exception {
        try (Books books = open()) {
            Payment payment = paid(books, 1_000);
            Refund first = new Refund("refund:1", payment.paymentId(), 600, "CNY", null);
            books.refund(first).get();
            books.refund(first).get();
            Refund tooMuch = new Refund("refund:2", payment.paymentId(), 401, "CNY", null);
            assertThatThrownBy(() -> books.refund(tooMuch))
                    .hasFieldOrPropertyWithValue("code", "refund-exceeds-payment");
            Refund changed = new Refund("refund:1", payment.paymentId(), 1, "CNY", null);
            assertThatThrownBy(() -> books.refund(changed)).hasFieldOrPropertyWithValue("code", "refund-differs");
            assertThat(books.totals(Optional.empty())).isEqualTo(new Totals(1_000, 600, 1, 1, 0));
        }
    }

    @Test
    void refusesToRefundWhatWasNeverPaid() throws Exception {
        try (Books books = open()) {
            Payment payment = aPayment(100);
            books.ask(payment).get();
            Refund refund = new Refund("refund:1", payment.paymentId(), 1, "CNY", null);
            assertThatThrownBy(() -> books.refund(refund)).hasFieldOrPropertyWithValue("code", "payment-not-captured");
        }
    }

    @Test
    void remembersEverythingAfterARestartAndTellsWhatWasNotTold() throws Exception {
        Payment payment;
        try (Books books = open()) {
            payment = paid(books, 1_000);
            books.refund(new Refund("refund:1", payment.paymentId(), 300, "CNY", null))
                    .get();
            books.told(told.get(0), true);
        }
        told.clear();
        try (Books books = open()) {
            assertThat(books.totals(Optional.empty())).isEqualTo(new Totals(1_000, 300, 1, 1, 0));
            assertThat(told).extracting(Notice::id).containsExactly("settled:refund:1");
            books.capture(payment.paymentId(), null).get();
            assertThat(books.totals(Optional.empty()).payments()).isEqualTo(1);
        }
    }

    @Test
    void dropsALastLineThatWasCutShort() throws Exception {
        try (Books books = open()) {
            paid(books, 1_000);
        }
        Files.writeString(journal(), "{\"entry\":\"captu", StandardOpenOption.APPEND);
        try (Books books = open()) {
            paid(books, 500);
        }
        try (Books books = open()) {
            assertThat(books.totals(Optional.empty())).isEqualTo(new Totals(1_500, 0, 2, 0, 0));
        }
    }

    @Test
    void refusesToStartOnADamagedJournal() throws Exception {
        Files.writeString(journal(), "{\"entry\":\"nonsense\"}\n");
        assertThatThrownBy(this::open).hasMessageContaining("is damaged at byte 0");
    }

    private Books open() throws Exception {
        Books books = new Books(journal(), NOON);
        books.notifyBy(told::add);
        return books;
    }

    private Path journal() {
        return directory.resolve("payments.journal");
    }

    private static Payment paid(Books books, long amountMinor) throws Exception {
        Payment payment = aPayment(amountMinor);
        books.ask(payment).get();
        books.capture(payment.paymentId(), null).get();
        return payment;
    }

    private static Payment aPayment(long amountMinor) {
        URI back = URI.create("http://127.0.0.1:8080/orders/1");
        return new Payment(UUID.randomUUID(), UUID.randomUUID(), amountMinor, "CNY", "a", back, null);
    }
}

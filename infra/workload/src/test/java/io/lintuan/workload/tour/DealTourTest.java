package io.lintuan.workload.tour;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.workload.FakeService;
import io.lintuan.workload.api.SignIns;
import io.lintuan.workload.api.Witness;
import io.lintuan.workload.tour.book.Balance;
import io.lintuan.workload.tour.book.Moved;
import io.lintuan.workload.tour.book.Promise;
import io.lintuan.workload.tour.book.Seen;
import io.lintuan.workload.tour.book.SeenOrder;
import io.lintuan.workload.tour.chapter.Chapter;
import io.lintuan.workload.tour.stage.Ending;
import io.lintuan.workload.tour.stage.Stage;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The tour is worth its exit code: it is 0 only when every chapter and the provider's books agree. */
class DealTourTest {
    private final FakeService provider = new FakeService();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @AfterEach
    void close() {
        provider.close();
    }

    @Test
    void endsWellWhenAllIsAsPromised() {
        assertThat(tour(100, List.of(aChapter(100)))).isZero();
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("1. A test", "taken 1.00, given back 0.00", "All 1 chapters");
    }

    @Test
    void failsWhenAChapterEndsOtherwise() {
        assertThat(tour(100, List.of(aChapter(200)))).isEqualTo(1);
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("DIFFERS  Li paid: promised 2.00, seen 1.00", "0 of 1 chapters");
    }

    @Test
    void failsWhenTheProviderSaysOtherwise() {
        assertThat(tour(101, List.of(aChapter(100)))).isEqualTo(1);
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("taken: promised 1.00, seen 1.01");
    }

    @Test
    void tellsTheOtherChaptersWhenOneCannotBePlayed() {
        Chapter broken = chapter(() -> {
            throw new IllegalStateException("the cut-off was refused");
        });

        assertThat(tour(100, List.of(broken, aChapter(100)))).isEqualTo(1);
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("could not be played: the cut-off was refused", "2. A test", "1 of 2 chapters");
    }

    private int tour(long capturedMinor, List<Chapter> chapters) {
        provider.on(
                "/v1/books",
                exchange -> FakeService.answer(
                        exchange, 200, "{\"capturedMinor\":" + capturedMinor + ",\"refundedMinor\":0}"));
        var client = provider.client(1, Witness.NONE);
        Stage stage = new Stage(client, client, new SignIns(client), "c", "p", "run", Clock.systemUTC());
        return new DealTour(stage, new PrintStream(printed, true, StandardCharsets.UTF_8), ZoneOffset.UTC)
                .run(chapters);
    }

    /** Li pays one yuan. */
    private static Chapter aChapter(long promisedMinor) {
        Seen seen = new Seen(
                "FORMED",
                List.of(new SeenOrder("Li", "o", "1 x rice", "CONFIRMED", List.of(), 0)),
                List.of(new Moved(Instant.EPOCH, "o", "provider:clearing", "escrow:o", 100, "PAYMENT", "p")),
                List.of(new Balance("escrow", 100), new Balance("provider:clearing", -100)));
        Promise promise = Promise.of("FORMED", 0).and("Li", "CONFIRMED", promisedMinor, 0);
        return chapter(() -> new Ending(promise, seen, List.of()));
    }

    private static Chapter chapter(Supplier<Ending> ending) {
        return new Chapter() {
            @Override
            public String title() {
                return "A test";
            }

            @Override
            public String story() {
                return "Nothing much.";
            }

            @Override
            public Ending play(Stage stage) {
                return ending.get();
            }
        };
    }
}

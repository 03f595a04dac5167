package io.lintuan.workload.tour;

import io.lintuan.workload.api.Call;
import io.lintuan.workload.api.Reply;
import io.lintuan.workload.tour.book.Check;
import io.lintuan.workload.tour.book.Seen;
import io.lintuan.workload.tour.book.SeenOrder;
import io.lintuan.workload.tour.stage.Stage;
import java.util.List;
import java.util.function.ToLongBiFunction;

/** What the provider says that it took and gave back for the tour's community; minor units. */
record ProviderBooks(long takenMinor, long givenBackMinor) {

    static ProviderBooks read(Stage stage) {
        Reply reply = stage.provider()
                .send(Call.get("/v1/books?group=" + stage.communityId()))
                .join();
        return new ProviderBooks(
                reply.json().path("capturedMinor").asLong(-1),
                reply.json().path("refundedMinor").asLong(-1));
    }

    /** It knows nothing of deals: its two sums must come to what the ledgers of all deals say. */
    List<Check> comparedWith(List<Seen> ledgers) {
        return List.of(
                Check.amount("taken", sum(ledgers, Seen::paidMinor), takenMinor),
                Check.amount("given back", sum(ledgers, Seen::backMinor), givenBackMinor));
    }

    private static long sum(List<Seen> ledgers, ToLongBiFunction<Seen, SeenOrder> amount) {
        return ledgers.stream()
                .flatMapToLong(seen -> seen.orders().stream().mapToLong(order -> amount.applyAsLong(seen, order)))
                .reduce(0, Math::addExact);
    }
}

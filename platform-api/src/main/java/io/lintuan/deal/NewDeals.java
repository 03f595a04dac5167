package io.lintuan.deal;

import io.lintuan.desk.NewDeal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Reads the body of {@code POST /api/deals} for whoever opens deals by another way than that call. */
public interface NewDeals {

    /**
     * What the call would say of the body's form, without asking whether it can be opened now.
     *
     * @param mistake the first one; absent when the form is right
     * @param warnings none while there is a mistake
     */
    record Review(Optional<Mistake> mistake, List<PriceWarning> warnings) {}

    /** A stable code and the field it is about. */
    record Mistake(String code, Optional<String> field) {}

    /** A price that looks wrong, for example {@code offerings[0].unitPriceMinor}. */
    record PriceWarning(String field, PriceFloor.Warning warning) {}

    Review review(byte[] body);

    /**
     * The deal to open, with {@code dealId} as its id; it opens when the desk takes it. Errors: the refusals of the call,
     * {@code io.lintuan.web.Refusal}.
     */
    Mono<NewDeal> prepare(UUID leaderId, UUID dealId, byte[] body);
}

package io.lintuan.ledger;

import java.util.List;
import reactor.core.publisher.Mono;

/** Postings that no deal decides, such as green points. What a deal decides is posted by its desk. */
public interface Ledger {

    /**
     * Posts all of them or none; those whose cause was posted before are skipped.
     *
     * @return how many were new
     */
    Mono<Long> post(List<Posting> postings);

    /** What flowed in minus what flowed out, in minor units; may be negative. */
    Mono<Long> balance(String account, String asset);
}

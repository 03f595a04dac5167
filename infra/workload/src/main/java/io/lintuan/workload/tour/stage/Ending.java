package io.lintuan.workload.tour.stage;

import io.lintuan.workload.tour.book.Check;
import io.lintuan.workload.tour.book.Promise;
import io.lintuan.workload.tour.book.Seen;
import java.util.List;

/**
 * How a scene ended.
 *
 * @param own what this chapter looked at on its way, beside what every chapter is checked for
 */
public record Ending(Promise promise, Seen seen, List<Check> own) {
    public Ending {
        own = List.copyOf(own);
    }
}

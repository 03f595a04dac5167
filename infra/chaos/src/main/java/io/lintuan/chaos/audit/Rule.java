package io.lintuan.chaos.audit;

import io.lintuan.chaos.evidence.Evidence;
import java.util.stream.Stream;

/** One thing that must hold, whatever was killed. Pure. */
@FunctionalInterface
public interface Rule {
    Stream<Finding> check(Evidence evidence);

    /** Subjects about which this evidence says nothing, because they have gone on while it was read. */
    default Stream<String> leftOut(Evidence evidence) {
        return Stream.empty();
    }
}

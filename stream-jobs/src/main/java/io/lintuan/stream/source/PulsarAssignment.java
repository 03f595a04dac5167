package io.lintuan.stream.source;

import java.util.List;

/**
 * What the enumerator keeps in a checkpoint.
 *
 * @param discovered whether partitions were looked up; they are, once
 * @param waiting splits that no reader holds
 */
record PulsarAssignment(boolean discovered, List<PulsarSplit> waiting) {
    static final PulsarAssignment FRESH = new PulsarAssignment(false, List.of());
}

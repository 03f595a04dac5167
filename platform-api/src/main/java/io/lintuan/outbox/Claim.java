package io.lintuan.outbox;

import java.util.List;
import java.util.OptionalLong;

/**
 * What a claim gave one partition.
 *
 * @param mine false when somebody else has taken the partition over meanwhile
 * @param rows newly numbered, by number
 * @param beat the number reserved for a heartbeat, if one was due and there was no row
 */
public record Claim(int partition, boolean mine, List<OutboxRow> rows, OptionalLong beat) {}

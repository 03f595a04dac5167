package io.lintuan.outbox;

import java.util.List;
import java.util.OptionalLong;

/**
 * What a claim gave one partition.
 *
 * @param mine false when somebody else has taken the partition over, or its last claim is not settled; to be opened anew
 * @param rows newly claimed, by number
 * @param beat the number reserved for a heartbeat, if one was due and there was no row
 */
public record Claim(int partition, boolean mine, List<OutboxRow> rows, OptionalLong beat) {}

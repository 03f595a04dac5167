package io.lintuan.deal;

import java.time.Instant;
import java.util.UUID;

/**
 * A team as neighbors see it.
 *
 * @param status a name of {@code io.lintuan.deal.model.TeamStatus}
 * @param headName masked: neighbors need to recognise who invited them, strangers need not learn a name
 */
public record TeamView(
        UUID teamId,
        String status,
        int size,
        int paid,
        int held,
        Instant startedAt,
        Instant deadline,
        String headName) {}

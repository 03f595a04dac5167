package io.lintuan.workload.replay;

import io.lintuan.workload.api.ApiClient;
import io.lintuan.workload.replay.board.BoardWatch;
import io.lintuan.workload.replay.evidence.ApiCounters;
import io.lintuan.workload.replay.evidence.ClickHouseSource;
import io.lintuan.workload.replay.evidence.PostgresSource;
import io.lintuan.workload.replay.evidence.StreamSource;

/** Everything a run is compared with; opened before the first order, so that nothing is missed. */
record Sources(
        PostgresSource postgres,
        StreamSource stream,
        ClickHouseSource clickHouse,
        BoardWatch board,
        ApiClient provider,
        ApiClient api,
        ApiCounters countersBefore) {}

package io.lintuan.workload.replay;

import io.lintuan.workload.replay.evidence.Sums;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the stream job said of a run, taken at each place that hands it on.
 *
 * @param live the last totals of each deal in topic {@code gmv-live}
 * @param store the totals of each deal in table {@code gmv_by_deal}
 * @param board the last totals of each deal on {@code /api/live}
 * @param boardMinutes the last totals of each minute on {@code /api/live}, of all communities together
 * @param othersByMinute what other communities sold, by minute
 */
record Said(
        Map<String, Sums> live,
        Map<String, Sums> store,
        Map<String, Sums> board,
        Map<Instant, Sums> boardMinutes,
        Map<Instant, Sums> othersByMinute) {

    static Said of(Sources sources) throws IOException, InterruptedException {
        return new Said(
                sources.stream().said().byDeal(),
                sources.clickHouse().deals(),
                sources.board().totals().byDeal(),
                sources.board().totals().byMinute(),
                sources.clickHouse().othersByMinute());
    }

    Sums boardTogether() {
        return Differences.total(board);
    }

    Sums liveTogether() {
        return Differences.total(live);
    }

    /** A sentence for each place that does not say of every deal and minute what the client knows. */
    List<String> contradictions(ClientBooks client) {
        return Stream.of(
                        Differences.between("topic gmv-live", "deals", client.byDeal(), live),
                        Differences.between("gmv_by_deal", "deals", client.byDeal(), store),
                        Differences.between("the board", "deals", client.byDeal(), board),
                        Differences.between(
                                "the board",
                                "minutes",
                                Differences.plus(client.byMinute(), othersByMinute),
                                boardMinutes))
                .flatMap(Optional::stream)
                .toList();
    }
}

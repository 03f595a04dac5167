package io.lintuan.chaos.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lintuan.chaos.audit.Finding;
import io.lintuan.chaos.run.FaultReport;
import io.lintuan.chaos.run.SeedResult;
import io.lintuan.workload.api.Json;
import java.util.List;

/** The results of a run for a program. */
public final class ChaosJson {
    private ChaosJson() {}

    public static ObjectNode of(List<SeedResult> results) {
        ObjectNode json = Json.object();
        json.put("seeds", results.size());
        json.put("failed", results.stream().filter(result -> !result.allHolds()).count());
        json.set("recovery", RecoveryTable.json(results));
        ArrayNode array = json.putArray("results");
        results.forEach(result -> array.add(seed(result)));
        return json;
    }

    /** A list of sentences with their invariants. */
    public static ArrayNode of(Iterable<Finding> findings) {
        ArrayNode array = Json.MAPPER.createArrayNode();
        findings.forEach(finding ->
                array.addObject().put("invariant", finding.invariant()).put("sentence", finding.sentence()));
        return array;
    }

    private static ObjectNode seed(SeedResult result) {
        ObjectNode json = Json.object()
                .put("seed", result.seed())
                .put("operations", result.operations())
                .put("retries", result.retries())
                .put("seconds", result.seconds())
                .put("streamCaughtUpMs", result.streamCaughtUpMs())
                .put("refundsSettledMs", result.refundsSettledMs());
        ArrayNode faults = json.putArray("faults");
        result.faults().forEach(fault -> faults.add(fault(fault)));
        json.set("findings", of(result.findings()));
        ArrayNode unjudged = json.putArray("unjudged");
        result.unjudged().forEach(unjudged::add);
        return json;
    }

    private static ObjectNode fault(FaultReport report) {
        return Json.object()
                .put("kind", report.fault().kind().toString())
                .put("afterOperations", report.fault().afterOperations())
                .put("forMs", report.fault().forMs())
                .put("atMs", report.atMs())
                .put("backMs", report.backMs())
                .put("orderAfterMs", report.orderAfterMs());
    }
}

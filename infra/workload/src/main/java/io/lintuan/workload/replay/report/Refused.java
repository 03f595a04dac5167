package io.lintuan.workload.replay.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Refusals by code as the client saw them and as the API counted them. */
public record Refused(Map<String, Long> client, Map<String, Long> api) {
    public Refused {
        client = new TreeMap<>(client);
        api = new TreeMap<>(api);
    }

    List<String> differences() {
        TreeSet<String> codes = new TreeSet<>(client.keySet());
        codes.addAll(api.keySet());
        List<String> differences = new ArrayList<>();
        for (String code : codes) {
            long client = this.client.getOrDefault(code, 0L);
            long api = this.api.getOrDefault(code, 0L);
            if (client != api) {
                differences.add("refused " + code + " differs: client " + client + ", api " + api);
            }
        }
        return differences;
    }
}

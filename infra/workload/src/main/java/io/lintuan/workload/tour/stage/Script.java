package io.lintuan.workload.tour.stage;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lintuan.workload.api.Json;
import java.time.Instant;

/** What runs through a scene: its next key, and what time it is where people say when they act. */
final class Script {
    private final String name;
    private Instant at;
    private int keys;

    /** {@code at} is null where the service's clock decides. */
    Script(String name, Instant at) {
        this.name = name.replace(' ', '-');
        this.at = at;
    }

    void itIs(Instant moment) {
        at = moment;
    }

    Instant at() {
        return at;
    }

    /** The body of a command that needs nothing but perhaps its time. */
    ObjectNode moment() {
        ObjectNode body = Json.object();
        return at == null ? body : body.put("occurredAt", at.toString());
    }

    String key() {
        return name + "-" + keys++;
    }
}

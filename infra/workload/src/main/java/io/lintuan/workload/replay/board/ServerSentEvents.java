package io.lintuan.workload.replay.board;

import java.util.function.Consumer;

/** Puts lines of a {@code text/event-stream} together to events. */
final class ServerSentEvents {
    /** One event; {@code id} is the last one the stream gave, for resuming. */
    record Event(String id, String name, String data) {}

    private final Consumer<Event> onEvent;
    private final StringBuilder data = new StringBuilder();
    private String id = "";
    private String name = "";

    ServerSentEvents(Consumer<Event> onEvent) {
        this.onEvent = onEvent;
    }

    void line(String line) {
        if (line.isEmpty()) {
            dispatch();
            return;
        }
        int colon = line.indexOf(':');
        String field = colon < 0 ? line : line.substring(0, colon);
        String value = colon < 0 ? "" : line.substring(colon + 1);
        value = value.startsWith(" ") ? value.substring(1) : value;
        switch (field) {
            case "id" -> id = value;
            case "event" -> name = value;
            case "data" -> data.append(data.length() > 0 ? "\n" : "").append(value);
            default -> {
                // Comments and unknown fields are to be ignored.
            }
        }
    }

    private void dispatch() {
        if (data.length() > 0) {
            onEvent.accept(new Event(id, name, data.toString()));
        }
        data.setLength(0);
        name = "";
    }
}

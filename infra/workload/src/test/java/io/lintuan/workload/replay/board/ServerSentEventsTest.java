package io.lintuan.workload.replay.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServerSentEventsTest {
    @Test
    void putsLinesTogetherAndRemembersTheLastId() {
        List<ServerSentEvents.Event> events = new ArrayList<>();
        ServerSentEvents stream = new ServerSentEvents(events::add);
        List.of(": hello", "id: 1:2", "event: deal", "data: {\"a\":", "data: 1}", "", "data:x", "", "event: none", "")
                .forEach(stream::line);
        assertThat(events)
                .containsExactly(
                        new ServerSentEvents.Event("1:2", "deal", "{\"a\":\n1}"),
                        new ServerSentEvents.Event("1:2", "", "x"));
    }
}

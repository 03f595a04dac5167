package io.lintuan.workload.replay.input;

import java.util.ArrayList;
import java.util.List;

/** People around one item: who started the group and who joined it; {@code line} is its line in the file, from 1. */
public record Group(int line, long initiator, long item, List<Long> participants) {
    public Group {
        participants = List.copyOf(participants);
    }

    /** Everybody in the group, the initiator first. */
    public List<Long> members() {
        List<Long> members = new ArrayList<>(participants.size() + 1);
        members.add(initiator);
        members.addAll(participants);
        return members;
    }
}

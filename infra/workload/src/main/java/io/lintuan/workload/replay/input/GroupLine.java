package io.lintuan.workload.replay.input;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Reads one line; a line that is no group is a {@link NotAGroup} with a sentence. */
final class GroupLine {
    /** Eighteen digits always fit a {@code long}. */
    private static final int ID_DIGITS_MAX = 18;

    private GroupLine() {}

    /** A line that cannot be used; without a stack trace, since a file may be full of them. */
    static final class NotAGroup extends Exception {
        private static final long serialVersionUID = 1L;

        NotAGroup(String reason) {
            super(reason, null, false, false);
        }
    }

    static Group parse(String text, int line, Outcome outcome) throws NotAGroup {
        if (text.isBlank()) {
            throw new NotAGroup("empty");
        }
        String[] fields = text.split("\t", -1);
        if (fields.length < 2) {
            throw new NotAGroup("one field; a group has an initiator and an item");
        }
        if (outcome == Outcome.FORMED && fields.length < 3) {
            throw new NotAGroup("two fields; a formed group has participants");
        }
        if (outcome == Outcome.FAILED && fields.length > 2) {
            throw new NotAGroup(fields.length + " fields; nobody joined a failed group");
        }
        List<Long> participants = new ArrayList<>(fields.length - 2);
        for (int i = 2; i < fields.length; i++) {
            participants.add(id(fields[i], i));
        }
        Group group = new Group(line, id(fields[0], 0), id(fields[1], 1), participants);
        if (new HashSet<>(group.members()).size() < group.members().size()) {
            throw new NotAGroup("the same person twice");
        }
        return group;
    }

    private static long id(String field, int index) throws NotAGroup {
        if (field.isEmpty() || field.length() > ID_DIGITS_MAX || !field.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new NotAGroup("field " + (index + 1) + " is not a number");
        }
        return Long.parseLong(field);
    }
}

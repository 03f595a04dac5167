package io.lintuan.workload.replay.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupFileTest {
    @TempDir
    Path directory;

    @Test
    void readsFormedGroupsWithTheirParticipants() throws IOException {
        GroupFile file = read("7\t99\t8\n7\t98\t8\t9\n", Outcome.FORMED);
        assertThat(file.groups())
                .containsExactly(new Group(1, 7, 99, List.of(8L)), new Group(2, 7, 98, List.of(8L, 9L)));
        assertThat(file.badLines()).isEmpty();
    }

    @Test
    void readsFailedGroupsOfOnePerson() throws IOException {
        assertThat(read("28534\t8649\r\n4118\t141452", Outcome.FAILED).groups())
                .extracting(Group::members)
                .containsExactly(List.of(28534L), List.of(4118L));
    }

    @Test
    void countsEveryKindOfBadLineAndKeepsTheGoodOnes() throws IOException {
        GroupFile file = read(
                "\n1\n1\t2\nx\t2\t3\n1\t\t3\n1\t2\t-3\n1\t2\t1\n1\t2\t12345678901234567890\n" + "9\t".repeat(5_000)
                        + "\n1\t2\t3\n",
                Outcome.FORMED);
        assertThat(file.groups()).containsExactly(new Group(10, 1, 2, List.of(3L)));
        assertThat(file.badLines())
                .extracting(BadLine::toString)
                .containsExactly(
                        "groups.txt:1: empty",
                        "groups.txt:2: one field; a group has an initiator and an item",
                        "groups.txt:3: two fields; a formed group has participants",
                        "groups.txt:4: field 1 is not a number",
                        "groups.txt:5: field 2 is not a number",
                        "groups.txt:6: field 3 is not a number",
                        "groups.txt:7: the same person twice",
                        "groups.txt:8: field 3 is not a number",
                        "groups.txt:9: longer than 4096 characters");
    }

    @Test
    void refusesParticipantsInAFailedGroup() throws IOException {
        assertThat(read("1\t2\t3\n", Outcome.FAILED).badLines())
                .extracting(BadLine::reason)
                .containsExactly("3 fields; nobody joined a failed group");
    }

    @Test
    void survivesBytesThatAreNoText() throws IOException {
        Path path = directory.resolve("groups.txt");
        Files.write(path, new byte[] {(byte) 0xff, (byte) 0xfe, '\t', '1', '\n', '1', '\t', '2', '\n'});
        GroupFile file = GroupFile.read(path, Outcome.FAILED, 10);
        assertThat(file.groups()).hasSize(1);
        assertThat(file.badLines()).hasSize(1);
    }

    @Test
    void stopsAfterTheLinesAskedFor() throws IOException {
        assertThat(GroupFile.read(written("1\t2\nbad\n1\t3\n"), Outcome.FAILED, 2)
                        .groups())
                .hasSize(1);
    }

    private GroupFile read(String text, Outcome outcome) throws IOException {
        return GroupFile.read(written(text), outcome, Integer.MAX_VALUE);
    }

    private Path written(String text) throws IOException {
        return Files.writeString(directory.resolve("groups.txt"), text, StandardCharsets.UTF_8);
    }
}

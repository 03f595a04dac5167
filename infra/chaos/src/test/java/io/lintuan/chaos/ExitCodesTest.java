package io.lintuan.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.chaos.audit.Finding;
import io.lintuan.chaos.run.SeedResult;
import io.lintuan.local.launcher.Mains;
import io.lintuan.local.launcher.Project;
import io.lintuan.local.launcher.Verb;
import io.lintuan.local.process.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExitCodesTest {
    @TempDir
    Path directory;

    @Test
    void tellsBrokenFromNotJudged() {
        assertThat(ExitCodes.of(List.of(result(0, 0), result(0, 0)))).isZero();
        assertThat(ExitCodes.of(List.of(result(0, 0), result(0, 1)))).isEqualTo(2);
        assertThat(ExitCodes.of(List.of(result(0, 1), result(1, 0)))).isEqualTo(1);
    }

    @Test
    void saysThatAStackCannotStart() throws IOException {
        Path notOurs = Files.createDirectory(directory.resolve("somebodys"));
        Files.writeString(notOurs.resolve("letter"), "dear");
        assertThat(new ChaosVerb().run(place(notOurs), List.of())).isEqualTo(2);
    }

    @Test
    void saysThatItWasCalledWrongly() {
        assertThat(new ChaosVerb().run(place(directory), List.of("--seeds", "0")))
                .isEqualTo(2);
        assertThat(new AuditVerb().run(place(directory), List.of("--wait", "long")))
                .isEqualTo(2);
    }

    @Test
    void saysThatThereIsNothingToAudit() {
        assertThat(new AuditVerb().run(place(directory), List.of())).isEqualTo(2);
    }

    @Test
    void saysThatAStoreCannotBeRead() {
        Map<String, String> nobodyListens = Map.of("LINTUAN_POSTGRES_PORT", Integer.toString(Ports.free()));
        assertThat(new AuditVerb(state -> Optional.of(nobodyListens)).run(place(directory), List.of()))
                .isEqualTo(2);
    }

    private static Verb.Place place(Path state) {
        return new Verb.Place(new Project(state, Mains.OF_THE_PRODUCT), state, Map.of());
    }

    private static SeedResult result(int findings, int unjudged) {
        return new SeedResult(
                1,
                1,
                0,
                List.of(),
                0,
                0,
                1,
                List.of(Finding.once("I1", "a")).subList(0, findings),
                List.of("b").subList(0, unjudged));
    }
}

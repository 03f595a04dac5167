package io.lintuan.local.launcher;

import io.lintuan.local.process.JavaProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A project directory as a build leaves it: each module's class path, here always that of the tests. */
final class FakeProject {
    private FakeProject() {}

    static Path in(Path directory) throws IOException {
        Path project = directory.resolve("project");
        for (String module :
                List.of("infra/local", "infra/sandbox-payment", "infra/workload", "platform-api", "stream-jobs")) {
            Path target = Files.createDirectories(project.resolve(module).resolve("target"));
            Files.writeString(target.resolve("classpath"), JavaProgram.ownClassPath());
            Files.writeString(target.resolve("classpath-flink"), JavaProgram.ownClassPath());
        }
        return project;
    }
}

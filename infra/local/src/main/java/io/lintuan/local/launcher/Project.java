package io.lintuan.local.launcher;

import io.lintuan.local.CannotStart;
import io.lintuan.local.Versions;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The built modules of this project, found by the class paths that Maven wrote beside them. */
public record Project(Path root, Mains mains) {

    /** The module's jar and what it needs. */
    public String classPathOf(String module) {
        Path target = target(module);
        String artifact = Path.of(module).getFileName().toString();
        return target.resolve(artifact + "-" + Versions.project() + ".jar")
                + File.pathSeparator
                + read(target.resolve("classpath"), module);
    }

    /** What is made of a module, and lost with {@code mvn clean}. */
    Path target(String module) {
        return root.resolve(module).resolve("target");
    }

    /** The jobs' class path, then what the cluster around them needs. */
    String classPathOfJobs() {
        String local = "infra/local";
        return classPathOf("stream-jobs")
                + File.pathSeparator
                + read(root.resolve(local).resolve("target/classpath-flink"), local)
                + File.pathSeparator
                + classPathOf(local);
    }

    Path dashboards() {
        return root.resolve("dashboards/dist");
    }

    private static String read(Path file, String module) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new CannotStart(module + " is not built. Start through ./lintuan, which builds what is missing.", e);
        }
    }
}

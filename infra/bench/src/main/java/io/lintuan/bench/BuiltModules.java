package io.lintuan.bench;

import io.lintuan.local.CannotStart;
import io.lintuan.local.Versions;
import io.lintuan.local.process.JavaProgram;
import io.lintuan.local.process.Tethered;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The product's programs as the build left them. */
public record BuiltModules(Path root) {

    /** A main of a module, with its output in a log file of its own; {@link CannotStart} when it is not built. */
    public JavaProgram program(String module, String mainClass, Path logFile) {
        Path target = root.resolve(module).resolve("target");
        String artifact = Path.of(module).getFileName() + "-" + Versions.project() + ".jar";
        String classPath = String.join(
                File.pathSeparator,
                target.resolve(artifact).toString(),
                needs(target.resolve("classpath")),
                JavaProgram.classPathOf(Tethered.class));
        String name = Path.of(module).getFileName().toString();
        return new JavaProgram(
                name, classPath, mainClass, List.of(), List.of(), Map.of(), logFile.getParent(), logFile);
    }

    private static String needs(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new CannotStart("A module is not built: " + file + " is missing.", e);
        }
    }
}

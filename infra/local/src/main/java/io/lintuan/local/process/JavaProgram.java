package io.lintuan.local.process;

import static java.lang.ProcessBuilder.Redirect.INHERIT;
import static java.lang.ProcessBuilder.Redirect.appendTo;

import io.lintuan.local.CannotStart;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A JVM to start.
 *
 * @param name shown to people, for example {@code Pulsar}
 * @param environment added to ours
 * @param logFile gets both outputs, appended
 */
public record JavaProgram(
        String name,
        String classPath,
        String mainClass,
        List<String> arguments,
        List<String> jvmOptions,
        Map<String, String> environment,
        Path workingDirectory,
        Path logFile) {

    /** A program from our own class path, in the directory of its log. */
    public static JavaProgram ofThisClassPath(String name, Class<?> main, List<String> arguments, Path logFile) {
        Path directory = logFile.toAbsolutePath().getParent();
        return new JavaProgram(
                name, ownClassPath(), main.getName(), arguments, List.of(), Map.of(), directory, logFile);
    }

    public JavaProgram withJvmOptions(String... options) {
        return new JavaProgram(
                name, classPath, mainClass, arguments, List.of(options), environment, workingDirectory, logFile);
    }

    public JavaProgram withEnvironment(Map<String, String> added) {
        return new JavaProgram(name, classPath, mainClass, arguments, jvmOptions, added, workingDirectory, logFile);
    }

    /** Starts it, tethered to this JVM; it is not ready yet: see {@link RunningProgram#awaitReady}. */
    public RunningProgram start() {
        return StartedPrograms.add(() -> started(
                new ProcessBuilder(command()).redirectErrorStream(true).redirectOutput(appendTo(logFile.toFile()))));
    }

    /** Starts it with its output on our terminal instead of in its log. */
    public RunningProgram startInForeground() {
        return StartedPrograms.add(() ->
                started(new ProcessBuilder(command()).redirectOutput(INHERIT).redirectError(INHERIT)));
    }

    private RunningProgram started(ProcessBuilder builder) {
        try {
            Files.createDirectories(workingDirectory);
            Files.createDirectories(logFile.toAbsolutePath().getParent());
            builder.directory(workingDirectory.toFile()).environment().putAll(environment);
            return new RunningProgram(name, builder.start(), logFile);
        } catch (IOException e) {
            throw new CannotStart(name + " could not be started: " + e.getMessage(), e);
        }
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(Setsid.prefix());
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmOptions);
        command.addAll(List.of("-cp", classPath, Tethered.class.getName(), mainClass));
        command.addAll(arguments);
        return command;
    }

    /** Only where this class comes from: a jar or a directory. */
    public static String classPathOf(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The class path with {@link Tethered} on it; absolute, because programs run in directories of their own. */
    public static String ownClassPath() {
        List<String> absolute = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            absolute.add(Path.of(entry).toAbsolutePath().toString());
        }
        return String.join(File.pathSeparator, absolute);
    }
}

package io.lintuan.local.process;

import io.lintuan.local.CannotStart;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The classes of a program as a JVM had them in memory once it was ready; the next start reads them from there instead of
 * taking them out of their jars and checking them again (class data sharing). Whatever is missing for that, a program starts
 * without it, only slower.
 */
public final class SharedClasses {
    private static final String PREFIX = "classes-";
    private static final String SUFFIX = ".jsa";
    private static final int NAME_LENGTH = 16;
    private static final long SECONDS_MOST = 60;

    private final Path archive;
    private final boolean possible;

    private SharedClasses(Path archive, boolean possible) {
        this.archive = archive;
        this.possible = possible;
    }

    /**
     * Under a name of its own for each state of these jars and each JVM.
     *
     * @param directory where such files are kept; older ones are removed from it
     */
    public static SharedClasses of(String classPath, Path directory) {
        StringBuilder state = new StringBuilder(System.getProperty("java.vm.version"));
        boolean possible = true;
        for (String entry : classPath.split(File.pathSeparator, -1)) {
            File file = new File(entry);
            // A JVM shares classes of jars only.
            possible &= !file.isDirectory();
            state.append('\n')
                    .append(entry)
                    .append(' ')
                    .append(file.length())
                    .append(' ')
                    .append(file.lastModified());
        }
        return new SharedClasses(directory.resolve(PREFIX + hash(state.toString()) + SUFFIX), possible);
    }

    /** These, and what the JVM needs to use the archive or, where there is none, to make one. */
    public String[] with(String... jvmOptions) {
        List<String> all = new ArrayList<>(List.of(jvmOptions));
        if (Files.exists(archive)) {
            all.addAll(List.of("-Xshare:auto", "-XX:SharedArchiveFile=" + archive));
        } else if (possible) {
            all.add("-XX:+RecordDynamicDumpInfo");
        }
        return all.toArray(String[]::new);
    }

    /** Makes the archive from a program that was started {@link #with} these options, unless it is there already. */
    public RunningProgram keepFrom(RunningProgram program) {
        // Two instances of a program are ready at the same moment.
        synchronized (SharedClasses.class) {
            if (possible && Files.notExists(archive)) {
                try {
                    removeOlder();
                    Path incoming = archive.resolveSibling(archive.getFileName() + "." + program.pid());
                    if (dump(program.pid(), incoming) && Files.exists(incoming)) {
                        Files.move(incoming, archive, StandardCopyOption.ATOMIC_MOVE);
                    }
                } catch (IOException slowerOnly) {
                    System.err.println("No archive of classes: " + slowerOnly.getMessage());
                }
            }
        }
        return program;
    }

    private static boolean dump(long pid, Path file) throws IOException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Process process = new ProcessBuilder(jcmd, Long.toString(pid), "VM.cds", "dynamic_dump", file.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (process.waitFor(SECONDS_MOST, TimeUnit.SECONDS)) {
                return process.exitValue() == 0;
            }
            process.destroyForcibly();
            return false;
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted while classes were kept.", e);
        }
    }

    private void removeOlder() throws IOException {
        try (Stream<Path> files = Files.list(archive.getParent())) {
            for (Path old : files.filter(file -> file.getFileName().toString().startsWith(PREFIX))
                    .filter(file -> file.getFileName().toString().contains(SUFFIX))
                    .toList()) {
                Files.deleteIfExists(old);
            }
        }
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, NAME_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}

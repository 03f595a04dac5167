package io.lintuan.contracts.provision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finds the numbered SQL files beside the classes, in a directory or in a jar. */
final class MigrationFiles {
    private MigrationFiles() {}

    /** In the order of their numbers. */
    static List<Migration> ofThisModule() {
        URL directory = MigrationFiles.class.getResource("/clickhouse");
        if (directory == null) {
            throw new IllegalStateException("The migrations are not on the class path.");
        }
        try {
            URI uri = directory.toURI();
            if (!"jar".equals(uri.getScheme())) {
                return in(Path.of(uri));
            }
            Path jar = Path.of(URI.create(uri.getSchemeSpecificPart().replaceFirst("!.*", "")));
            try (FileSystem files = FileSystems.newFileSystem(jar, Map.of())) {
                return in(files.getPath("/clickhouse"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws ProvisioningFailed when a file is not called as a migration, or two have the same number */
    static List<Migration> in(Path directory) throws IOException {
        List<Migration> migrations = new ArrayList<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (!name.matches(Migration.NAME_PATTERN)) {
                    throw new ProvisioningFailed("Migration " + name + " must be called NNN_what.sql.");
                }
                migrations.add(new Migration(name, Files.readString(file)));
            }
        }
        refuseTwins(migrations);
        return migrations;
    }

    private static void refuseTwins(List<Migration> sorted) {
        for (int i = 1; i < sorted.size(); i++) {
            String before = sorted.get(i - 1).name();
            String here = sorted.get(i).name();
            if (before.substring(0, 3).equals(here.substring(0, 3))) {
                throw new ProvisioningFailed("Migrations " + before + " and " + here + " have the same number.");
            }
        }
    }
}

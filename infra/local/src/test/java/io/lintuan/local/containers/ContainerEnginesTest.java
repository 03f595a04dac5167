package io.lintuan.local.containers;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.local.EnginePlace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.containers.GenericContainer;

class ContainerEnginesTest {
    @TempDir
    Path directory;

    @Test
    void opensPortsToThisMachineOnly() {
        EnginePlace place = new EnginePlace(directory, directory.resolve("log"), 21_001, 21_002, false);
        assertThat(ContainerEngines.postgres(place).getPortBindings()).containsExactly("127.0.0.1:21001:5432/tcp");
        assertThat(ContainerEngines.clickHouse(place).getPortBindings()).containsExactly("127.0.0.1:21001:8123/tcp");
        assertThat(ContainerEngines.pulsar(place).getPortBindings())
                .containsExactlyInAnyOrder("127.0.0.1:21001:21001/tcp", "127.0.0.1:21002:21002/tcp");
    }

    @Test
    void bindsKeptDataWhereTheImagesUserMayWriteAndNobodyElseMayLook() throws IOException {
        Path data = directory.resolve("data/engine");
        EnginePlace place = new EnginePlace(data, directory.resolve("log"), 21_003, 21_004, true);
        for (GenericContainer<?> container : List.of(
                ContainerEngines.postgres(place), ContainerEngines.clickHouse(place), ContainerEngines.pulsar(place))) {
            assertThat(container.getBinds()).singleElement().satisfies(bind -> assertThat(bind.getPath())
                    .isEqualTo(data.toString()));
        }
        assertThat(permissions(data)).isEqualTo("rwxrwxrwx");
        assertThat(permissions(data.getParent())).isEqualTo("rwx------");
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}

package io.lintuan.catalogue.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lintuan.catalogue.PhotoSize;
import io.lintuan.catalogue.Photos;
import io.lintuan.catalogue.PhotosContract;
import io.lintuan.catalogue.PhotosUnavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilePhotosTest extends PhotosContract {
    private static final String NAME = "c3".repeat(32);

    @TempDir
    Path folder;

    private Photos photos;

    @BeforeEach
    void open() {
        photos = new FilePhotos(folder.resolve("photos").toString());
    }

    @Override
    protected Photos photos() {
        return photos;
    }

    @Test
    void leavesNothingBesideWhatItKeeps() throws IOException {
        photos.keep(NAME, PhotoSize.LARGE, new byte[] {1}).block();
        photos.keep(NAME, PhotoSize.LARGE, new byte[] {1}).block();
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> kept = files.filter(Files::isRegularFile).toList();
            assertThat(kept).containsExactly(folder.resolve("photos/c3/" + NAME.substring(2) + "-large.jpg"));
        }
    }

    @Test
    void isReadByAnotherInstance() {
        photos.keep(NAME, PhotoSize.SMALL, new byte[] {7}).block();
        Photos other = new FilePhotos(folder.resolve("photos").toString());
        assertThat(other.read(NAME, PhotoSize.SMALL).block()).containsExactly(7);
    }

    @Test
    void saysThatItsFolderIsAway() throws IOException {
        Files.writeString(folder.resolve("photos"), "a file where a folder must be");
        assertThatThrownBy(
                        () -> photos.keep(NAME, PhotoSize.SMALL, new byte[] {7}).block())
                .isInstanceOf(PhotosUnavailable.class);
    }
}

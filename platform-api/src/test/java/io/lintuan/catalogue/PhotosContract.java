package io.lintuan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

/** What every photo store promises. */
public abstract class PhotosContract {
    private static final String NAME = "a1".repeat(32);
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, 1, 2, 3};

    protected abstract Photos photos();

    @Test
    void readsWhatWasKept() {
        photos().keep(NAME, PhotoSize.LARGE, JPEG).block();
        assertThat(photos().read(NAME, PhotoSize.LARGE).block()).isEqualTo(JPEG);
    }

    @Test
    void keepsEachSizeByItself() {
        photos().keep(NAME, PhotoSize.SMALL, JPEG).block();
        assertThat(photos().read(NAME, PhotoSize.LARGE).block()).isNull();
    }

    @Test
    void hasNothingUnderAnUnknownName() {
        assertThat(photos().read("b2".repeat(32), PhotoSize.SMALL).block()).isNull();
        assertThat(photos().read("../../etc/passwd", PhotoSize.SMALL).block()).isNull();
        assertThat(photos().read("", PhotoSize.SMALL).block()).isNull();
    }

    @Test
    void neverChangesWhatIsUnderAName() {
        photos().keep(NAME, PhotoSize.LARGE, JPEG).block();
        photos().keep(NAME, PhotoSize.LARGE, new byte[] {9}).block();
        assertThat(photos().read(NAME, PhotoSize.LARGE).block()).isEqualTo(JPEG);
    }

    @Test
    void keepsNothingUnderANameThatIsNone() {
        assertThatThrownBy(() -> photos().keep("../x", PhotoSize.LARGE, JPEG).block())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void showsNobodyHalfOfOne() {
        byte[] whole = new byte[300_000];
        Flux.merge(Flux.fromStream(IntStream.range(0, 20).mapToObj(i -> photos().keep(NAME, PhotoSize.LARGE, whole)
                        .then(photos().read(NAME, PhotoSize.LARGE)))))
                .doOnNext(read -> assertThat(read).hasSize(whole.length))
                .blockLast();
    }
}

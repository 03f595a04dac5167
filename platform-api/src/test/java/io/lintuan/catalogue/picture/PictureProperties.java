package io.lintuan.catalogue.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** A picture with any of its bytes changed is a picture or is refused; it is never a fault, and never carries its metadata. */
class PictureProperties {
    private static final byte[] JPEG = Files.fromAPhone(Files.twoColours(48, 32), 6);
    private static final byte[] PNG = Files.png(Files.twoColours(48, 32));

    @Property(tries = 2_000)
    void standsAnyByteOfAJpeg(@ForAll @IntRange(max = 100_000) int where, @ForAll byte value) {
        takesOrRefuses(JPEG, where, value);
    }

    @Property(tries = 1_000)
    void standsAnyByteOfAPng(@ForAll @IntRange(max = 100_000) int where, @ForAll byte value) {
        takesOrRefuses(PNG, where, value);
    }

    private static void takesOrRefuses(byte[] whole, int where, byte value) {
        byte[] changed = whole.clone();
        changed[where % changed.length] = value;
        try {
            Picture picture = Picture.of(changed);
            assertThat(new String(picture.large(), StandardCharsets.ISO_8859_1)).doesNotContain("iPhone of Wang");
        } catch (PictureRefused refused) {
            assertThat(refused.reason()).isNotNull();
        }
    }
}

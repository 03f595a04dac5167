package io.lintuan.catalogue.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.lintuan.catalogue.picture.PictureRefused.Reason;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent, what comes out is a small upright JPEG that says nothing but the picture. */
class PictureTest {
    private static final int NEAR = 40;

    private static void assertColour(BufferedImage image, int x, int y, Color wanted) {
        Color seen = new Color(image.getRGB(x, y));
        assertThat(Math.abs(seen.getRed() - wanted.getRed())
                        + Math.abs(seen.getGreen() - wanted.getGreen())
                        + Math.abs(seen.getBlue() - wanted.getBlue()))
                .as("%s at %d,%d instead of %s", seen, x, y, wanted)
                .isLessThan(NEAR);
    }

    @Test
    void keepsTwoSizesOfALargePicture() {
        Picture picture = Picture.of(Files.jpeg(Files.twoColours(4000, 3000)));
        BufferedImage large = Files.read(picture.large());
        BufferedImage small = Files.read(picture.small());
        assertThat(large.getWidth()).isEqualTo(1280).isEqualTo(picture.widthPx());
        assertThat(large.getHeight()).isEqualTo(960).isEqualTo(picture.heightPx());
        assertThat(small.getWidth()).isEqualTo(240);
        assertThat(small.getHeight()).isEqualTo(240);
        assertColour(large, 300, 600, Color.RED);
        assertColour(large, 900, 600, Color.BLUE);
    }

    @Test
    void makesNothingLarger() {
        Picture picture = Picture.of(Files.png(Files.twoColours(40, 20)));
        assertThat(Files.read(picture.large()).getWidth()).isEqualTo(40);
        assertThat(Files.read(picture.small()).getWidth()).isEqualTo(20);
    }

    @Test
    void keepsAStripThatIsOnePixelHigh() {
        Picture picture = Picture.of(Files.png(Files.twoColours(5000, 1)));
        assertThat(picture.widthPx()).isEqualTo(1280);
        assertThat(picture.heightPx()).isEqualTo(1);
    }

    @Test
    void takesOutWhereAndWithWhatItWasTaken() {
        byte[] sent = Files.fromAPhone(Files.twoColours(400, 300), 1);
        assertThat(new String(sent, ISO_8859_1)).contains(Files.SECRET, "Exif");
        Picture picture = Picture.of(sent);
        for (byte[] kept :
                new byte[][] {picture.large(), picture.small(), Cleaned.of(sent).bytes()}) {
            assertThat(new String(kept, ISO_8859_1)).doesNotContain("N31.2304", "Exif", "ICC_PROFILE", "iPhone");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1, 400, 300", "2, 400, 300", "3, 400, 300", "4, 400, 300",
        "5, 300, 400", "6, 300, 400", "7, 300, 400", "8, 300, 400"
    })
    void standsUprightHoweverTheCameraWasHeld(int orientation, int width, int height) {
        BufferedImage seen = Files.twoColours(width, height);
        // What the sensor saw: the way back from upright.
        int back = orientation == 6 ? 8 : orientation == 8 ? 6 : orientation;
        byte[] sent = Files.fromAPhone(Turning.upright(seen, back), orientation);

        BufferedImage large = Files.read(Picture.of(sent).large());

        assertThat(large.getWidth()).isEqualTo(width);
        assertThat(large.getHeight()).isEqualTo(height);
        assertColour(large, width / 4, height * 3 / 4, Color.RED);
        assertColour(large, width * 3 / 4, height * 3 / 4, Color.BLUE);
        assertColour(large, width / 4, height / 8, Color.WHITE);
    }

    @Test
    void turnsAsThePhonesSayIt() {
        // Orientation 6: the sensor's first row is the right edge.
        BufferedImage sensor = new BufferedImage(2, 3, BufferedImage.TYPE_INT_RGB);
        sensor.setRGB(0, 0, 0x00FF00);
        BufferedImage upright = Turning.upright(sensor, 6);
        assertThat(upright.getWidth()).isEqualTo(3);
        assertThat(upright.getRGB(2, 0) & 0xFFFFFF).isEqualTo(0x00FF00);
    }

    @Test
    void decodesNothingThatClaimsTooManyPixels() {
        for (byte[] bomb : new byte[][] {
            Files.pngThatClaims(60_000, 60_000),
            Files.pngThatClaims(16_384, 4_000),
            Files.jpegThatClaims(65_000, 65_000)
        }) {
            PictureRefused refused = catchThrowableOfType(PictureRefused.class, () -> Picture.of(bomb));
            assertThat(refused.reason()).isEqualTo(Reason.TOO_MANY_PIXELS);
        }
    }

    @Test
    void unfoldsNoTextOfAPicture() throws Exception {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        text.writeBytes(new byte[] {'a', 0, 0});
        try (DeflaterOutputStream deflating = new DeflaterOutputStream(text)) {
            for (int i = 0; i < 64; i++) {
                deflating.write(new byte[1024 * 1024]);
            }
        }
        byte[] bomb = Files.withChunk(Files.png(Files.twoColours(8, 8)), "zTXt", text.toByteArray());
        assertThat(Cleaned.of(bomb).bytes().length).isLessThan(bomb.length - text.size());
        assertThat(Picture.of(bomb).widthPx()).isEqualTo(8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "hello",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>",
                "<html><script>alert(1)</script></html>",
                "GIF89a\u0001\u0000\u0001\u0000\u0000\u0000\u0000;",
                "RIFF\u0000\u0000\u0000\u0000WEBPVP8 ",
                "\u00ff\u00d8\u00ff",
                "\u00ff\u00d8\u00ff\u00d9",
                "\u00ff\u00d8\u00ff\u00e0\u0000\u0000",
                "\u0089PNG\r\n\u001a\n",
                "%PDF-1.7"
            })
    void refusesWhatIsNoPicture(String sent) {
        PictureRefused refused =
                catchThrowableOfType(PictureRefused.class, () -> Picture.of(sent.getBytes(ISO_8859_1)));
        assertThat(refused.reason()).isEqualTo(Reason.UNREADABLE);
    }

    @Test
    void refusesEveryPieceOfAPictureWithoutAFault() {
        byte[] whole = Files.fromAPhone(Files.twoColours(64, 48), 6);
        int end = whole.length - Files.SECRET.length();
        for (int length = 0; length < end; length++) {
            byte[] piece = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> Picture.of(piece))
                    .as("%d bytes", piece.length)
                    .isInstanceOf(PictureRefused.class);
        }
        byte[] png = Files.png(Files.twoColours(64, 48));
        for (int length = 0; length < png.length; length++) {
            byte[] piece = Arrays.copyOf(png, length);
            assertThatThrownBy(() -> Picture.of(piece))
                    .as("%d bytes", piece.length)
                    .isInstanceOf(PictureRefused.class);
        }
    }

    @Test
    void givesTheSameBytesForTheSameFile() {
        byte[] file = Files.jpeg(Files.twoColours(500, 400));
        assertThat(Picture.of(file).large()).isEqualTo(Picture.of(file).large());
    }
}

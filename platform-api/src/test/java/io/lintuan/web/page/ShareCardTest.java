package io.lintuan.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.lintuan.deal.DealView;
import io.lintuan.deal.DealView.OfferingView;
import io.lintuan.deal.DealView.PickupPointView;
import io.lintuan.deal.GroupViews;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class ShareCardTest {
    private static final String ADDRESS = "https://tuan.example/g/Zk3vXq9LwT2mB7";
    private static final int PAPER = 0xFFFFF8F2;

    private final ShareCard card = new ShareCard(new CardFonts());
    private final ShareCard withoutFonts = new ShareCard(new CardFonts(List.of()));

    @Test
    void carriesACodeThatLeadsToTheDeal() throws ReaderException, IOException {
        BufferedImage picture = card.draw(deal("阳光玫瑰葡萄 5斤装 现摘现发 Shine Muscat grapes, picked today", 12), ADDRESS);

        Files.createDirectories(Path.of("target"));
        ImageIO.write(picture, "png", Path.of("target/share-card.png").toFile());
        assertThat(read(picture)).isEqualTo(ADDRESS);
    }

    @Test
    void needsNoFont() throws ReaderException {
        BufferedImage picture = withoutFonts.draw(deal("葡萄", 12), ADDRESS);

        assertThat(read(picture)).isEqualTo(ADDRESS);
        assertThat(isBlank(picture, 60, 40, 700, 460)).isTrue();
        assertThat(isBlank(picture, 60, 480, 700, 530)).isFalse();
    }

    @Test
    void leavesOutATitleThatNoFontCanWrite() {
        // A private-use character: no font has a glyph for it.
        BufferedImage picture = card.draw(deal("\uE9A1\uE9A2", 12), ADDRESS);

        assertThat(isBlank(picture, 60, 120, 700, 330)).isTrue();
    }

    @Test
    void fillsItsBarNoFurtherThanTheGroup() {
        BufferedImage over = card.draw(deal("g", 500), ADDRESS);
        BufferedImage none = card.draw(deal("g", 0), ADDRESS);

        assertThat(over.getRGB(700, 504)).isNotEqualTo(none.getRGB(700, 504));
        assertThat(over.getRGB(730, 504)).isEqualTo(PAPER);
        assertThat(none.getRGB(100, 504)).isEqualTo(none.getRGB(700, 504));
    }

    private static boolean isBlank(BufferedImage picture, int left, int top, int right, int bottom) {
        return IntStream.range(top, bottom)
                .allMatch(y -> IntStream.range(left, right).allMatch(x -> picture.getRGB(x, y) == PAPER));
    }

    private static String read(BufferedImage picture) throws ReaderException {
        int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        RGBLuminanceSource source = new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)))
                .getText();
    }

    private static DealView deal(String title, int paid) {
        UUID id = new UUID(1, 1);
        Instant noon = Instant.parse("2026-11-22T04:00:00Z");
        return new DealView(
                id,
                1,
                "Zk3vXq9LwT2mB7",
                title,
                "OPEN",
                id,
                "王姐",
                id,
                "阳光花园",
                new PickupPointView(id, "王姐便利店", "3号楼", "周六"),
                20,
                paid,
                0,
                paid >= 20,
                800,
                "CNY",
                noon,
                noon,
                false,
                List.of(new OfferingView(id, "grape", title, "5斤", 3990, 100, 100, 0, 5)),
                GroupViews.aPlainOne());
    }
}

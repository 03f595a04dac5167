package io.lintuan.web.page;

import com.google.zxing.qrcode.encoder.ByteMatrix;
import io.lintuan.deal.DealView;
import io.lintuan.web.Formats;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;

/**
 * The picture that chat apps show above a share link: what, how much, how far, and the link as a QR code. Text that no
 * font of this machine can write is left out; without any font there are still the bar and the code.
 */
final class ShareCard {
    static final int WIDTH = 1200;
    static final int HEIGHT = 630;

    private static final Color PAPER = new Color(0xFFF8F2);
    private static final Color INK = new Color(0x2A1B14);
    private static final Color FAINT = new Color(0x7A665C);
    private static final Color BRAND = new Color(0xC2410C);
    private static final Color TRACK = new Color(0xF1DFD3);
    private static final Color DONE = new Color(0x15803D);
    private static final int LEFT = 72;
    private static final int TEXT_WIDTH = 640;
    private static final int CODE_SIDE = 352;
    private static final int CODE_LEFT = WIDTH - LEFT - CODE_SIDE;
    private static final int CODE_TOP = 140;

    private final CardFonts fonts;

    ShareCard(CardFonts fonts) {
        this.fonts = fonts;
    }

    /** {@code address} is what the code leads to. */
    BufferedImage draw(DealView deal, String address) {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setColor(PAPER);
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        graphics.setColor(BRAND);
        graphics.fillRect(0, 0, WIDTH, 16);
        texts(graphics, deal);
        bar(graphics, deal);
        code(graphics, address);
        graphics.dispose();
        return picture;
    }

    private void texts(Graphics2D graphics, DealView deal) {
        line(graphics, deal.communityName(), 30, 100, FAINT);
        title(graphics, deal.title());
        long fromMinor = deal.offerings().stream()
                .mapToLong(DealView.OfferingView::unitPriceMinor)
                .min()
                .orElse(0);
        line(graphics, Formats.price(fromMinor), 92, 440, BRAND);
        line(graphics, deal.paidQuantity() + " / " + deal.minimumQuantity(), 36, 570, INK);
    }

    private void line(Graphics2D graphics, String text, int size, int baseline, Color color) {
        fonts.writing(text, size).ifPresent(font -> {
            graphics.setColor(color);
            graphics.setFont(font);
            CardText.lines(text, graphics.getFontMetrics(), TEXT_WIDTH, 1)
                    .forEach(fitting -> graphics.drawString(fitting, LEFT, baseline));
        });
    }

    private void title(Graphics2D graphics, String title) {
        Optional<Font> font = fonts.writing(title, 60);
        if (font.isEmpty()) {
            return;
        }
        graphics.setColor(INK);
        graphics.setFont(font.get());
        List<String> lines = CardText.lines(title, graphics.getFontMetrics(), TEXT_WIDTH, 2);
        for (int i = 0; i < lines.size(); i++) {
            graphics.drawString(lines.get(i), LEFT, 190 + 80 * i);
        }
    }

    private static void bar(Graphics2D graphics, DealView deal) {
        graphics.setColor(TRACK);
        graphics.fillRoundRect(LEFT, 490, TEXT_WIDTH, 28, 28, 28);
        long reached = Math.min(deal.paidQuantity(), deal.minimumQuantity());
        int width = Math.toIntExact(TEXT_WIDTH * reached / Math.max(1, deal.minimumQuantity()));
        if (width > 0) {
            graphics.setColor(deal.assured() ? DONE : BRAND);
            graphics.fillRoundRect(LEFT, 490, Math.max(28, width), 28, 28, 28);
        }
    }

    private static void code(Graphics2D graphics, String address) {
        ByteMatrix modules = QrCode.modules(address);
        int cells = modules.getWidth() + 2 * QrCode.QUIET;
        // Whole pixels only: a module that is 4.3 pixels wide is read badly.
        int cell = CODE_SIDE / cells;
        int margin = (CODE_SIDE - cell * modules.getWidth()) / 2;
        graphics.setColor(Color.WHITE);
        graphics.fillRoundRect(CODE_LEFT, CODE_TOP, CODE_SIDE, CODE_SIDE, 24, 24);
        graphics.setColor(Color.BLACK);
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y) == 1) {
                    graphics.fillRect(CODE_LEFT + margin + x * cell, CODE_TOP + margin + y * cell, cell, cell);
                }
            }
        }
    }
}

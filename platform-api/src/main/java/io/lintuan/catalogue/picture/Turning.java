package io.lintuan.catalogue.picture;

import java.awt.image.BufferedImage;

/** Turns a picture as its camera was held, so that it is upright without saying so. */
final class Turning {
    private Turning() {}

    /** {@code orientation} 1 to 8 as EXIF counts; from 5 on, width and height change places. */
    static BufferedImage upright(BufferedImage held, int orientation) {
        if (orientation == 1) {
            return held;
        }
        int w = held.getWidth();
        int h = held.getHeight();
        boolean onItsSide = orientation >= 5;
        BufferedImage upright = new BufferedImage(onItsSide ? h : w, onItsSide ? w : h, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < upright.getHeight(); y++) {
            for (int x = 0; x < upright.getWidth(); x++) {
                upright.setRGB(x, y, held.getRGB(column(orientation, x, y, w), row(orientation, x, y, h)));
            }
        }
        return upright;
    }

    private static int column(int orientation, int x, int y, int w) {
        return switch (orientation) {
            case 2, 3 -> w - 1 - x;
            case 5, 6 -> y;
            case 7, 8 -> w - 1 - y;
            default -> x;
        };
    }

    private static int row(int orientation, int x, int y, int h) {
        return switch (orientation) {
            case 3, 4 -> h - 1 - y;
            case 5, 8 -> x;
            case 6, 7 -> h - 1 - x;
            default -> y;
        };
    }
}

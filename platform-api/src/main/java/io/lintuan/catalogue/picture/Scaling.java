package io.lintuan.catalogue.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** Makes pictures smaller, never larger. What was transparent becomes white. */
final class Scaling {
    private Scaling() {}

    /** Its longer side at most so many pixels. */
    static BufferedImage within(BufferedImage picture, int sidePxMax) {
        int longer = Math.max(picture.getWidth(), picture.getHeight());
        int width = scaled(picture.getWidth(), longer, sidePxMax);
        int height = scaled(picture.getHeight(), longer, sidePxMax);
        BufferedImage step = picture;
        // Half at a time: going far in one step skips pixels, and thin lines with them.
        while (step.getWidth() > 2 * width && step.getHeight() > 2 * height) {
            step = drawn(step, step.getWidth() / 2, step.getHeight() / 2);
        }
        return drawn(step, width, height);
    }

    /** The middle of it as a square of at most so many pixels a side. */
    static BufferedImage square(BufferedImage picture, int sidePxMax) {
        int side = Math.min(picture.getWidth(), picture.getHeight());
        BufferedImage middle =
                picture.getSubimage((picture.getWidth() - side) / 2, (picture.getHeight() - side) / 2, side, side);
        return within(middle, sidePxMax);
    }

    private static int scaled(int side, int longer, int sidePxMax) {
        return longer <= sidePxMax ? side : Math.max(1, Math.toIntExact((long) side * sidePxMax / longer));
    }

    private static BufferedImage drawn(BufferedImage from, int width, int height) {
        BufferedImage to = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = to.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        graphics.drawImage(from, 0, 0, width, height, Color.WHITE, null);
        graphics.dispose();
        return to;
    }
}

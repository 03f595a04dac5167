package io.lintuan.catalogue.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Picture files, good and bad, as phones and strangers send them. */
public final class Files {
    /** What must never come out again: a place, as text that can be searched for. */
    public static final String SECRET = "N31.2304 E121.4737 iPhone of Wang";

    private Files() {}

    /** Red left, blue right, a white stripe on top. */
    public static BufferedImage twoColours(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(width / 2, 0, width - width / 2, height);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height / 4);
        graphics.dispose();
        return image;
    }

    public static byte[] jpeg(BufferedImage image) {
        return written(image, "jpeg");
    }

    public static byte[] png(BufferedImage image) {
        return written(image, "png");
    }

    public static BufferedImage read(byte[] file) {
        try {
            return ImageIO.read(new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A JPEG with EXIF that says how the camera was held and where, a comment and something behind its end. */
    public static byte[] fromAPhone(BufferedImage image, int orientation) {
        byte[] plain = jpeg(image);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(plain, 0, 2);
        file.writeBytes(segment(0xE1, exif(orientation)));
        file.writeBytes(segment(0xFE, SECRET.getBytes(StandardCharsets.US_ASCII)));
        file.writeBytes(segment(0xE2, ("ICC_PROFILE\0" + SECRET).getBytes(StandardCharsets.US_ASCII)));
        file.write(plain, 2, plain.length - 2);
        file.writeBytes(SECRET.getBytes(StandardCharsets.US_ASCII));
        return file.toByteArray();
    }

    /** Orientation in the first directory, the place as text behind it. */
    private static byte[] exif(int orientation) {
        byte[] secret = SECRET.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer exif = ByteBuffer.allocate(6 + 8 + 2 + 2 * 12 + 4 + secret.length);
        exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).order(ByteOrder.LITTLE_ENDIAN);
        exif.putShort((short) 0x4949).putShort((short) 42).putInt(8).putShort((short) 2);
        exif.putShort((short) 0x0112).putShort((short) 3).putInt(1).putInt(orientation);
        exif.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(38);
        exif.putInt(0).put(secret);
        return exif.array();
    }

    /** A PNG of one pixel that says of itself that it has so many. */
    public static byte[] pngThatClaims(int width, int height) {
        byte[] file = png(twoColours(1, 1));
        ByteBuffer.wrap(file).putInt(16, width).putInt(20, height);
        CRC32 sum = new CRC32();
        sum.update(file, 12, 17);
        ByteBuffer.wrap(file).putInt(29, (int) sum.getValue());
        return file;
    }

    /** A JPEG that says in its frame that it has so many pixels. */
    public static byte[] jpegThatClaims(int width, int height) {
        byte[] file = jpeg(twoColours(16, 16));
        int at = 2;
        while ((file[at + 1] & 0xFF) != 0xC0) {
            at += 2 + (ByteBuffer.wrap(file).getShort(at + 2) & 0xFFFF);
        }
        ByteBuffer.wrap(file).putShort(at + 5, (short) height).putShort(at + 7, (short) width);
        return file;
    }

    /** A PNG with a chunk more, right behind its header. */
    public static byte[] withChunk(byte[] png, String name, byte[] content) {
        ByteBuffer chunk = ByteBuffer.allocate(12 + content.length);
        chunk.putInt(content.length);
        chunk.put(name.getBytes(StandardCharsets.US_ASCII)).put(content);
        CRC32 sum = new CRC32();
        sum.update(chunk.array(), 4, 4 + content.length);
        chunk.putInt((int) sum.getValue());
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(png, 0, 33);
        file.writeBytes(chunk.array());
        file.write(png, 33, png.length - 33);
        return file.toByteArray();
    }

    private static byte[] segment(int marker, byte[] content) {
        return ByteBuffer.allocate(4 + content.length)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (2 + content.length))
                .put(content)
                .array();
    }

    private static byte[] written(BufferedImage image, String format) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return file.toByteArray();
    }
}

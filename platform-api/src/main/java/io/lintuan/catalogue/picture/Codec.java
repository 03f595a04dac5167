package io.lintuan.catalogue.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** The JDK's decoder and encoder, given cleaned files only. */
final class Codec {
    private Codec() {}

    /**
     * The pixels, thinned out while they are decoded so that the longer side keeps at least {@code sidePxWanted} (or all it
     * has): fifty million pixels at once would be 200 MB. Error: {@link PictureRefused}.
     */
    static BufferedImage decode(Cleaned file, int sidePxWanted) {
        int each = Math.max(1, Math.max(file.widthPx(), file.heightPx()) / sidePxWanted);
        ImageReader reader = ImageIO.getImageReadersByFormatName(file.format()).next();
        try (MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file.bytes()))) {
            reader.setInput(in, true, true);
            if (reader.getWidth(0) != file.widthPx() || reader.getHeight(0) != file.heightPx()) {
                throw PictureRefused.unreadable("says two sizes");
            }
            ImageReadParam param = reader.getDefaultReadParam();
            param.setSourceSubsampling(each, each, 0, 0);
            return reader.read(0, param);
        } catch (PictureRefused refused) {
            throw refused;
        } catch (IOException | RuntimeException broken) {
            // The decoder meets broken files with exceptions of every kind.
            throw PictureRefused.unreadable("cannot be decoded: " + broken.getMessage());
        } finally {
            reader.dispose();
        }
    }

    /** JPEG without a word of metadata; the same pixels always give the same bytes. */
    static byte[] jpeg(BufferedImage picture, float quality) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 * 1024);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}

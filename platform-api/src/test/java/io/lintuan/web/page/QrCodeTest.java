package io.lintuan.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.ChecksumException;
import com.google.zxing.FormatException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A phone reads the address back. */
class QrCodeTest {
    @Test
    void readsBackWhatWasDrawn() throws ChecksumException, FormatException {
        String address = "http://127.0.0.1:8080/g/q83vEjRWeJASNFZ4kBI0Vg";
        String svg = QrCode.svg(address);
        Matcher size = Pattern.compile("viewBox=\"0 0 (\\d+) \\d+\"").matcher(svg);
        assertThat(size.find()).isTrue();
        int quiet = 4;
        BitMatrix modules = new BitMatrix(Integer.parseInt(size.group(1)) - 2 * quiet);
        Matcher dark = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z").matcher(svg);
        while (dark.find()) {
            modules.set(Integer.parseInt(dark.group(1)) - quiet, Integer.parseInt(dark.group(2)) - quiet);
        }
        assertThat(new Decoder().decode(modules).getText()).isEqualTo(address);
    }
}

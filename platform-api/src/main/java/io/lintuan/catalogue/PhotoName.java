package io.lintuan.catalogue;

import io.lintuan.catalogue.picture.Picture;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A photo's name says what is in it: the same picture always has the same name, and a name never gets another picture, so
 * that browsers may keep it for ever.
 */
public final class PhotoName {
    /** 64 digits, and nothing that a file system could take for a way out of its folder. */
    public static final String FORM = "[0-9a-f]{64}";

    private static final Pattern PATTERN = Pattern.compile(FORM);

    private PhotoName() {}

    public static boolean isOne(String text) {
        return PATTERN.matcher(text).matches();
    }

    /** SHA-256 over both sizes. */
    public static String of(Picture picture) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(picture.large());
            return HexFormat.of().formatHex(digest.digest(picture.small()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}

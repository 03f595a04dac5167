package io.lintuan.identity;

import io.lintuan.settings.SettingMissing;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Property;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keys for single purposes, derived from {@code LINTUAN_JWT_SECRET}: key = HMAC-SHA256(secret, "lintuan/" + purpose). So a
 * derived key that leaks opens one purpose only, and the operator keeps one secret. Tokens are signed with the secret
 * itself; changing it ends every session and changes every pseudonym.
 */
@Context
public final class DerivedKeys {
    private static final int SECRET_BYTES_MIN = 32;

    private final byte[] secret;

    public DerivedKeys(@Property(name = "lintuan.jwt-secret") String secret) {
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
        if (this.secret.length < SECRET_BYTES_MIN) {
            throw new SettingMissing(
                    "LINTUAN_JWT_SECRET must be at least 32 bytes; make one with: openssl rand -base64 48");
        }
    }

    /** HMAC-SHA256 of a text under the key of a purpose, 32 bytes. */
    public byte[] mac(String purpose, String text) {
        return mac(mac(secret, "lintuan/" + purpose), text);
    }

    private static byte[] mac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }
}

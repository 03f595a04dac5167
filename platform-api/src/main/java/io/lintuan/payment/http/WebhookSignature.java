package io.lintuan.payment.http;

import io.lintuan.settings.SettingMissing;
import io.lintuan.web.ProblemCode;
import io.lintuan.web.Refusal;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signatures after Standard Webhooks: HMAC-SHA256 over id, time and the body's bytes as they came. Not the published
 * library's verification, because that one decodes the body to text first and reads the machine's clock.
 */
@Context
final class WebhookSignature {
    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    /** What Standard Webhooks asks for. */
    private static final int SECRET_BYTES_MIN = 24;

    private static final String ALGORITHM = "HmacSHA256";
    private static final String PREFIX = "whsec_";
    private static final int ID_LENGTH_MAX = 100;

    private final byte[] secret;
    private final Clock clock;

    WebhookSignature(@Value("${lintuan.webhook-secret}") String secret, Clock clock) {
        this.secret = bytes(secret.startsWith(PREFIX) ? secret.substring(PREFIX.length()) : secret);
        this.clock = clock;
        if (this.secret.length < SECRET_BYTES_MIN) {
            throw new SettingMissing(
                    "LINTUAN_WEBHOOK_SECRET must be 24 bytes or more in Base64, as the provider has it;"
                            + " without it every payment would be refused");
        }
    }

    private static byte[] bytes(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }

    /**
     * Whose webhook it is and that it is fresh.
     *
     * @return the webhook's id, signed like the rest
     * @throws Refusal {@code webhook-signature-invalid} or {@code webhook-stale}
     */
    String verify(HttpHeaders headers, byte[] body) {
        String id = only(headers, "webhook-id");
        String time = only(headers, "webhook-timestamp");
        String offered = only(headers, "webhook-signature");
        boolean wellFormed = id.length() <= ID_LENGTH_MAX
                && id.chars().allMatch(c -> c > ' ' && c < 0x7F)
                && time.matches("[0-9]{1,12}");
        if (!wellFormed || !isSigned(id, time, body, offered)) {
            throw Refusal.of(ProblemCode.WEBHOOK_SIGNATURE_INVALID);
        }
        Duration age = Duration.between(Instant.ofEpochSecond(Long.parseLong(time)), clock.instant());
        if (age.abs().compareTo(TOLERANCE) > 0) {
            throw Refusal.of(ProblemCode.WEBHOOK_STALE);
        }
        return id;
    }

    /** Several signatures may be offered while a secret is changed; one that fits is enough. */
    private boolean isSigned(String id, String time, byte[] body, String offered) {
        byte[] expected = sign(id, time, body).getBytes(StandardCharsets.US_ASCII);
        return Stream.of(offered.split(" ", 10))
                .filter(signature -> signature.startsWith("v1,"))
                .map(signature -> signature.substring(3).getBytes(StandardCharsets.US_ASCII))
                .anyMatch(signature -> MessageDigest.isEqual(signature, expected));
    }

    private String sign(String id, String time, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            mac.update((id + "." + time + ".").getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }

    private static String only(HttpHeaders headers, String name) {
        return headers.getAll(name).size() == 1 ? headers.get(name) : "";
    }
}

package io.lintuan.local.launcher;

import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/** Keys made once for a state directory: sessions and webhooks stay valid over a restart, and differ between machines. */
final class Secrets {
    private static final int KEY_BYTES = 32;

    private Secrets() {}

    static Map<String, String> of(StateDirectory state) {
        if (Files.exists(state.secretsFile())) {
            return Variables.read(state.secretsFile());
        }
        Map<String, String> made = new TreeMap<>();
        made.put("LINTUAN_JWT_SECRET", random());
        // The prefix and base64 are Standard Webhooks' own form of a key.
        made.put("LINTUAN_WEBHOOK_SECRET", "whsec_" + random());
        Variables.write(state.secretsFile(), made);
        return made;
    }

    private static String random() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}

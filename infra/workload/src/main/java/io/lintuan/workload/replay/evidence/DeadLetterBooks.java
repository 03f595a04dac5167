package io.lintuan.workload.replay.evidence;

import io.lintuan.contracts.live.DeadLetter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the jobs and the service gave up while a run went on. A letter counts as the run's unless its bytes name another
 * community: bytes that nobody can read may well be ours. Safe for a reading and an asking thread.
 */
public final class DeadLetterBooks {
    private static final Pattern COMMUNITY = Pattern.compile("\"communityId\"\\s*:\\s*\"([^\"]*)\"");

    private final String communityId;
    private final List<String> letters = new ArrayList<>();

    public DeadLetterBooks(String communityId) {
        this.communityId = communityId;
    }

    public synchronized void add(DeadLetter letter) {
        if (mayBeOurs(letter)) {
            letters.add(letter.reason() + " at " + letter.topic() + " " + letter.position() + ": " + letter.detail());
        }
    }

    /** A sentence for each. */
    public synchronized List<String> letters() {
        return List.copyOf(letters);
    }

    private boolean mayBeOurs(DeadLetter letter) {
        Matcher named = COMMUNITY.matcher(payload(letter));
        boolean foreign = false;
        while (named.find()) {
            if (named.group(1).equals(communityId)) {
                return true;
            }
            foreign = true;
        }
        return !foreign;
    }

    private static String payload(DeadLetter letter) {
        try {
            byte[] bytes = Base64.getDecoder().decode(letter.payloadBase64() == null ? "" : letter.payloadBase64());
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}

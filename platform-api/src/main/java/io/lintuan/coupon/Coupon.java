package io.lintuan.coupon;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A coupon as it was issued; amounts in minor units.
 *
 * @param code what neighbors type, 6 to 20 capital letters and digits
 * @param amountOffMinor what it takes off the goods, less than {@code minimumMinor}
 * @param issued how many there are
 * @param validUntil exclusive
 * @param dealId the only deal it is for, or every own deal
 * @param communityId the only community it is for
 */
public record Coupon(
        UUID id,
        UUID leaderId,
        String code,
        String title,
        long amountOffMinor,
        long minimumMinor,
        String currency,
        int issued,
        int perPerson,
        Instant validFrom,
        Instant validUntil,
        Optional<UUID> dealId,
        Optional<UUID> communityId) {

    String subject() {
        return "coupon:" + id;
    }

    /** The limit that each person's own is opened with. */
    String rulePerPerson() {
        return subject() + ":each";
    }

    String subjectOf(UUID personId) {
        return subject() + ":" + personId;
    }
}

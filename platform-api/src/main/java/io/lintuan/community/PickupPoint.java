package io.lintuan.community;

import java.util.Optional;
import java.util.UUID;

/**
 * A place where goods are handed out, for example a shop.
 *
 * @param hours a sentence such as "Sat 16–19"
 * @param opening the same as days and times, where they were given
 * @param closed no new deal collects there
 */
public record PickupPoint(
        UUID id,
        String name,
        String address,
        String hours,
        OpeningHours opening,
        Optional<Place> place,
        boolean closed) {}

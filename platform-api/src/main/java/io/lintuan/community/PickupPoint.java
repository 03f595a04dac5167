package io.lintuan.community;

import java.util.UUID;

/** A place where goods are handed out, for example a shop: {@code hours} is a sentence such as "Sat 16–19". */
public record PickupPoint(UUID id, String name, String address, String hours) {}

package io.lintuan.identity;

import jakarta.inject.Singleton;
import java.util.HexFormat;
import java.util.UUID;

/** The name a person has outside this database: the first 128 bits of a keyed hash, in hex. */
@Singleton
public final class Pseudonyms {
    private final DerivedKeys keys;

    public Pseudonyms(DerivedKeys keys) {
        this.keys = keys;
    }

    public String of(UUID personId) {
        return HexFormat.of().formatHex(keys.mac("pseudonym/1", personId.toString()), 0, 16);
    }
}

package io.lintuan.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a leader says of a product; amounts in minor units of {@code currency}.
 *
 * @param priceMinor what it usually costs
 * @param floorPriceMinor below this the supplier does not want it sold; a warning, never a refusal
 * @param category what may be returned depends on it
 * @param photos names of the leader's own photos, the one that is shown first in front
 */
public record ProductTerms(
        String title,
        String unit,
        long priceMinor,
        OptionalLong floorPriceMinor,
        String currency,
        Optional<String> category,
        String note,
        List<String> photos) {
    public ProductTerms {
        photos = List.copyOf(photos);
    }
}

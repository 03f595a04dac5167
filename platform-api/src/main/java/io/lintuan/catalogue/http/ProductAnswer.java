package io.lintuan.catalogue.http;

import io.lintuan.catalogue.Product;
import io.lintuan.catalogue.ProductTerms;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;

/** A product as its leader sees it; {@code version} is what {@code If-Match} names. */
@Serdeable
public record ProductAnswer(
        UUID productId,
        @Schema(example = "3") long version,
        @Schema(example = "阳光玫瑰葡萄") String title,
        @Schema(example = "5斤") String unit,
        @Schema(example = "3990") long priceMinor,
        @Nullable @Schema(example = "3200") Long floorPriceMinor,
        @Schema(example = "CNY") String currency,
        @Nullable @Schema(example = "FRESH") String category,
        @Schema(example = "带冰袋，到货当天取") String note,
        List<String> photos) {

    public static ProductAnswer of(Product product) {
        ProductTerms terms = product.terms();
        return new ProductAnswer(
                product.productId(),
                product.version(),
                terms.title(),
                terms.unit(),
                terms.priceMinor(),
                terms.floorPriceMinor().isPresent() ? terms.floorPriceMinor().getAsLong() : null,
                terms.currency(),
                terms.category().orElse(null),
                terms.note(),
                terms.photos());
    }
}

package io.lintuan.catalogue.http;

import io.lintuan.catalogue.PhotoName;
import io.lintuan.catalogue.ProductTerms;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Body of a product, new or changed: what is left out is taken away. Amounts in minor units (分). */
@Introspected
@Schema(description = "A product as its leader keeps it; amounts in minor units.")
public record ProductRequest(
        @NotNull @Size(min = 1, max = 80) @Schema(example = "阳光玫瑰葡萄")
        String title,

        @NotNull @Size(min = 1, max = 20) @Schema(example = "5斤")
        String unit,

        @Min(1) @Max(100_000_000) @Schema(example = "3990") long priceMinor,

        @Nullable @Min(1) @Max(100_000_000) @Schema(example = "3200", description = "The supplier's; below it a warning")
        Long floorPriceMinor,

        @Nullable @Pattern(regexp = "[A-Za-z][A-Za-z0-9_-]{0,39}") @Schema(example = "FRESH")
        String category,

        @Nullable @Size(max = 500) @Schema(example = "带冰袋，到货当天取")
        String note,

        @Nullable @Size(max = 6) @Schema(description = "Names of own photos, the first is shown first", example = "[]")
        List<@NotNull @Pattern(regexp = PhotoName.FORM) String> photos) {

    ProductTerms terms() {
        return new ProductTerms(
                title,
                unit,
                priceMinor,
                floorPriceMinor == null ? OptionalLong.empty() : OptionalLong.of(floorPriceMinor),
                "CNY",
                Optional.ofNullable(category),
                note == null ? "" : note,
                photos == null ? List.of() : photos.stream().distinct().toList());
    }
}

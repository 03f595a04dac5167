package io.lintuan.catalogue.http;

import io.lintuan.catalogue.Product;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** One page of a leader's products, newest first; {@code next} is absent on the last. */
@Serdeable
public record ProductsAnswer(
        List<ProductAnswer> products,

        @Nullable @Schema(example = "AZouMp2AfHqPX7JNhN9WgA")
        String next) {

    /** The first {@code size} of what was found; one more in it says that there is another page. */
    public static ProductsAnswer of(List<Product> found, int size) {
        List<Product> page = found.subList(0, Math.min(size, found.size()));
        return new ProductsAnswer(
                page.stream().map(ProductAnswer::of).toList(),
                found.size() > size ? new ProductCursor(page.get(size - 1).productId()).print() : null);
    }
}

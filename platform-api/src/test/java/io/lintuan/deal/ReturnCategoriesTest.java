package io.lintuan.deal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReturnCategoriesTest {
    private final ReturnCategories categories = new ReturnCategories();

    @Test
    void letsOnlyTheGeneralCategoryGoBack() {
        assertThat(categories.all()).hasSizeGreaterThanOrEqualTo(8);
        assertThat(categories.all())
                .filteredOn(ReturnCategory::returnable)
                .extracting(ReturnCategory::code)
                .containsExactly(ReturnCategories.GENERAL);
    }

    @Test
    void saysEachInBothLanguagesWithItsSource() {
        assertThat(categories.all()).allSatisfy(category -> {
            assertThat(category.code()).matches("[A-Z_]{1,40}");
            assertThat(category.sentenceZh()).isNotBlank();
            assertThat(category.sentenceEn()).isNotBlank();
            assertThat(category.source()).startsWith("CPL 25");
        });
    }

    @Test
    void knowsNothingElse() {
        assertThat(categories.find("FRESH")).isPresent();
        assertThat(categories.find("fresh")).isEmpty();
    }
}

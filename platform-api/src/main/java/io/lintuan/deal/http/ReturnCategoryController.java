package io.lintuan.deal.http;

import io.lintuan.deal.DealView;
import io.lintuan.deal.ReturnCategories;
import io.lintuan.deal.ReturnCategory;
import io.lintuan.web.AnswersProblems;
import io.lintuan.web.Language;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;

/** The table of what may be sent back within seven days, for anybody. */
@Controller("/api/return-categories")
@Secured(SecurityRule.IS_ANONYMOUS)
@Tag(name = "deals")
@AnswersProblems
public class ReturnCategoryController {
    private final ReturnCategories categories;

    ReturnCategoryController(ReturnCategories categories) {
        this.categories = categories;
    }

    @Get
    @Operation(operationId = "listReturnCategories", summary = "What may be sent back within seven days, and why not")
    List<ReturnCategoryAnswer> list(HttpRequest<?> request) {
        return ReturnCategoryAnswer.all(categories, Language.of(request));
    }

    /** One category, its sentence in the caller's language. */
    @Serdeable
    public record ReturnCategoryAnswer(
            @Schema(example = "FRESH") String code,
            boolean returnable,
            @Schema(example = "鲜活易腐，不支持七天无理由退货。") String sentence,
            @Schema(example = "CPL 25(1)(2)") String source) {

        /** The whole table. */
        public static List<ReturnCategoryAnswer> all(ReturnCategories categories, Language language) {
            return categories.all().stream()
                    .map(category -> of(category, language))
                    .toList();
        }

        /** Only what some offering of a deal falls under and may not be sent back. */
        public static List<ReturnCategoryAnswer> excluded(
                ReturnCategories categories, DealView deal, Language language) {
            return all(categories, language).stream()
                    .filter(category -> !category.returnable())
                    .filter(category -> deal.offerings().stream()
                            .anyMatch(offering -> offering.returnCategory().equals(category.code())))
                    .toList();
        }

        static ReturnCategoryAnswer of(ReturnCategory category, Language language) {
            String sentence = language == Language.ZH ? category.sentenceZh() : category.sentenceEn();
            return new ReturnCategoryAnswer(category.code(), category.returnable(), sentence, category.source());
        }
    }
}

package io.lintuan.community.http;

import io.lintuan.community.Communities;
import io.lintuan.web.AnswersProblems;
import io.lintuan.web.NeedsSignIn;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import reactor.core.publisher.Mono;

/** Lists communities. */
@Controller("/api/communities")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "communities")
@AnswersProblems
@NeedsSignIn
class CommunityController {
    private static final int MOST = 500;

    private final Communities communities;

    CommunityController(Communities communities) {
        this.communities = communities;
    }

    @Get
    @Operation(operationId = "listCommunities", summary = "Communities and their pickup points, by name")
    Mono<List<CommunityAnswer>> list() {
        return communities.all(MOST).map(CommunityAnswer::of).collectList();
    }
}

package io.lintuan.coupon.http;

import io.lintuan.community.Communities;
import io.lintuan.coupon.Coupon;
import io.lintuan.coupon.Coupons;
import io.lintuan.coupon.IssueCoupon;
import io.lintuan.deal.Deals;
import io.lintuan.identity.Caller;
import io.lintuan.web.AnswersProblems;
import io.lintuan.web.NeedsSignIn;
import io.lintuan.web.ProblemCode;
import io.lintuan.web.Refusal;
import io.lintuan.web.StrictJson;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Put;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import reactor.core.publisher.Mono;

/** A leader issues coupons and sees how many are used. The code names the coupon, so issuing it twice is issuing it once. */
@Controller("/api/coupons")
@Secured("LEADER")
@Tag(name = "coupons")
@AnswersProblems
@NeedsSignIn
class CouponController {
    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{6,20}");
    private static final String CURRENCY = "CNY";
    private static final int MOST = 200;

    private final IssueCoupon issue;
    private final Coupons coupons;
    private final Deals deals;
    private final Communities communities;
    private final StrictJson json;

    CouponController(IssueCoupon issue, Coupons coupons, Deals deals, Communities communities, StrictJson json) {
        this.issue = issue;
        this.coupons = coupons;
        this.deals = deals;
        this.communities = communities;
        this.json = json;
    }

    @Get
    @Operation(operationId = "listCoupons", summary = "The leader's own coupons, newest first, at most 200")
    Mono<List<CouponAnswer>> list(@Parameter(hidden = true) Caller caller) {
        return coupons.ofLeader(caller.personId(), MOST).map(CouponAnswer::of).collectList();
    }

    @Put("/{code}")
    @Operation(
            operationId = "issueCoupon",
            summary = "Issue a coupon under a code; once issued it is not changed",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = CouponRequest.class))))
    Mono<CouponAnswer> issue(@Parameter(hidden = true) Caller caller, @PathVariable String code, @Body byte[] body) {
        CouponRequest wanted = json.read(body, CouponRequest.class);
        check(code, wanted);
        Coupon coupon = wanted.coupon(code, caller.personId(), CURRENCY);
        return checkPlace(wanted, caller.personId())
                .then(Mono.defer(() -> issue.issue(coupon)))
                .map(issued -> answer(issued, coupon));
    }

    private static CouponAnswer answer(Coupon issued, Coupon wanted) {
        Coupon same = new Coupon(
                issued.id(),
                wanted.leaderId(),
                wanted.code(),
                wanted.title(),
                wanted.amountOffMinor(),
                wanted.minimumMinor(),
                wanted.currency(),
                wanted.issued(),
                wanted.perPerson(),
                wanted.validFrom(),
                wanted.validUntil(),
                wanted.dealId(),
                wanted.communityId());
        if (!issued.equals(same)) {
            throw Refusal.of(ProblemCode.COUPON_CODE_TAKEN);
        }
        return CouponAnswer.of(new Coupons.Issued(issued, 0));
    }

    private static void check(String code, CouponRequest wanted) {
        if (!CODE.matcher(code).matches()) {
            throw Refusal.ofField(ProblemCode.FIELD_INVALID, "code", "must be 6 to 20 capital letters and digits");
        }
        if (wanted.minimumMinor() <= wanted.amountOffMinor()) {
            throw Refusal.ofField(ProblemCode.FIELD_INVALID, "minimumMinor", "must be more than amountOffMinor");
        }
        if (!wanted.validFrom().isBefore(wanted.validUntil())) {
            throw Refusal.ofField(ProblemCode.FIELD_INVALID, "validUntil", "must be after validFrom");
        }
    }

    /** The deal is one's own, the community exists. */
    private Mono<Void> checkPlace(CouponRequest wanted, UUID leaderId) {
        Mono<Void> deal = wanted.dealId() == null
                ? Mono.empty()
                : deals.byId(wanted.dealId())
                        .switchIfEmpty(Mono.error(() -> Refusal.of(ProblemCode.DEAL_NOT_FOUND)))
                        .filter(found -> found.leaderId().equals(leaderId))
                        .switchIfEmpty(Mono.error(() -> Refusal.of(ProblemCode.NOT_YOUR_DEAL)))
                        .then();
        Mono<Void> community = wanted.communityId() == null
                ? Mono.empty()
                : communities
                        .find(wanted.communityId())
                        .switchIfEmpty(Mono.error(() -> Refusal.of(ProblemCode.COMMUNITY_UNKNOWN)))
                        .then();
        return deal.then(community);
    }
}

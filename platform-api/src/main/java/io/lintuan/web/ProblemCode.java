package io.lintuan.web;

import io.lintuan.deal.model.RefusalCode;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything a client can be told no with, and the HTTP status that goes with it: the one place where a code meets a
 * status. The wire form is stable for ever and has a page at {@code /problems/{code}}.
 */
public enum ProblemCode {
    JSON_INVALID(400),
    FIELD_UNKNOWN(400),
    FIELD_INVALID(400),
    CURSOR_INVALID(400),
    OCCURRED_AT_NOT_ALLOWED(400),
    IDEMPOTENCY_KEY_MISSING(400),
    IDEMPOTENCY_KEY_MALFORMED(400),
    SIGN_IN_REQUIRED(401),
    TOKEN_INVALID(401),
    WEBHOOK_SIGNATURE_INVALID(401),
    WEBHOOK_STALE(401),
    ROLE_MISSING(403),
    CROSS_SITE_REFUSED(403),
    NOT_YOUR_DEAL(403),
    NOT_YOUR_ORDER(403),
    NOT_YOUR_COMMUNITY(403),
    NOT_YOUR_PICKUP_POINT(403),
    NOT_FOUND(404),
    DEAL_NOT_FOUND(404),
    ORDER_NOT_FOUND(404),
    PAYMENT_UNKNOWN(404),
    REFUND_UNKNOWN(404),
    PICKUP_CODE_UNKNOWN(404),
    TEAM_UNKNOWN(404),
    DRAFT_NOT_FOUND(404),
    PRODUCT_NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    REQUEST_IN_FLIGHT(409),
    DEAL_NOT_OPEN(409),
    DEAL_ALREADY_DECIDED(409),
    TEAM_NOT_OPEN(409),
    TEAM_FULL(409),
    ALREADY_IN_TEAM(409),
    OVER_LIMIT(409),
    SOLD_OUT(409),
    CAPACITY_REACHED(409),
    PICKUP_POINT_FULL(409),
    EXTENSION_NOT_AGREED(409),
    ALREADY_EXTENDED(409),
    LOWER_TIER_NOT_AGREED(409),
    NOBODY_PAID(409),
    DEAL_NOT_CANCELLABLE(409),
    PICKUP_DAY_FULL(409),
    COUPON_NOT_NOW(409),
    COUPON_USED_UP(409),
    COUPON_OVER_LIMIT(409),
    COUPON_CODE_TAKEN(409),
    ORDER_NOT_PAYABLE(409),
    ORDER_NOT_CANCELLABLE(409),
    ORDER_NOT_CHANGEABLE(409),
    ORDER_ONLY_SHRINKS(409),
    GOODS_NOT_EXPECTED(409),
    NOT_WEIGHABLE(409),
    NOT_READY_FOR_PICKUP(409),
    ALREADY_PICKED_UP(409),
    RETURN_EXCLUSION_UNCONFIRMED(409),
    DRAFT_CHANGED(409),
    DRAFT_OPENED(409),
    TOO_MANY_DRAFTS(409),
    NOT_A_TEMPLATE(409),
    CATALOGUE_FULL(409),
    COMMUNITY_FULL(409),
    LAST_PICKUP_POINT(409),
    CHANGED_MEANWHILE(412),
    BODY_TOO_LARGE(413),
    ADDRESS_TOO_LONG(414),
    CONTENT_TYPE_UNSUPPORTED(415),
    IDEMPOTENCY_KEY_REUSED(422),
    COMMUNITY_UNKNOWN(422),
    PICKUP_POINT_UNKNOWN(422),
    OFFERING_UNKNOWN(422),
    COUPON_UNKNOWN(422),
    COUPON_NOT_HERE(422),
    COUPON_BELOW_MINIMUM(422),
    QUANTITY_INVALID(422),
    PAYMENT_AMOUNT_MISMATCH(422),
    PHOTO_UNKNOWN(422),
    PHOTO_UNREADABLE(422),
    PHOTO_TOO_MANY_PIXELS(422),
    TOO_MANY_REQUESTS(429),
    TOO_MANY_STREAMS(429),
    DESK_BUSY(429),
    HEADERS_TOO_LARGE(431),
    INTERNAL_ERROR(500),
    STORE_UNAVAILABLE(503),
    PAYMENT_UNAVAILABLE(503),
    INSIGHT_UNAVAILABLE(503),
    PHOTOS_UNAVAILABLE(503);

    private final int status;

    ProblemCode(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    /** For example {@code sold-out}. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ProblemCode> ofWire(String wire) {
        return Stream.of(values()).filter(code -> code.wire().equals(wire)).findFirst();
    }

    /** Every refusal of the deal has its namesake here; a test walks them. */
    public static ProblemCode of(RefusalCode refusal) {
        return valueOf(refusal.name());
    }
}

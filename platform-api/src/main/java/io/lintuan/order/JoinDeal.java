package io.lintuan.order;

import io.lintuan.coupon.Redemption;
import io.lintuan.coupon.Redemptions;
import io.lintuan.deal.model.DealCommand;
import io.lintuan.desk.Answer;
import io.lintuan.desk.OrderDesk;
import io.lintuan.desk.Submission;
import io.lintuan.reservation.JoinNeeds;
import io.lintuan.reservation.Need;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;

/**
 * A neighbor joins a deal. What spans deals is reserved first, then the desk decides, and what it refuses is given back. A
 * refusal for something beyond the deal goes through the desk too, because its answer is kept with the request's key. Whatever
 * a crash leaves between these steps the sweep of reservations puts right.
 */
@Singleton
public class JoinDeal {
    private final JoinNeeds needs;
    private final Redemptions coupons;
    private final Places places;
    private final OrderDesk desk;

    JoinDeal(JoinNeeds needs, Redemptions coupons, Places places, OrderDesk desk) {
        this.needs = needs;
        this.coupons = coupons;
        this.places = places;
        this.desk = desk;
    }

    /** The desk's answer, a refusal too. Errors: those of {@link OrderDesk#submit}. */
    public Mono<Answer> join(JoinWish wish) {
        return wish.couponCode().map(code -> withCoupon(wish, code)).orElseGet(() -> needs(wish)
                .flatMap(list -> reserved(wish, list)));
    }

    private Mono<Answer> withCoupon(JoinWish wish, String code) {
        DealCommand.Join join = wish.join();
        return coupons.redeem(code, wish.dealId(), join.buyerId(), join.wishes(), wish.statedAt())
                .flatMap(redemption -> redemption
                        .refused()
                        .map(reason -> submit(wish, new DealCommand.DeclineJoin(join.buyerId(), reason)))
                        .orElseGet(() -> needs(wish)
                                .flatMap(list -> reserved(discounted(wish, redemption), both(list, redemption)))));
    }

    private Mono<List<Need>> needs(JoinWish wish) {
        return needs.of(wish.dealId(), wish.join().pickupPointId());
    }

    private static JoinWish discounted(JoinWish wish, Redemption redemption) {
        return wish.with(wish.join().withCoupon(redemption.offMinor()));
    }

    private static List<Need> both(List<Need> list, Redemption redemption) {
        return Stream.concat(list.stream(), redemption.needs().stream()).toList();
    }

    private Mono<Answer> reserved(JoinWish wish, List<Need> list) {
        if (list.isEmpty()) {
            return submit(wish, wish.join());
        }
        return places.hold(list, wish.key(), wish.join().orderId()).flatMap(held -> decide(wish, held));
    }

    private Mono<Answer> decide(JoinWish wish, Places.Held held) {
        DealCommand command = held.full()
                .<DealCommand>map(
                        reason -> new DealCommand.DeclineJoin(wish.join().buyerId(), reason))
                .orElseGet(() -> wish.join().forOrder(held.orderId()));
        return submit(wish, command)
                .flatMap(answer -> isFor(answer, held)
                        ? Mono.just(answer)
                        : places.giveBack(held).thenReturn(answer));
    }

    /** A repeat may be answered with an order from before there was anything to reserve. */
    private static boolean isFor(Answer answer, Places.Held held) {
        return answer.accepted() && held.orderId().equals(answer.orderId());
    }

    private Mono<Answer> submit(JoinWish wish, DealCommand command) {
        return desk.submit(new Submission(wish.dealId(), command, Optional.of(wish.key()), wish.statedAt()));
    }
}

package io.lintuan.order;

import io.lintuan.deal.model.DealCommand;
import io.lintuan.desk.Answer;
import io.lintuan.desk.OrderDesk;
import io.lintuan.desk.Submission;
import io.lintuan.reservation.JoinNeeds;
import jakarta.inject.Singleton;
import java.util.Optional;
import reactor.core.publisher.Mono;

/**
 * A buyer changes an order. A paid one keeps its places of what spans deals. An unpaid one becomes another order, which needs
 * places of its own: they are reserved before the desk decides, and those of the order that ended go back by the sweep.
 */
@Singleton
public class ChangePlaced {
    /** By the name of {@code io.lintuan.deal.model.OrderStatus}, as an {@link OrderView} has it. */
    private static final String UNPAID = "PENDING_PAYMENT";

    private final Orders orders;
    private final JoinNeeds needs;
    private final Places places;
    private final OrderDesk desk;

    ChangePlaced(Orders orders, JoinNeeds needs, Places places, OrderDesk desk) {
        this.orders = orders;
        this.needs = needs;
        this.places = places;
        this.desk = desk;
    }

    /** The desk's answer, a refusal too; empty when there is no such order. Errors: those of {@link OrderDesk#submit}. */
    public Mono<Answer> change(ChangeWish wish) {
        return orders.byId(wish.change().orderId())
                .flatMap(order -> becomesAnother(order, wish)
                        ? needs.of(order.dealId(), Optional.of(order.pickupPointId()))
                                .flatMap(list -> list.isEmpty()
                                        ? submit(wish, order, wish.change())
                                        : places.hold(
                                                        list,
                                                        wish.key(),
                                                        wish.change().newOrderId())
                                                .flatMap(held -> decide(wish, order, held)))
                        : submit(wish, order, wish.change()));
    }

    private static boolean becomesAnother(OrderView order, ChangeWish wish) {
        return UNPAID.equals(order.status())
                && order.buyerId().equals(wish.change().buyerId());
    }

    private Mono<Answer> decide(ChangeWish wish, OrderView order, Places.Held held) {
        DealCommand command = held.full()
                .<DealCommand>map(
                        reason -> new DealCommand.DeclineJoin(wish.change().buyerId(), reason))
                .orElseGet(() -> wish.change().becoming(held.orderId()));
        return submit(wish, order, command)
                .flatMap(answer -> isFor(answer, held)
                        ? Mono.just(answer)
                        : places.giveBack(held).thenReturn(answer));
    }

    /** It may have been paid meanwhile, and then it is still the same order. */
    private static boolean isFor(Answer answer, Places.Held held) {
        return answer.accepted() && held.orderId().equals(answer.orderId());
    }

    private Mono<Answer> submit(ChangeWish wish, OrderView order, DealCommand command) {
        return desk.submit(new Submission(order.dealId(), command, Optional.of(wish.key()), wish.statedAt()));
    }
}

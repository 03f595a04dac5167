package io.lintuan.web.page;

import io.lintuan.deal.DealView;
import io.lintuan.deal.Deals;
import io.lintuan.deal.TeamView;
import io.lintuan.order.OrderView;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;

/** What pages show of a deal's teams. */
@Singleton
class TeamPages {
    private static final int MOST = 100;
    private static final Set<String> LEFT = Set.of("CANCELLED", "REFUNDING", "REFUNDED");

    private final Deals deals;

    TeamPages(Deals deals) {
        this.deals = deals;
    }

    /** A deal's teams, open ones first; none of a deal without teams. */
    Mono<List<TeamView>> of(DealView deal) {
        return deal.group().team().isEmpty()
                ? Mono.just(List.of())
                : deals.teams(deal.dealId(), MOST).collectList();
    }

    /** The team that concerns whoever looks: their own, else the one that they were invited to. */
    Mono<Optional<TeamView>> concerning(DealView deal, List<OrderView> own, Optional<UUID> invitedTo) {
        Stream<UUID> owned =
                own.stream().filter(order -> !LEFT.contains(order.status())).flatMap(order -> order.teamId().stream());
        return find(deal, Stream.concat(owned, invitedTo.stream()).findFirst());
    }

    /** The team of an order, whatever became of it. */
    Mono<Optional<TeamView>> of(DealView deal, OrderView order) {
        return find(deal, order.teamId());
    }

    private Mono<Optional<TeamView>> find(DealView deal, Optional<UUID> teamId) {
        return Mono.justOrEmpty(teamId.filter(id -> deal.group().team().isPresent()))
                .flatMap(id -> deals.team(deal.dealId(), id))
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty());
    }
}

package io.lintuan.simulation.service;

import io.lintuan.deal.model.DealState;
import io.lintuan.deal.model.Order;
import io.lintuan.deal.model.Team;
import io.lintuan.desk.CommitRefused;
import io.lintuan.desk.DealCommit;
import io.lintuan.desk.KeyName;
import io.lintuan.desk.KeyTaken;
import io.lintuan.desk.StoredAnswer;
import io.lintuan.ledger.Posting;
import io.lintuan.simulation.engine.Coverage;
import io.lintuan.simulation.model.DealPlan;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What PostgreSQL is to the service: survives every crash, takes a commit wholly or not at all, and has the constraints
 * of the tables. Orders are kept as the decisions say they changed, beside the deals as they are afterwards, so that an
 * order that a decision forgot to name is seen.
 */
public class MemoryStore {
    private final Map<UUID, DealState> deals = new LinkedHashMap<>();
    private final Map<UUID, Order> orders = new LinkedHashMap<>();
    private final Map<UUID, Team> teams = new LinkedHashMap<>();
    private final Set<UUID> unfinished = new HashSet<>();
    private final Map<UUID, UUID> dealOfOrder = new HashMap<>();
    private final Map<KeyName, StoredAnswer> keys = new HashMap<>();
    private final Books books = new Books();
    private final RefundTable refunds = new RefundTable();
    private final Outbox outbox;
    private final Coverage coverage;
    private Consumer<DealCommit> witness = commit -> {};

    public MemoryStore(Coverage coverage) {
        this.coverage = coverage;
        outbox = new Outbox(coverage);
    }

    public void open(DealPlan plan) {
        deals.put(plan.dealId(), OpenDeals.of(plan));
    }

    /** Told of each deal that moved, once it did. */
    public void witness(Consumer<DealCommit> told) {
        witness = told;
    }

    protected Map<KeyName, StoredAnswer> answers(Collection<KeyName> names) {
        Map<KeyName, StoredAnswer> found = new HashMap<>();
        names.stream().filter(keys::containsKey).forEach(name -> found.put(name, keys.get(name)));
        return found;
    }

    /** Deals that are there, those that are known caught up with. */
    Map<UUID, DealState> load(Collection<UUID> dealIds, Map<UUID, DealState> known) {
        Map<UUID, DealState> found = new LinkedHashMap<>();
        dealIds.stream().filter(deals::containsKey).forEach(id -> {
            DealState had = known.get(id);
            DealState deal = deals.get(id);
            found.put(id, had == null ? Reading.whole(deal) : Reading.since(had, deal, changed(had, deal)));
        });
        return found;
    }

    /** Orders of a deal that are new or different since it was in that state. */
    protected List<Order> changed(DealState since, DealState deal) {
        return deal.orders().values().stream()
                .filter(order -> !order.equals(since.orders().get(order.orderId())))
                .toList();
    }

    protected Set<UUID> commit(List<DealCommit> commits) {
        List<DealCommit> moving = commits.stream().filter(this::isCurrent).toList();
        if (moving.size() < commits.size()) {
            coverage.saw("version", "somebody else was faster");
        }
        moving.forEach(this::check);
        Set<UUID> moved = new LinkedHashSet<>();
        for (DealCommit commit : moving) {
            write(commit);
            moved.add(commit.dealId());
            witness.accept(commit);
        }
        return moved;
    }

    /** The compare-and-set on the version. */
    protected boolean isCurrent(DealCommit commit) {
        return deals.get(commit.dealId()).version()
                == commit.decision().before().version();
    }

    /** The unique constraint on keys. */
    protected boolean isTaken(KeyName name) {
        return keys.containsKey(name);
    }

    private void check(DealCommit commit) {
        if (commit.answers().stream().anyMatch(keyed -> isTaken(KeyName.of(keyed.key())))) {
            coverage.saw("key", "somebody else was faster");
            throw new KeyTaken();
        }
        for (Posting posting : commit.decision().postings()) {
            if (books.has(posting)) {
                throw new CommitRefused("posted twice: " + posting, null);
            }
        }
        commit.decision().effects().refunds().forEach(asked -> {
            if (refunds.has(asked.refund().key())) {
                throw new CommitRefused("asked twice: " + asked.refund().key(), null);
            }
        });
    }

    private void write(DealCommit commit) {
        DealState after = commit.decision().after();
        deals.put(commit.dealId(), after);
        for (Order order : commit.decision().changed()) {
            orders.put(order.orderId(), order);
            dealOfOrder.put(order.orderId(), commit.dealId());
        }
        if (commit.decision().unfinished()) {
            unfinished.add(commit.dealId());
        } else {
            unfinished.remove(commit.dealId());
        }
        commit.decision().teams().forEach(team -> teams.put(team.teamId(), team));
        commit.decision().postings().forEach(books::write);
        refunds.write(commit.decision().effects(), commit.recordedAt());
        outbox.say(commit.dealId(), after.eventSequence());
        commit.answers()
                .forEach(keyed -> keys.put(
                        KeyName.of(keyed.key()), new StoredAnswer(keyed.key().fingerprint(), keyed.answer())));
    }

    public Collection<DealState> deals() {
        return deals.values();
    }

    public DealState deal(UUID dealId) {
        return deals.get(dealId);
    }

    public Map<UUID, Order> orders() {
        return orders;
    }

    /** Whether orders still have to follow the deal, as its last decision said. */
    boolean isUnfinished(UUID dealId) {
        return unfinished.contains(dealId);
    }

    /** Teams as decisions said that they changed. */
    public Map<UUID, Team> teams() {
        return teams;
    }

    /** Every team of a deal as it is there, by those that were ever named. */
    public Stream<Team> teamsOf(DealState deal) {
        return teams.keySet().stream().flatMap(id -> deal.team(id).stream());
    }

    /** Null when there is no such order. */
    public UUID dealOf(UUID orderId) {
        return dealOfOrder.get(orderId);
    }

    /** Null when the key was never used. */
    public StoredAnswer answer(KeyName name) {
        return keys.get(name);
    }

    public Books books() {
        return books;
    }

    public RefundTable refunds() {
        return refunds;
    }

    public Outbox outbox() {
        return outbox;
    }
}

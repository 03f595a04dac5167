package io.lintuan.simulation.outside;

import io.lintuan.desk.Answer;
import io.lintuan.desk.KeyName;
import io.lintuan.desk.RequestKey;
import io.lintuan.desk.StoredAnswer;
import io.lintuan.simulation.engine.Surroundings;
import io.lintuan.simulation.model.DealPlan;
import io.lintuan.simulation.service.Instance;
import io.lintuan.simulation.service.MemoryStore;
import java.util.List;

/** Where everybody outside lives: what they share, and whether anybody still waits for something. */
public final class Town {
    private final Surroundings around;
    private final MemoryStore store;
    private final List<DealPlan> deals;
    private final Net net;
    private final Provider provider;
    private Runnable moneyMoved = () -> {};
    private int waiting;

    public Town(Surroundings around, MemoryStore store, List<DealPlan> deals, List<Instance> instances) {
        this.around = around;
        this.store = store;
        this.deals = deals;
        this.net = new Net(around, instances);
        this.provider = new Provider(this);
    }

    public Surroundings around() {
        return around;
    }

    public Provider provider() {
        return provider;
    }

    /** Told after every step of the provider's that moved money. */
    public void whenMoneyMoves(Runnable told) {
        moneyMoved = told;
    }

    /** Whether nobody waits for an answer and nobody still wants to do something. */
    public boolean isAtRest() {
        return waiting == 0;
    }

    MemoryStore store() {
        return store;
    }

    List<DealPlan> deals() {
        return deals;
    }

    Net net() {
        return net;
    }

    void begins() {
        waiting++;
    }

    void ends() {
        waiting--;
    }

    void moved() {
        moneyMoved.run();
    }

    void finding(String rule, String what) {
        around.findings().add(rule, what);
    }

    /** Whoever has an answer can rely on it: it is stored with its key. */
    void checkKept(RequestKey key, Answer answer) {
        StoredAnswer stored = store.answer(KeyName.of(key));
        if (stored == null || !stored.answer().equals(answer)) {
            finding("I3 keys", "told " + answer + ", but kept is " + stored);
        }
    }
}

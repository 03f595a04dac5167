package io.lintuan.simulation.outside;

import io.lintuan.deal.model.DealCommand;
import io.lintuan.desk.Answer;
import io.lintuan.desk.DealNotFound;
import io.lintuan.desk.DeskBusy;
import io.lintuan.desk.DeskUnavailable;
import io.lintuan.desk.KeyReused;
import io.lintuan.desk.RequestInFlight;
import io.lintuan.desk.RequestKey;
import io.lintuan.desk.Submission;
import io.lintuan.simulation.service.NotReached;
import io.lintuan.simulation.service.Reply;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A request that is asked again, with its key, until there is an answer; every answer after the first has to be the same. */
final class Call implements Reply {
    /** What a client meets on a bad day and tries again after. */
    private static final Set<Class<?>> PASSING =
            Set.of(NotReached.class, DeskBusy.class, DeskUnavailable.class, RequestInFlight.class);

    private static final int TWICE_PER_MILLE = 60;
    private static final int IMPATIENT_PER_MILLE = 200;

    private final Town town;
    private final UUID dealId;
    private final Optional<RequestKey> key;
    private final Supplier<DealCommand> command;
    private final Consumer<Answer> then;
    private Class<?> expected;
    private Answer first;
    private boolean over;
    private int tries;

    /** {@code command} makes each try: ids of new things are the service's, and it draws them for every try. */
    Call(Town town, UUID dealId, Optional<RequestKey> key, Supplier<DealCommand> command, Consumer<Answer> then) {
        this.town = town;
        this.dealId = dealId;
        this.key = key;
        this.command = command;
        this.then = then;
    }

    /** The right end of this call is an error. */
    Call expecting(Class<? extends RuntimeException> error) {
        expected = error;
        return this;
    }

    void send() {
        if (tries == 0) {
            town.begins();
        }
        tries++;
        Submission submission = new Submission(dealId, command.get(), key, Optional.empty());
        if (town.around().weather().strikes(TWICE_PER_MILLE, "a client asks both instances")) {
            town.net().sendToAll(submission, this);
        } else {
            town.net().send(submission, this);
        }
        boolean impatient = town.around().weather().strikes(IMPATIENT_PER_MILLE, "a client is impatient");
        Duration patience = impatient
                ? Duration.ofMillis(town.around().dice().between(1, 50))
                : Duration.ofSeconds(town.around().dice().between(5, 40));
        int mine = tries;
        town.around().agenda().after(patience, () -> {
            if (!over && tries == mine) {
                send();
            }
        });
    }

    @Override
    public void answered(Answer answer) {
        if (expected != null) {
            town.finding("I3 keys", "answered where it had to be refused: " + answer);
        }
        if (first != null && !first.equals(answer) && key.isPresent()) {
            town.finding("I3 keys", "one key, two answers: " + first + " and " + answer);
        }
        key.ifPresent(used -> town.checkKept(used, answer));
        first = answer;
        end(() -> then.accept(answer));
    }

    @Override
    public void failed(Throwable why) {
        if (expected != null && expected.isInstance(why)) {
            town.around().coverage().saw("refused", why.getClass().getSimpleName());
            end(() -> {});
        } else if (PASSING.contains(why.getClass())) {
            town.around().coverage().saw("try again", why.getClass().getSimpleName());
        } else if (why instanceof KeyReused || why instanceof DealNotFound) {
            town.finding("I3 keys", "refused for no reason: " + why);
        } else {
            town.finding("defect", String.valueOf(why));
        }
    }

    private void end(Runnable next) {
        if (!over) {
            over = true;
            town.ends();
            next.run();
        }
    }
}

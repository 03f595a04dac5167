package io.lintuan.simulation.outside;

import io.lintuan.deal.model.DealCommand;
import io.lintuan.desk.Answer;
import io.lintuan.desk.RequestKey;
import io.lintuan.desk.Submission;
import io.lintuan.simulation.service.Reply;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** A webhook: told again under the same id until it is taken, and now and then once more after that. */
final class Notice implements Reply {
    private static final String CALLER = "payment-provider";

    private final Town town;
    private final UUID orderId;
    private final DealCommand command;
    private final RequestKey key;
    private boolean done;
    private int tries;

    Notice(Town town, UUID orderId, DealCommand command) {
        this.town = town;
        this.orderId = orderId;
        this.command = command;
        String id = "wh_" + Long.toHexString(town.around().dice().next());
        this.key = new RequestKey(CALLER, id, id);
    }

    void send(Duration wait) {
        town.begins();
        later(wait);
    }

    private void later(Duration wait) {
        town.around().agenda().after(wait, () -> {
            tries++;
            UUID dealId = town.store().dealOf(orderId);
            if (dealId == null) {
                town.finding("money", "nobody knows order " + orderId + " of a notice: " + command);
                return;
            }
            town.net().send(new Submission(dealId, command, Optional.of(key), Optional.empty()), this);
            int mine = tries;
            Duration patience = Duration.ofSeconds(town.around().dice().between(3, 90));
            town.around().agenda().after(patience, () -> {
                if (!done && tries == mine) {
                    later(Duration.ZERO);
                }
            });
        });
    }

    @Override
    public void answered(Answer answer) {
        if (!answer.accepted()) {
            town.finding("money", "the provider was told " + answer.refusal() + " about " + command);
        }
        if (done) {
            return;
        }
        done = true;
        town.ends();
        if (town.around().weather().strikes(200, "a webhook comes again")) {
            later(town.around().weather().between(Duration.ZERO, Duration.ofMinutes(30)));
        }
    }

    @Override
    public void failed(Throwable why) {
        // Asked again, like any webhook that was not taken.
        town.around().coverage().saw("try again", "webhook " + why.getClass().getSimpleName());
    }
}

package io.lintuan.simulation.outside;

import io.lintuan.desk.Answer;
import io.lintuan.desk.Submission;
import io.lintuan.simulation.engine.Surroundings;
import io.lintuan.simulation.service.Instance;
import io.lintuan.simulation.service.NotReached;
import io.lintuan.simulation.service.Reply;
import java.util.List;

/** The way to the service and back: slow, and not always there. */
public final class Net {
    private static final int LOST_PER_MILLE = 15;

    private final Surroundings around;
    private final List<Instance> instances;

    public Net(Surroundings around, List<Instance> instances) {
        this.around = around;
        this.instances = instances;
    }

    public void send(Submission submission, Reply reply) {
        send(around.dice().oneOf(instances), submission, reply);
    }

    /** The same to every instance at one moment. */
    public void sendToAll(Submission submission, Reply reply) {
        instances.forEach(one -> send(one, submission, reply));
    }

    private void send(Instance to, Submission submission, Reply reply) {
        if (around.weather().strikes(LOST_PER_MILLE, "a request is lost")) {
            return;
        }
        around.agenda().after(around.weather().latency(), null, "arrive", () -> {
            if (to.isUp()) {
                to.ask(submission, new Returning(reply));
            } else {
                new Returning(reply).failed(new NotReached("the service"));
            }
        });
    }

    private final class Returning implements Reply {
        private final Reply reply;

        Returning(Reply reply) {
            this.reply = reply;
        }

        @Override
        public void answered(Answer answer) {
            back(() -> reply.answered(answer));
        }

        @Override
        public void failed(Throwable why) {
            back(() -> reply.failed(why));
        }

        private void back(Runnable heard) {
            if (!around.weather().strikes(LOST_PER_MILLE, "an answer is lost")) {
                around.agenda().after(around.weather().latency(), null, "return", heard);
            }
        }
    }
}

package io.lintuan.desk;

import io.lintuan.deal.model.GroupDeal;
import java.util.function.Supplier;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Whose hands a desk works with. A simulation brings one thread and a clock of its own, so that a run can be had again.
 *
 * @param threads what is disposed of when the desk closes
 * @param writers one for each lane: what it is given, it does in order and alone
 * @param callers where callers go on with their answers, and by whose time they wait
 */
public record DeskWork(Scheduler threads, Supplier<Scheduler> writers, Scheduler callers, Decider decider) {

    static DeskWork ofThisMachine(DeskSettings settings) {
        int most = Math.min(settings.lanes(), Runtime.getRuntime().availableProcessors());
        Scheduler threads = Schedulers.newParallel("desk", most);
        return new DeskWork(threads, () -> Schedulers.single(threads), Schedulers.parallel(), GroupDeal::decide);
    }
}

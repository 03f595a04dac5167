package io.lintuan.risk;

import io.lintuan.deal.model.DealCommand.HoldCommission;
import io.lintuan.deal.model.RefusalCode;
import io.lintuan.desk.Answer;
import io.lintuan.desk.NewDeal;
import io.lintuan.desk.OrderDesk;
import io.lintuan.desk.RequestKey;
import io.lintuan.desk.Submission;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import reactor.core.publisher.Mono;

/** Remembers what it was told and answers what the test says. */
final class FakeDesk implements OrderDesk {
    final List<HoldCommission> told = new ArrayList<>();
    Mono<Answer> answer = Mono.just(answer(null));

    static Answer answer(RefusalCode refusal) {
        return new Answer(refusal, null, null, null, 0, "CNY", null, null, Instant.EPOCH);
    }

    @Override
    public Mono<Answer> submit(Submission submission) {
        told.add((HoldCommission) submission.command());
        return answer;
    }

    @Override
    public Mono<Answer> open(Mono<NewDeal> prepared, RequestKey key) {
        throw new UnsupportedOperationException("signals open no deals");
    }
}

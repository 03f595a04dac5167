package io.lintuan.web.page;

import io.lintuan.payment.Refunds;
import java.util.List;

/** {@code refunds.jte}: refunds that somebody waits for, oldest first. */
public record WaitingRefunds(View view, List<Refunds.Waiting> refunds) {

    /** Whether there is anything that a person can try again. */
    public boolean isAnyStuck() {
        return refunds.stream().anyMatch(refund -> refund.status().equals("STUCK"));
    }

    public long stuck() {
        return refunds.stream()
                .filter(refund -> refund.status().equals("STUCK"))
                .count();
    }
}

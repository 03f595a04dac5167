package io.lintuan.workload.tour.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a reader sees of a chapter. */
class ChapterTextTest {
    private final Story story = new Story();

    @Test
    void tellsOrdersAndLedgerInColumnsThatAreEasyToRead() {
        assertThat(text(List.of())).isEqualTo("""

                3. Rice
                =======
                  What happened.

                  The deal is FORMED.
                  neighbor  asked for  order        paid   back   kept  why it went back
                  Li        4 x rice   CONFIRMED  100.00  20.00  80.00  cheaper tier
                  Wang      1 x rice   REFUNDED    30.00  30.00   0.00  buyer left

                  ledger    from             to                  CNY  because
                  10:01:00  provider         escrow of Li     100.00  pays
                  10:01:00  escrow of Li     commission         8.00  commission
                  10:02:00  provider         escrow of Wang    30.00  a payment with nothing to pay for
                  10:02:00  escrow of Wang   on its way back   30.00  goes back at once, whole
                  10:02:00  on its way back  provider          30.00  the refund arrived
                  10:03:00  commission       escrow of Li       1.60  commission on what goes back
                  10:03:00  escrow of Li     on its way back   20.00  a cheaper tier was reached
                  10:04:00  on its way back  provider          20.00  the refund arrived

                  balances: the provider holds 80.00 = escrow 73.60 + commission 6.40 + on its way back 0.00
                  checked: 17 things, all as promised: every order, what each paid and got back, every account,
                           no cause posted twice, postings and balances equal
                """);
    }

    @Test
    void namesWhatDiffersAndNothingElse() {
        story.dealStatus = "FAILED";

        assertThat(text(List.of()))
                .contains("DIFFERS  the deal: promised FORMED, seen FAILED")
                .doesNotContain("checked:");
    }

    @Test
    void saysWhatOnlyThisChapterChecked() {
        Check own = new Check("that the deal is open again", "OPEN", "OPEN");

        assertThat(text(List.of(own))).contains("things, all as promised", "that the deal is open again");
    }

    private String text(List<Check> own) {
        List<Check> checks = new ArrayList<>(Checks.of(Story.PROMISE, story.seen()));
        checks.addAll(own);
        return ChapterText.of(3, new Told("Rice", "What happened.", story.seen(), checks), ZoneOffset.UTC);
    }
}

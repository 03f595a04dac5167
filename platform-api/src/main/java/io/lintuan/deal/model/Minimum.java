package io.lintuan.deal.model;

/** Whether a deal has what it takes to form: pieces and people that are paid, or in a deal of teams one that formed. */
final class Minimum {
    private Minimum() {}

    static boolean isReached(DealState state) {
        DealTerms terms = state.terms();
        return terms.group().teams().isPresent()
                ? state.formedTeams() > 0
                : state.paidQuantity() >= terms.minimumQuantity()
                        && state.paidPeople() >= terms.group().minimumPeople();
    }
}

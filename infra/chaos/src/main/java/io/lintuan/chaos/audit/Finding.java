package io.lintuan.chaos.audit;

/** A rule that does not hold: the invariant's name, and a sentence with ids and both figures. */
public record Finding(String invariant, String sentence) {
    @Override
    public String toString() {
        return invariant + " " + sentence;
    }
}

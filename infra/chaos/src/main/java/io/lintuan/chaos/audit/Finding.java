package io.lintuan.chaos.audit;

/**
 * A rule that does not hold.
 *
 * @param invariant its name
 * @param subject what it does not hold of, in words that stay while figures move: the same in every look at the same fault
 * @param sentence with ids and both figures
 */
public record Finding(String invariant, String subject, String sentence) {
    /** Of something that is looked at once; the sentence says what. */
    public static Finding once(String invariant, String sentence) {
        return new Finding(invariant, sentence, sentence);
    }

    @Override
    public String toString() {
        return invariant + " " + sentence;
    }
}

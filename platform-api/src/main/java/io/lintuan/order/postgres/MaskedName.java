package io.lintuan.order.postgres;

/** A name as a leader sees it: enough to recognise a neighbor, too little to export one. */
final class MaskedName {
    private MaskedName() {}

    /** The first character, also when it needs two code units, and two stars. */
    static String of(String name) {
        return name.isEmpty() ? "**" : Character.toString(name.codePointAt(0)) + "**";
    }
}

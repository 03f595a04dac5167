package io.lintuan.desk;

/** What is unique about a key: who sent it, and the key itself. */
public record KeyName(String caller, String key) implements Comparable<KeyName> {

    public static KeyName of(RequestKey key) {
        return new KeyName(key.caller(), key.key());
    }

    @Override
    public int compareTo(KeyName other) {
        int byCaller = caller.compareTo(other.caller);
        return byCaller != 0 ? byCaller : key.compareTo(other.key);
    }
}

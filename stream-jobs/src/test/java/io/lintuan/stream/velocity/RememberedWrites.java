package io.lintuan.stream.velocity;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.common.state.MapState;

/** A map state that remembers each value that was ever put into it: what a state on disk would have written. */
final class RememberedWrites<K, V> implements MapState<K, V> {
    private final Map<K, V> entries = new TreeMap<>();
    private final List<V> written = new ArrayList<>();

    List<V> written() {
        return written;
    }

    @Override
    public V get(K key) {
        return entries.get(key);
    }

    @Override
    public void put(K key, V value) {
        written.add(value);
        entries.put(key, value);
    }

    @Override
    public void putAll(Map<K, V> all) {
        all.forEach(this::put);
    }

    @Override
    public void remove(K key) {
        entries.remove(key);
    }

    @Override
    public boolean contains(K key) {
        return entries.containsKey(key);
    }

    @Override
    public Iterable<Map.Entry<K, V>> entries() {
        return entries.entrySet();
    }

    @Override
    public Iterable<K> keys() {
        return entries.keySet();
    }

    @Override
    public Iterable<V> values() {
        return entries.values();
    }

    @Override
    public Iterator<Map.Entry<K, V>> iterator() {
        return entries.entrySet().iterator();
    }

    @Override
    public boolean isEmpty() {
        return entries.isEmpty();
    }

    @Override
    public void clear() {
        entries.clear();
    }
}

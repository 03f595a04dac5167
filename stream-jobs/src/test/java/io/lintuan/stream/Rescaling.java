package io.lintuan.stream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.java.functions.KeySelector;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.KeyGroupRangeAssignment;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;

/**
 * Runs a keyed function on one task, moves it in the middle of its work to four and back to one. Each time everything that
 * is not in its state, pending flushes too, is lost.
 */
public final class Rescaling<K, I, O> {
    private static final int KEY_GROUPS = 128;
    private static final long END_MS =
            EventFixture.NOON.plus(Duration.ofHours(9)).toEpochMilli();

    private final Supplier<KeyedProcessFunction<K, I, O>> function;
    private final KeySelector<I, K> key;
    private final Class<K> keyType;

    public Rescaling(Supplier<KeyedProcessFunction<K, I, O>> function, KeySelector<I, K> key, Class<K> keyType) {
        this.function = function;
        this.key = key;
        this.keyType = keyType;
    }

    /** All that was said where nothing was moved. */
    public List<O> unmoved(List<I> elements) throws Exception {
        List<O> said = new ArrayList<>();
        List<KeyedOneInputStreamOperatorTestHarness<K, I, O>> tasks = start(1, null, 0);
        feed(tasks, elements);
        end(tasks, said);
        return said;
    }

    /** All that was said by one task, then four, then one. */
    public List<O> moved(List<I> elements) throws Exception {
        int third = elements.size() / 3;
        List<O> said = new ArrayList<>();
        List<KeyedOneInputStreamOperatorTestHarness<K, I, O>> tasks = start(1, null, 0);
        feed(tasks, elements.subList(0, third));
        tasks = start(4, stop(tasks, said), 1);
        feed(tasks, elements.subList(third, 2 * third));
        tasks = start(1, stop(tasks, said), 4);
        feed(tasks, elements.subList(2 * third, elements.size()));
        end(tasks, said);
        return said;
    }

    private List<KeyedOneInputStreamOperatorTestHarness<K, I, O>> start(
            int count, OperatorSubtaskState restored, int countBefore) throws Exception {
        List<KeyedOneInputStreamOperatorTestHarness<K, I, O>> tasks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            tasks.add(open(i, count, restored, countBefore));
        }
        return tasks;
    }

    private void feed(List<KeyedOneInputStreamOperatorTestHarness<K, I, O>> tasks, List<I> elements) throws Exception {
        for (I element : elements) {
            K itsKey = key.getKey(element);
            int task = KeyGroupRangeAssignment.assignKeyToParallelOperator(itsKey, KEY_GROUPS, tasks.size());
            tasks.get(task).processElement(element, 0);
        }
    }

    private OperatorSubtaskState stop(List<KeyedOneInputStreamOperatorTestHarness<K, I, O>> tasks, List<O> said)
            throws Exception {
        OperatorSubtaskState[] states = new OperatorSubtaskState[tasks.size()];
        for (int i = 0; i < states.length; i++) {
            states[i] = tasks.get(i).snapshot(0, 0);
            said.addAll(tasks.get(i).extractOutputValues());
            tasks.get(i).close();
        }
        return AbstractStreamOperatorTestHarness.repackageState(states);
    }

    private void end(List<KeyedOneInputStreamOperatorTestHarness<K, I, O>> tasks, List<O> said) throws Exception {
        for (KeyedOneInputStreamOperatorTestHarness<K, I, O> task : tasks) {
            task.processWatermark(END_MS);
            task.setProcessingTime(Long.MAX_VALUE / 2);
            said.addAll(task.extractOutputValues());
            task.close();
        }
    }

    private KeyedOneInputStreamOperatorTestHarness<K, I, O> open(
            int task, int count, OperatorSubtaskState restored, int countBefore) throws Exception {
        KeyedOneInputStreamOperatorTestHarness<K, I, O> operator = new KeyedOneInputStreamOperatorTestHarness<>(
                new KeyedProcessOperator<>(function.get()), key, TypeInformation.of(keyType), KEY_GROUPS, count, task);
        operator.setup();
        if (restored != null) {
            operator.initializeState(AbstractStreamOperatorTestHarness.repartitionOperatorState(
                    restored, KEY_GROUPS, countBefore, count, task));
        }
        operator.open();
        return operator;
    }
}

package io.lintuan.stream.runtime;

import java.util.regex.Pattern;
import org.apache.flink.streaming.api.datastream.DataStreamSink;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/** Names a step and fixes its uid together. The uid finds the state again after an upgrade, so it never changes. */
public final class Steps {
    private static final Pattern VERB_NOUN = Pattern.compile("[a-z]+(-[a-z]+)+");

    private Steps() {}

    public static <T> SingleOutputStreamOperator<T> named(String verbNoun, SingleOutputStreamOperator<T> step) {
        return step.uid(checked(verbNoun)).name(verbNoun);
    }

    public static <T> DataStreamSink<T> named(String verbNoun, DataStreamSink<T> step) {
        return step.uid(checked(verbNoun)).name(verbNoun);
    }

    private static String checked(String verbNoun) {
        if (!VERB_NOUN.matcher(verbNoun).matches()) {
            throw new IllegalArgumentException("A step is named verb-noun in lower case, not " + verbNoun);
        }
        return verbNoun;
    }
}

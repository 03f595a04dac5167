package io.lintuan.stream.source;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/** Keeps every number in its state and says all of its key each time, so that a lost or repeated one shows. */
final class RememberNumbers extends KeyedProcessFunction<Long, Long, SeenNumbers> {
    private static final long serialVersionUID = 1L;

    private transient ListState<Long> seen;

    @Override
    public void open(OpenContext context) {
        seen = getRuntimeContext().getListState(new ListStateDescriptor<>("seen", Types.LONG));
    }

    @Override
    public void processElement(Long number, Context context, Collector<SeenNumbers> out) throws Exception {
        seen.add(number);
        List<Long> all = new ArrayList<>();
        seen.get().forEach(all::add);
        out.collect(new SeenNumbers(context.getCurrentKey(), all));
    }
}

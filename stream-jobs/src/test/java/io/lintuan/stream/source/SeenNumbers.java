package io.lintuan.stream.source;

import java.util.List;

/** The numbers with this remainder that are in the job's state, in the order in which they came. */
public record SeenNumbers(long remainder, List<Long> numbers) {}

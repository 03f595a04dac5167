package io.lintuan.simulation.service;

import io.lintuan.desk.Decider;
import java.util.function.BinaryOperator;

/**
 * What instances are built from. A test that plants a defect replaces one of them.
 *
 * @param refundName what a refund is called at the provider, of its key and the number of the attempt
 */
public record Plant(Decider decider, PaymentPort provider, BinaryOperator<String> refundName, boolean notesFirst) {}

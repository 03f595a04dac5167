/**
 * Programs that use the product as people would: {@code seed} fills past days, {@code traffic} keeps ordering, and
 * {@code replay} sends real group-buying behaviour through the whole way and checks that every store tells the same story.
 * They know the product's public HTTP API and the contracts, nothing of the service's code.
 */
package io.lintuan.workload;

/**
 * JUnit 5 extensions that hand a running engine to a test class: {@code @ExtendWith(PostgresExtension.class)} and a
 * parameter of the endpoint's type. The engine starts once per JVM, or is one that runs already
 * ({@code LINTUAN_TEST_POSTGRES}, {@code _PULSAR}, {@code _CLICKHOUSE}); what a class gets in it (a database, a
 * namespace) is new and its own.
 */
package io.lintuan.local.junit;

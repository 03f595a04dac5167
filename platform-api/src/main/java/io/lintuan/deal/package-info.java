/**
 * Group deals. A rich context: {@code model} decides, {@code io.lintuan.desk} is the only writer, and the ports here
 * answer what pages and lists ask. Reads see what is committed and never wait for the desk.
 */
package io.lintuan.deal;

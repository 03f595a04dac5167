/** P10 and P11: how soon the board's questions are answered over a long history, and how soon its figures move. */
package io.lintuan.bench.board;

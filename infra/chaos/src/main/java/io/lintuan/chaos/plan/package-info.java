/** What a seed does: its deals, what everybody wants of them and must be answered, and what is killed when. Pure. */
package io.lintuan.chaos.plan;

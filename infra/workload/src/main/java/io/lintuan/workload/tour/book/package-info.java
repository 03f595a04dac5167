/** What a chapter promised, what was seen of it, whether the two agree, and how it is told. Pure: nothing here calls anybody. */
package io.lintuan.workload.tour.book;

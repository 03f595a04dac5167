/** How every request is received and every no is answered: the one mapping to problem documents, and the filters. */
package io.lintuan.web.http;

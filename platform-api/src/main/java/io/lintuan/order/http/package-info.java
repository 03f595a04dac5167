/** Orders over HTTP: joining, paying, leaving, looking. Writes go to the desk and nowhere else. */
package io.lintuan.order.http;

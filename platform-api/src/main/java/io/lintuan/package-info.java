/** The service of Lintuan; each package below is one context of the business and says in prose what it is. */
package io.lintuan;

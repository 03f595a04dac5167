/** What has to be true of the store, the provider's books and the model, after every step and when everything is quiet. */
package io.lintuan.simulation.audit;

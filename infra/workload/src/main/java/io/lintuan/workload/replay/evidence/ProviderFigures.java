package io.lintuan.workload.replay.evidence;

import io.lintuan.workload.api.ApiClient;
import io.lintuan.workload.api.Call;
import io.lintuan.workload.api.Reply;

/** The provider's own books of one community; amounts in minor units. */
public record ProviderFigures(long capturedMinor, long refundedMinor) {

    public static ProviderFigures read(ApiClient provider, String communityId) {
        Reply reply = provider.send(Call.get("/v1/books?group=" + communityId)).join();
        return new ProviderFigures(
                reply.json().path("capturedMinor").asLong(),
                reply.json().path("refundedMinor").asLong());
    }
}

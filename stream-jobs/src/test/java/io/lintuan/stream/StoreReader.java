package io.lintuan.stream;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/** Asks ClickHouse over HTTP; a row is its values between tabs. */
public final class StoreReader {
    private final HttpClient client = HttpClient.newHttpClient();
    private final URI address;

    public StoreReader(String httpUrl, String database) {
        this.address = URI.create(httpUrl + "/?database=" + database);
    }

    public List<String> rows(String sql) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .POST(HttpRequest.BodyPublishers.ofString(sql + " FORMAT TabSeparated"))
                .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(answer.body());
        }
        return answer.body().lines().toList();
    }
}

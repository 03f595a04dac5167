package io.lintuan.local.clickhouse;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** Reads a {@link Statement} from a request: SQL in {@code query}, in the body, or begun in one and ended in the other. */
final class StatementReader {
    /** What is about the transport and no setting of the engine. */
    private static final Set<String> TRANSPORT = Set.of(
            "query",
            "database",
            "default_format",
            "query_id",
            "user",
            "password",
            "quota_key",
            "role",
            "compress",
            "decompress",
            "enable_http_compression",
            "buffer_size",
            "wait_end_of_query",
            "send_progress_in_http_headers",
            "http_headers_progress_interval_ms",
            "client_protocol_version",
            "stacktrace",
            "session_id",
            "session_timeout",
            "session_check");

    private static final Pattern SETTING = Pattern.compile("[A-Za-z0-9_.]+");

    private static final int PIECE_BYTES = 1 << 16;
    private static final long DRAINED_BYTES_MAX = 256L << 20;

    private final int bodyBytesMax;

    StatementReader(int bodyBytesMax) {
        this.bodyBytesMax = bodyBytesMax;
    }

    /**
     * Takes room for the body as it comes.
     *
     * @throws QueryFailed when the request asks for what this front has not, or its body is too large, or there is no room
     */
    Statement read(HttpExchange exchange, BodyRoom.Share room) throws IOException, InterruptedException {
        Map<String, String> parameters = parameters(exchange.getRequestURI().getRawQuery());
        refuseWhatIsNotHere(parameters);
        Headers headers = exchange.getRequestHeaders();
        byte[] text = text(parameters.getOrDefault("query", ""), body(exchange, room));
        if (text.length == 0) {
            throw new QueryFailed("Code: 62. DB::Exception: Empty query. (SYNTAX_ERROR)");
        }
        return new Statement(
                text,
                first(parameters.get("default_format"), headers.getFirst("X-ClickHouse-Format"), "TabSeparated"),
                first(parameters.get("database"), headers.getFirst("X-ClickHouse-Database"), "default"),
                first(parameters.get("query_id"), null, UUID.randomUUID().toString()),
                settings(parameters));
    }

    private static void refuseWhatIsNotHere(Map<String, String> parameters) {
        if ("1".equals(parameters.get("compress")) || "1".equals(parameters.get("decompress"))) {
            throw QueryFailed.notHere("This front speaks plain bytes: connect with compress=false.");
        }
        if (parameters.containsKey("session_id")) {
            throw QueryFailed.notHere("This front has no sessions: leave session_id out.");
        }
    }

    private List<byte[]> body(HttpExchange exchange, BodyRoom.Share room) throws IOException, InterruptedException {
        boolean gzip = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
        try (InputStream raw = exchange.getRequestBody();
                InputStream plain = gzip ? new GZIPInputStream(raw) : raw) {
            try {
                return pieces(plain, room);
            } catch (QueryFailed refused) {
                room.close();
                drain(raw);
                throw refused;
            }
        }
    }

    private List<byte[]> pieces(InputStream body, BodyRoom.Share room) throws IOException, InterruptedException {
        List<byte[]> pieces = new ArrayList<>();
        long length = 0;
        for (byte[] piece = body.readNBytes(PIECE_BYTES); piece.length > 0; piece = body.readNBytes(PIECE_BYTES)) {
            length += piece.length;
            if (length > bodyBytesMax) {
                throw QueryFailed.tooLarge(bodyBytesMax);
            }
            room.grow(piece.length);
            pieces.add(piece);
        }
        return pieces;
    }

    /** Who is still sending reads no answer; so what is left of a body is taken, up to a limit, and thrown away. */
    private static void drain(InputStream body) throws IOException {
        byte[] nowhere = new byte[PIECE_BYTES];
        long left = DRAINED_BYTES_MAX;
        for (int read = 0; read >= 0 && left > 0; left -= read) {
            read = body.read(nowhere);
        }
    }

    private static byte[] text(String query, List<byte[]> body) {
        byte[] head = query.getBytes(StandardCharsets.UTF_8);
        int between = head.length > 0 && !body.isEmpty() ? 1 : 0;
        int length = body.stream().mapToInt(piece -> piece.length).sum();
        byte[] text = Arrays.copyOf(head, head.length + between + length);
        int at = head.length;
        if (between == 1) {
            text[at++] = '\n';
        }
        for (byte[] piece : body) {
            System.arraycopy(piece, 0, text, at, piece.length);
            at += piece.length;
        }
        return text;
    }

    private static Map<String, String> settings(Map<String, String> parameters) {
        Map<String, String> settings = new LinkedHashMap<>(parameters);
        settings.keySet().removeAll(TRANSPORT);
        for (String name : settings.keySet()) {
            if (!SETTING.matcher(name).matches()) {
                throw new QueryFailed("Code: 115. DB::Exception: '" + name + "' is no setting. (UNKNOWN_SETTING)");
            }
        }
        return settings;
    }

    private static Map<String, String> parameters(String rawQuery) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : rawQuery == null ? new String[0] : rawQuery.split("&", -1)) {
            String[] sides = pair.split("=", 2);
            if (!sides[0].isEmpty()) {
                parameters.put(decoded(sides[0]), sides.length == 2 ? decoded(sides[1]) : "");
            }
        }
        return parameters;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String first(String a, String b, String otherwise) {
        if (a != null && !a.isEmpty()) {
            return a;
        }
        return b != null && !b.isEmpty() ? b : otherwise;
    }
}

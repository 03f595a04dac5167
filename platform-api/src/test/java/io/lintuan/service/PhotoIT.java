package io.lintuan.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.catalogue.picture.Files;
import io.lintuan.service.Api.Reply;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Photos over HTTP: taken from leaders with care, given to everybody for ever. */
class PhotoIT {
    private static final int TEN_MB = 10 * 1024 * 1024;

    private static Api api;
    private static String leader;

    @BeforeAll
    static void start() {
        api = new Api(RunningService.alone().address());
        leader = api.signIn("LEADER", "photographer");
    }

    private static Reply take(byte[] file) {
        return api.as(leader)
                .with("Content-Type", "image/jpeg")
                .send("POST", "/api/photos", BodyPublishers.ofByteArray(file));
    }

    private static byte[] bytes(String path) {
        try (InputStream in =
                RunningService.alone().address().resolve(path).toURL().openStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every pixel another colour, so that nothing of it can be left out: some megabytes. */
    private static BufferedImage noise(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(7);
        for (int i = 0; i < width * height; i++) {
            image.setRGB(i % width, i / width, random.nextInt());
        }
        return image;
    }

    @Test
    void givesBackAPhotoWithoutWhereItWasTaken() {
        byte[] sent = Files.fromAPhone(Files.twoColours(400, 300), 6);
        Reply taken = take(sent);
        assertThat(taken.status()).isEqualTo(201);
        assertThat(taken.json().path("widthPx").asInt()).isEqualTo(300);
        assertThat(taken.json().path("heightPx").asInt()).isEqualTo(400);
        for (String size : new String[] {"large", "small"}) {
            byte[] kept = bytes(taken.text(size));
            assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "N31.2304");
            assertThat(Files.read(kept).getHeight()).isGreaterThanOrEqualTo(240);
        }
        assertThat(take(sent).json()).isEqualTo(taken.json());
    }

    @Test
    void isKeptForEverByBrowsersAsNothingButAPicture() {
        Reply photo = api.get(take(Files.png(Files.twoColours(50, 50))).text("small"));
        assertThat(photo.header("content-type")).isEqualTo("image/jpeg");
        assertThat(photo.header("cache-control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(photo.header("x-content-type-options")).isEqualTo("nosniff");
        assertThat(photo.header("content-security-policy")).startsWith("default-src 'none'");
        assertThat(photo.header("set-cookie")).isEmpty();
        Reply again = api.with("If-None-Match", photo.header("etag"))
                .get(photo.raw().request().uri().getPath());
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void takesAPhotoOfSeveralMegabytes() {
        byte[] file = Files.png(noise(1500, 1500));
        assertThat(file.length).isBetween(6_000_000, TEN_MB);
        assertThat(take(file).status()).isEqualTo(201);
    }

    @Test
    void refusesAFileThatIsTooLarge() {
        Reply reply = take(new byte[TEN_MB + 1]);
        assertThat(reply.status()).isEqualTo(413);
        assertThat(reply.code()).isEqualTo("body-too-large");
        Reply endless = api.as(leader)
                .with("Content-Type", "image/jpeg")
                .send("POST", "/api/photos", BodyPublishers.ofByteArrays(() -> IntStream.range(0, 12)
                        .mapToObj(i -> new byte[1024 * 1024])
                        .iterator()));
        assertThat(endless.status()).isEqualTo(413);
    }

    @Test
    void refusesWhatIsNoPhotoAndWhatUnfolds() {
        assertThat(take("<svg onload=\"alert(1)\"/>".getBytes(StandardCharsets.UTF_8))
                        .code())
                .isEqualTo("photo-unreadable");
        assertThat(take(new byte[0]).code()).isEqualTo("photo-unreadable");
        Reply bomb = take(Files.pngThatClaims(60_000, 60_000));
        assertThat(bomb.status()).isEqualTo(422);
        assertThat(bomb.code()).isEqualTo("photo-too-many-pixels");
        assertThat(take(Files.jpegThatClaims(16_000, 16_000)).code()).isEqualTo("photo-too-many-pixels");
    }

    @Test
    void takesPhotosFromLeadersOnly() {
        byte[] file = Files.jpeg(Files.twoColours(20, 20));
        assertThat(api.with("Content-Type", "image/jpeg")
                        .send("POST", "/api/photos", BodyPublishers.ofByteArray(file))
                        .code())
                .isEqualTo("sign-in-required");
        assertThat(api.as(api.signIn("NEIGHBOR", "李"))
                        .with("Content-Type", "image/jpeg")
                        .send("POST", "/api/photos", BodyPublishers.ofByteArray(file))
                        .code())
                .isEqualTo("role-missing");
        assertThat(api.as(leader)
                        .with("Content-Type", "image/jpeg")
                        .with("Sec-Fetch-Site", "cross-site")
                        .send("POST", "/api/photos", BodyPublishers.ofByteArray(file))
                        .code())
                .isEqualTo("cross-site-refused");
    }

    @Test
    void findsNothingUnderWhatIsNoName() {
        assertThat(api.get("/photos/" + "0".repeat(64) + "/large.jpg").status()).isEqualTo(404);
        assertThat(api.get("/photos/" + "0".repeat(64) + "/huge.jpg").status()).isEqualTo(404);
        assertThat(api.get("/photos/..%2f..%2f..%2fpom.xml/large.jpg").status()).isEqualTo(404);
        assertThat(api.get("/photos/" + UUID.randomUUID() + "/small.jpg").status())
                .isEqualTo(404);
    }

    @Test
    void leavesOtherBodiesAsSmallAsTheyWere() {
        String large = "{\"title\":\"" + " ".repeat(70_000) + "\"}";
        Reply reply = api.as(leader).withKey().post("/api/products", large);
        assertThat(reply.status()).isEqualTo(413);
        assertThat(reply.code()).isEqualTo("body-too-large");
    }
}

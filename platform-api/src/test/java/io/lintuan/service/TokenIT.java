package io.lintuan.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.lintuan.service.Api.Reply;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Only our own, living tokens of people we know open a door, and a cookie opens it for our own pages only. */
class TokenIT {
    private static Api api;

    @BeforeAll
    static void start() {
        api = new Api(RunningService.alone().address());
    }

    private static JWTClaimsSet.Builder claims(String person) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer("lintuan")
                .audience("lintuan")
                .subject(person)
                .claim("name", "somebody")
                .claim("roles", List.of("NEIGHBOR"))
                .claim("statedTime", false)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofHours(1))));
    }

    private static String signed(JWTClaimsSet claims, String secret) throws JOSEException {
        SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        token.sign(new MACSigner(secret.getBytes(StandardCharsets.UTF_8)));
        return token.serialize();
    }

    private static String aKnownPerson() {
        return api.post("/api/demo/sign-in", "{\"role\":\"NEIGHBOR\",\"name\":\"孙\"}")
                .text("personId");
    }

    private static void assertTurnedAway(String token) {
        Reply reply = api.as(token).get("/api/communities");
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.code()).isEqualTo("token-invalid");
        assertThat(reply.header("www-authenticate")).startsWith("Bearer");
    }

    @Test
    void takesALivingTokenOfAKnownPerson() throws JOSEException {
        String token = signed(claims(aKnownPerson()).build(), RunningService.JWT_SECRET);
        assertThat(api.as(token).get("/api/communities").status()).isEqualTo(200);
    }

    @Test
    void turnsAwayAnExpiredToken() throws JOSEException {
        Date past = Date.from(Instant.now().minusSeconds(120));
        assertTurnedAway(signed(claims(aKnownPerson()).expirationTime(past).build(), RunningService.JWT_SECRET));
    }

    @Test
    void turnsAwayAForgedToken() throws JOSEException {
        String person = aKnownPerson();
        assertTurnedAway(signed(claims(person).build(), "another-secret-another-secret-another-secret"));
        assertTurnedAway(new PlainJWT(claims(person).build()).serialize());
        String token = signed(claims(person).build(), RunningService.JWT_SECRET);
        String[] parts = token.split("\\.", -1);
        String analyst = token.replace(
                parts[1],
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(claims(person)
                                .claim("roles", List.of("ANALYST"))
                                .build()
                                .toString()
                                .getBytes(StandardCharsets.UTF_8)));
        assertTurnedAway(analyst);
        assertTurnedAway("nonsense");
    }

    @Test
    void turnsAwayAForeignToken() throws JOSEException {
        String person = aKnownPerson();
        assertTurnedAway(signed(claims(person).issuer("elsewhere").build(), RunningService.JWT_SECRET));
        assertTurnedAway(signed(claims(person).audience("elsewhere").build(), RunningService.JWT_SECRET));
        // Well signed, but the person is in no store of ours.
        assertTurnedAway(signed(claims(UUID.randomUUID().toString()).build(), RunningService.JWT_SECRET));
        assertTurnedAway(signed(claims("not-a-uuid").build(), RunningService.JWT_SECRET));
        assertTurnedAway(signed(claims(person).claim("roles", List.of("KING")).build(), RunningService.JWT_SECRET));
    }

    @Test
    void asksWhoBringsNothingToSignIn() {
        Reply reply = api.get("/api/communities");
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.code()).isEqualTo("sign-in-required");
    }

    @Test
    void keepsRolesApart() {
        Api neighbor = api.as(api.signIn("NEIGHBOR", "周"));
        for (String path : List.of("/api/deals", "/api/commission", "/api/live", "/api/insight/gmv")) {
            assertThat(neighbor.get(path).code()).as(path).isEqualTo("role-missing");
        }
        Api analyst = api.as(api.signIn("ANALYST", "吴"));
        assertThat(analyst.withKey().post("/api/deals", "{}").code()).isEqualTo("role-missing");
        assertThat(analyst.post("/api/demo/communities", "{}").code()).isEqualTo("role-missing");
    }

    @Test
    void signsInByCookieThatNoScriptReads() {
        Reply reply = api.post("/api/demo/sign-in", "{\"role\":\"LEADER\",\"name\":\"郑\"}");
        assertThat(reply.header("set-cookie")).contains("lintuan=", "HTTPOnly", "SameSite=Lax", "Path=/");
        String cookie = "lintuan=" + reply.text("token");
        assertThat(api.with("Cookie", cookie).get("/api/deals").status()).isEqualTo(200);
    }

    @Test
    void refusesWritesThatAnotherSiteSends() {
        Api page = api.with("Cookie", "lintuan=" + api.signIn("LEADER", "郑")).withKey();
        assertThat(page.with("Origin", "https://evil.example")
                        .post("/api/deals", "{}")
                        .code())
                .isEqualTo("cross-site-refused");
        assertThat(page.with("Sec-Fetch-Site", "same-site")
                        .post("/api/deals", "{}")
                        .code())
                .isEqualTo("cross-site-refused");
        assertThat(page.with("Content-Type", "application/x-www-form-urlencoded")
                        .send("POST", "/api/deals", BodyPublishers.ofString("a=b"))
                        .code())
                .isEqualTo("content-type-unsupported");
        assertThat(page.with("Sec-Fetch-Site", "same-origin")
                        .post("/api/deals", "{}")
                        .code())
                .isEqualTo("field-invalid");
    }

    @Test
    void takesTheSameRoleAndNameForTheSamePerson() {
        assertThat(aKnownPerson()).isEqualTo(aKnownPerson());
    }
}

package io.lintuan.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.MutableHttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.simple.SimpleHttpRequest;
import org.junit.jupiter.api.Test;

/** The address decides before the cookie, the cookie before the browser. */
class LanguageTest {
    private static MutableHttpRequest<?> page(String accepted) {
        return new SimpleHttpRequest<>(HttpMethod.GET, "/", "").header("Accept-Language", accepted);
    }

    private static MutableHttpRequest<?> page(String lang, String accepted) {
        MutableHttpRequest<?> request = page(accepted);
        request.getParameters().add("lang", lang);
        return request;
    }

    @Test
    void takesTheAddressFirst() {
        assertThat(Language.of(page("en", "zh-CN").cookie(Cookie.of("lang", "zh-CN"))))
                .isEqualTo(Language.EN);
    }

    @Test
    void takesTheCookieBeforeTheBrowser() {
        assertThat(Language.of(page("zh-CN").cookie(Cookie.of("lang", "en")))).isEqualTo(Language.EN);
    }

    @Test
    void takesTheFirstLanguageOfTheBrowserThatItSpeaks() {
        assertThat(Language.of(page("fr-FR, en-GB;q=0.8, zh;q=0.5"))).isEqualTo(Language.EN);
        assertThat(Language.of(page("zh-Hans-CN"))).isEqualTo(Language.ZH);
    }

    @Test
    void fallsBackWhenNothingIsUnderstood() {
        assertThat(Language.of(page("klingon", "fr"))).isEqualTo(Language.ZH);
        assertThat(Language.of(page(";;;q=9"))).isEqualTo(Language.ZH);
        assertThat(Language.of(page("a".repeat(500)))).isEqualTo(Language.ZH);
        assertThat(Language.of(new SimpleHttpRequest<>(HttpMethod.GET, "/", "")))
                .isEqualTo(Language.ZH);
    }
}

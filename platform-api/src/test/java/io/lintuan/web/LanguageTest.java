package io.lintuan.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpRequest;
import io.micronaut.http.cookie.Cookie;
import org.junit.jupiter.api.Test;

/** The address decides before the cookie, the cookie before the browser. */
class LanguageTest {
    private static MutableHttpRequest<?> page(String uri, String accepted) {
        return HttpRequest.GET(uri).header("Accept-Language", accepted);
    }

    private static Language of(HttpRequest<?> request) {
        return Language.of(request, Language.ZH);
    }

    @Test
    void takesTheAddressFirst() {
        assertThat(of(page("/?lang=en", "zh-CN").cookie(Cookie.of("lang", "zh-CN"))))
                .isEqualTo(Language.EN);
    }

    @Test
    void takesTheCookieBeforeTheBrowser() {
        assertThat(of(page("/", "zh-CN").cookie(Cookie.of("lang", "en")))).isEqualTo(Language.EN);
    }

    @Test
    void takesTheFirstLanguageOfTheBrowserThatItSpeaks() {
        assertThat(of(page("/", "fr-FR, en-GB;q=0.8, zh;q=0.5"))).isEqualTo(Language.EN);
        assertThat(of(page("/", "zh-Hans-CN"))).isEqualTo(Language.ZH);
    }

    @Test
    void fallsBackWhenNothingIsUnderstood() {
        assertThat(of(page("/?lang=klingon", "fr"))).isEqualTo(Language.ZH);
        assertThat(of(page("/", ";;;q=9"))).isEqualTo(Language.ZH);
        assertThat(of(page("/", "a".repeat(500)))).isEqualTo(Language.ZH);
        assertThat(Language.of(HttpRequest.GET("/"), Language.EN)).isEqualTo(Language.EN);
    }
}

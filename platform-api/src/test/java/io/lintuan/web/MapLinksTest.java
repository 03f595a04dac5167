package io.lintuan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lintuan.community.OpeningHours;
import io.lintuan.community.PickupPoint;
import io.lintuan.community.Place;
import io.lintuan.settings.SettingMissing;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MapLinksTest {
    private static PickupPoint point(Place place) {
        return new PickupPoint(
                new UUID(1, 1), "王姐 & 店(南)", "3号楼", "周六", OpeningHours.UNSAID, Optional.ofNullable(place), false);
    }

    @Test
    void leadsToThePhonesMapAndToAMapSite() {
        PickupPoint point = point(new Place(31.2304, -0.00001));
        MapLinks links = new MapLinks(" ");
        assertThat(links.onThePhone(point))
                .contains(
                        "geo:31.2304,-0.00001?q=31.2304,-0.00001(%E7%8E%8B%E5%A7%90%20%26%20%E5%BA%97%28%E5%8D%97%29)");
        assertThat(links.onTheSite(point))
                .contains("https://www.openstreetmap.org/?mlat=31.2304&mlon=-0.00001#map=18/31.2304/-0.00001");
    }

    @Test
    void leadsToTheSiteThatTheOperatorChose() {
        MapLinks links = new MapLinks(
                "https://uri.amap.com/marker?position={longitude},{latitude}&name={name}&coordinate=wgs84");
        assertThat(links.onTheSite(point(new Place(31, 121))).orElseThrow())
                .startsWith("https://uri.amap.com/marker?position=121,31&name=%E7%8E%8B")
                .doesNotContain("& ", "(", ")")
                .endsWith("&coordinate=wgs84");
    }

    @Test
    void leadsNowhereWithoutAPlace() {
        assertThat(new MapLinks("").onThePhone(point(null))).isEmpty();
        assertThat(new MapLinks("").onTheSite(point(null))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert({latitude},{longitude})",
                "http://maps.example/{latitude}/{longitude}",
                "https://maps.example/"
            })
    void refusesToStartWithAnAddressThatLeadsNowhere(String pattern) {
        assertThatThrownBy(() -> new MapLinks(pattern))
                .isInstanceOf(SettingMissing.class)
                .hasMessageContaining("LINTUAN_MAP_ADDRESS");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-90.1, 90.1, Double.NaN, Double.POSITIVE_INFINITY})
    void knowsWhatIsNotOnEarth(double latitude) {
        assertThatThrownBy(() -> new Place(latitude, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Place(0, latitude * 2)).isInstanceOf(IllegalArgumentException.class);
    }
}

package io.lintuan.community;

/** Where something is, in degrees, WGS 84 as phones measure it. */
public record Place(double latitude, double longitude) {
    public Place {
        if (!(latitude >= -90 && latitude <= 90 && longitude >= -180 && longitude <= 180)) {
            throw new IllegalArgumentException("Not on earth: " + latitude + ", " + longitude);
        }
    }
}

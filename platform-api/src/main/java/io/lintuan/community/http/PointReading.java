package io.lintuan.community.http;

import io.lintuan.community.OpeningHours;
import io.lintuan.community.OpeningHours.Span;
import io.lintuan.community.PickupPoint;
import io.lintuan.community.Place;
import io.lintuan.web.Language;
import io.lintuan.web.Messages;
import io.lintuan.web.OpeningWords;
import io.lintuan.web.ProblemCode;
import io.lintuan.web.Refusal;
import jakarta.inject.Singleton;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Checks of a pickup point what a constraint of one field cannot say, and completes the sentence. */
@Singleton
class PointReading {
    private static final int HOURS_LENGTH_MAX = 100;

    private final Messages messages;

    PointReading(Messages messages) {
        this.messages = messages;
    }

    /** Error: {@link Refusal} with {@code field-invalid}; {@code path} leads to the point in the body, for example {@code pickupPoint.}. */
    PickupPoint read(UUID pointId, String path, PickupPointRequest request) {
        OpeningHours opening = opening(path, request.opening());
        return new PickupPoint(
                pointId,
                request.name(),
                request.address(),
                hours(path, request, opening),
                opening,
                place(path, request),
                Boolean.TRUE.equals(request.closed()));
    }

    private static OpeningHours opening(String path, List<PickupPointRequest.Opening> asked) {
        if (asked == null) {
            return OpeningHours.UNSAID;
        }
        try {
            return new OpeningHours(
                    asked.stream().flatMap(PointReading::spans).distinct().toList());
        } catch (IllegalArgumentException wrong) {
            throw Refusal.ofField(ProblemCode.FIELD_INVALID, path + "opening", wrong.getMessage());
        }
    }

    private static Stream<Span> spans(PickupPointRequest.Opening opening) {
        return opening.days().stream()
                .map(day -> new Span(day, LocalTime.parse(opening.from()), LocalTime.parse(opening.until())));
    }

    /** Share texts and orders show one sentence in the community's language, which is Chinese. */
    private String hours(String path, PickupPointRequest request, OpeningHours opening) {
        String said = Optional.ofNullable(request.hours())
                .orElseGet(() -> new OpeningWords(messages, Language.ZH).of(opening));
        if (said.isEmpty() || said.length() > HOURS_LENGTH_MAX) {
            throw Refusal.ofField(
                    ProblemCode.FIELD_INVALID,
                    path + "hours",
                    "must be 1 to 100 characters unless `opening` makes such a sentence");
        }
        return said;
    }

    private static Optional<Place> place(String path, PickupPointRequest request) {
        if ((request.latitude() == null) != (request.longitude() == null)) {
            throw Refusal.ofField(ProblemCode.FIELD_INVALID, path + "longitude", "goes with latitude or not at all");
        }
        try {
            return Optional.ofNullable(request.latitude()).map(latitude -> new Place(latitude, request.longitude()));
        } catch (IllegalArgumentException nowhere) {
            throw Refusal.ofField(
                    ProblemCode.FIELD_INVALID, path + "latitude", "must be -90 to 90, longitude -180 to 180");
        }
    }
}

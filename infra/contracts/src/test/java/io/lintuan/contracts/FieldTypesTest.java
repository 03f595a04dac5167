package io.lintuan.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.contracts.event.DealEnvelope;
import io.lintuan.contracts.live.DeadLetter;
import io.lintuan.contracts.live.FraudSignal;
import io.lintuan.contracts.live.GreenPoints;
import io.lintuan.contracts.live.LiveFrame;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Any other type would be written by Kryo, which cannot be read again after the class changed. */
class FieldTypesTest {
    private static final List<Class<?>> ROOTS =
            List.of(DealEnvelope.class, LiveFrame.class, FraudSignal.class, GreenPoints.class, DeadLetter.class);
    private static final Set<Type> PLAIN = Set.of(String.class, boolean.class, int.class, long.class, Instant.class);

    @Test
    void everyFieldHasATypeThatFlinkWritesNatively() {
        Deque<Class<?>> open = new ArrayDeque<>(ROOTS);
        Set<Class<?>> seen = new HashSet<>();
        List<String> wrong = new ArrayList<>();
        while (!open.isEmpty()) {
            Class<?> record = open.pop();
            if (!seen.add(record)) {
                continue;
            }
            assertThat(Modifier.isPublic(record.getModifiers()))
                    .as("%s is public", record)
                    .isTrue();
            for (RecordComponent component : record.getRecordComponents()) {
                check(component.getGenericType(), open)
                        .ifPresent(type -> wrong.add(record.getSimpleName() + "." + component.getName() + ": " + type));
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(seen).hasSizeGreaterThan(20);
    }

    private static Optional<Type> check(Type type, Deque<Class<?>> open) {
        if (PLAIN.contains(type)) {
            return Optional.empty();
        }
        if (type instanceof Class<?> known && known.isEnum()) {
            return Optional.empty();
        }
        if (type instanceof Class<?> known && known.isRecord()) {
            open.push(known);
            return Optional.empty();
        }
        if (type instanceof ParameterizedType generic
                && (generic.getRawType() == List.class || generic.getRawType() == Map.class)) {
            for (Type argument : generic.getActualTypeArguments()) {
                Optional<Type> wrong = check(argument, open);
                if (wrong.isPresent()) {
                    return wrong;
                }
            }
            return Optional.empty();
        }
        return Optional.of(type);
    }
}

package io.lintuan.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Set;

/** What must not be used where. */
@AnalyzeClasses(
        packages = "io.lintuan",
        importOptions = {ImportOption.DoNotIncludeTests.class, ImportOption.DoNotIncludeJars.class})
class PurityTest {
    private static final String[] MONEY = {
        "io.lintuan.money..",
        "io.lintuan.deal..",
        "io.lintuan.desk..",
        "io.lintuan.order..",
        "io.lintuan.ledger..",
        "io.lintuan.commission..",
        "io.lintuan.payment.."
    };
    private static final Set<String> FLOATING = Set.of("double", "float", "java.lang.Double", "java.lang.Float");
    private static final Set<String> WAITING =
            Set.of("block", "blockOptional", "blockFirst", "blockLast", "toIterable", "toStream");

    @ArchTest
    static final ArchRule modelIsPure = classes()
            .that()
            .resideInAnyPackage("..model..", "io.lintuan.money..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                            "java.lang..",
                            "java.math..",
                            "java.time..",
                            "java.util..",
                            "org.pcollections..",
                            "io.lintuan.money..",
                            "io.lintuan.ledger..",
                            "io.lintuan.contracts.event..",
                            "..model..")
                    .or(DescribedPredicate.describe("primitives and arrays", JavaClass::isPrimitive))
                    .or(DescribedPredicate.describe("arrays", JavaClass::isArray)))
            .because(
                    "a decision must be the same in a test, a simulation and a replay: no framework, no Reactor, no SQL,"
                            + " no JSON in a model");

    @ArchTest
    static final ArchRule postingsArePure = noClasses()
            .that()
            .haveSimpleName("Posting")
            .or()
            .haveSimpleName("Accounts")
            .or()
            .haveSimpleName("Cause")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.micronaut..", "reactor..", "jakarta..")
            .because("the models of deals speak in postings, and models are pure");

    @ArchTest
    static final ArchRule noFloatingFields = fields().that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage(MONEY)
            .should()
            .notHaveRawType(floating())
            .because("0.1 + 0.2 is not 0.3: amounts are long minor units everywhere near money");

    @ArchTest
    static final ArchRule noFloatingResults = methods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage(MONEY)
            .should()
            .notHaveRawReturnType(floating())
            .andShould()
            .notHaveRawParameterTypes(DescribedPredicate.describe(
                    "double or float", all -> all.stream().anyMatch(floating())))
            .because("0.1 + 0.2 is not 0.3: amounts are long minor units everywhere near money");

    @ArchTest
    static final ArchRule nobodyWaits = noClasses()
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "Reactor's blocking methods",
                    (JavaCall<?> call) -> call.getTargetOwner().getPackageName().startsWith("reactor.core.publisher")
                            && WAITING.contains(call.getName())))
            .because("a blocked event loop stops every request on it; compose the publisher instead");

    @ArchTest
    static final ArchRule timeIsInjected = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("io.lintuan.time.Clocks")
            .should()
            .callMethodWhere(DescribedPredicate.describe("the machine's clock", PurityTest::readsTheClock))
            .because("a test and a replay must be able to say what time it is: inject java.time.Clock");

    private static boolean readsTheClock(JavaCall<?> call) {
        AccessTarget.CodeUnitCallTarget target = call.getTarget();
        boolean now = target.getName().equals("now")
                && target.getOwner().getPackageName().equals("java.time")
                && target.getRawParameterTypes().isEmpty();
        boolean system = target.getOwner().isEquivalentTo(Clock.class)
                && target.getName().startsWith("system");
        boolean millis = target.getOwner().isEquivalentTo(System.class)
                && target.getName().equals("currentTimeMillis");
        return now || system || millis;
    }

    private static DescribedPredicate<JavaClass> floating() {
        return DescribedPredicate.describe("double or float", type -> FLOATING.contains(type.getName()));
    }
}

package io.lintuan.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Who may know whom. */
@AnalyzeClasses(
        packages = "io.lintuan",
        importOptions = {ImportOption.DoNotIncludeTests.class, ImportOption.DoNotIncludeJars.class})
class ContextsTest {
    private static final String BANNED = ".*(Manager|Helper|Util|Utils|Impl|Base|Data|Info|Processor|Common)";

    @ArchTest
    static final ArchRule contextsKnowOnlyWhomTheyMay = classes()
            .should(new ArchCondition<>("know only the contexts on the list") {
                @Override
                public void check(JavaClass from, ConditionEvents events) {
                    for (Dependency dependency : from.getDirectDependenciesFromSelf()) {
                        Whitelist.objection(from, dependency.getTargetClass())
                                .ifPresent(reason -> events.add(SimpleConditionEvent.violated(
                                        dependency, reason + ": " + dependency.getDescription())));
                    }
                }
            })
            .because("a context that reaches into another cannot be changed alone; a new arrow is a decision, so add it"
                    + " to Whitelist where a reviewer sees it");

    @ArchTest
    static final ArchRule packagesHaveNoCycles = slices().matching("io.lintuan.(**)")
            .should()
            .beFreeOfCycles()
            .because("two packages that need each other are one package");

    @ArchTest
    static final ArchRule rootsDoNotKnowTheirAdapters = noClasses()
            .that()
            .resideOutsideOfPackages("..http..", "..page..", "..postgres..", "..pulsar..", "..clickhouse..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.lintuan.*.http..",
                    "io.lintuan.*.postgres..",
                    "io.lintuan.*.pulsar..",
                    "io.lintuan.*.clickhouse..")
            .because("adapters depend on their context's root, never the other way round");

    @ArchTest
    static final ArchRule namesSayWhatTheyAre = noClasses()
            .should()
            .haveNameMatching(BANNED)
            .because("Manager, Helper, Util, Impl, Base, Data, Info, Processor and Common fit every class, so they say"
                    + " nothing about this one");
}

package io.lintuan.stream;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.lintuan.stream", importOptions = ImportOption.DoNotIncludeTests.class)
class RulesTest {

    @ArchTest
    static final ArchRule rulesKnowNoFlink = noClasses()
            .that()
            .haveNameMatching(
                    ".*\\.(Admission|DealLifetime|DealProgress|EventChecks|EventBounds|Payloads|Refusal|OrderFacts|DealFacts"
                            + "|FactLine|Bucket|GmvTotals|GmvDeltas|DealAccount|Finality|LiveFrames|BuyerVelocity|BuyerOrders"
                            + "|PlacedOrder|GreenFactor|GreenOrder)")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.flink..", "org.apache.pulsar..")
            .because("a rule is tested, back-tested and understood without a stream");

    @ArchTest
    static final ArchRule onlyFunctionsTouchState = classes()
            .that()
            .areAssignableTo("org.apache.flink.streaming.api.functions.KeyedProcessFunction")
            .should()
            .bePackagePrivate()
            .because("a function is reached through its pipeline");

    @ArchTest
    static final ArchRule moneyIsWhole = fields().should()
            .notHaveRawType(double.class)
            .andShould()
            .notHaveRawType(float.class)
            .because("amounts are minor units; a fraction of one would be lost or made");

    @ArchTest
    static final ArchRule nothingAnswersInFractions = methods()
            .should()
            .notHaveRawReturnType(double.class)
            .andShould()
            .notHaveRawReturnType(float.class)
            .because("amounts are minor units; a fraction of one would be lost or made");

    @ArchTest
    static final ArchRule pulsarStaysBehindTheSourceAndTheSink = noClasses()
            .that()
            .resideOutsideOfPackages("..source..", "..sink..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.pulsar..")
            .because("a released connector shall be able to replace our source");

    @ArchTest
    static final ArchRule packagesHaveNoCircles =
            slices().matching("io.lintuan.stream.(*)..").should().beFreeOfCycles();
}

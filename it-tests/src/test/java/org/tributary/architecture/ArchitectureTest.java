package org.tributary.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.Configuration.consideringOnlyDependenciesInAnyPackage;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.adhereToPlantUmlDiagram;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.HasParameterTypes;
import java.io.Serializable;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Date;
import org.junit.jupiter.api.Test;

/** Who may use whom, and what nobody may use. The walls of this house are these rules and Maven's modules. */
class ArchitectureTest {

    private static final JavaClasses DOMAIN = Modules.classesOf("domain");
    private static final JavaClasses PLATFORM = Modules.classesOf("domain", "licensing-ejb", "web");
    private static final JavaClasses ALL = Modules.classesOf("domain", "licensing-ejb", "web", "stack");

    @Test
    void contextsUseEachOtherOnlyAsThePictureShows() {
        classes()
                .should(adhereToPlantUmlDiagram(
                        Path.of("..", "docs", "contexts.puml"),
                        consideringOnlyDependenciesInAnyPackage("org.tributary..")))
                .because("the picture is the rule: a new arrow is drawn before it is coded")
                .check(PLATFORM);
    }

    @Test
    void contextsAreFreeOfCycles() {
        slices().matching("org.tributary.(*)..").should().beFreeOfCycles().check(ALL);
    }

    @Test
    void contextsMeetOnlyInDomainOrBoundaryTypes() {
        classes().should(Contexts.MEET_IN_DOMAIN_OR_BOUNDARY).check(PLATFORM);
    }

    @Test
    void theDomainKnowsTheLanguageAndNothingElse() {
        classes()
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                "org.tributary..",
                                "org.jspecify.annotations..",
                                "java.lang..",
                                "java.math..",
                                "java.nio.charset..",
                                "java.time..",
                                "java.util",
                                "java.util.function..",
                                "java.util.regex..",
                                "java.util.stream..")
                        .or(type(Serializable.class))
                        .or(simpleNameEndingWith("[]")))
                .because("it has no container, no clock, no database, no logs and no input or output")
                .check(DOMAIN);
    }

    @Test
    void nobodyAsksWhatTimeItIsButAClock() {
        noClasses()
                .should()
                .accessTargetWhere(target(name("now"))
                        .and(target(owner(resideInAPackage("java.time.."))))
                        .and(not(takesAClock())))
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callConstructor(Date.class)
                .because("the clock is injected, so that a test can set it")
                .check(ALL);
    }

    @Test
    void onlyDealsAreWeighedAndSidesToldInTheVendorsEyes() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.tributary.deal..", "org.tributary.identity..")
                .and()
                .doNotHaveSimpleName("PartnerContracts")
                .should()
                .accessTargetWhere(target(name("inTheVendorsEyes")).or(target(name("lift"))))
                .because("what it finds must not reach the caller by name (ADR 19, ADR 26)")
                .check(ALL);
    }

    @Test
    void namesSayWhatAThingIsAndNotWhichPatternItIs() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Manager|Utils?|Helper|DTO|Dto|VO)")
                .orShould()
                .resideInAnyPackage("..util..", "..common..", "..core..", "..impl..", "..dto..", "..service..")
                .check(ALL);
    }

    @Test
    void onlyMoneyCountsInDecimals() {
        // Published figures are not money: they are numbers in units such as USD billion or a ratio of two of them,
        // which
        // reconciliation divides without rounding. Nothing it computes is posted.
        classes()
                .that()
                .resideOutsideOfPackages("org.tributary.money..", "org.tributary.attribution.reconciliation..")
                .should(Signatures.NOT_NAME_BARE_DECIMALS)
                .check(DOMAIN);
    }

    @Test
    void noAmountIsABinaryFraction() {
        classes().should(Signatures.NOT_USE_BINARY_FRACTIONS).check(DOMAIN);
    }

    @Test
    void onlyTheIdentityPackageKnowsTheIdentityProvider() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.tributary.identity..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.wildfly.security..", "org.keycloak..", "org.jose4j..")
                .check(PLATFORM);
    }

    @Test
    void capabilitiesDoNotKnowTheirDoors() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "jakarta.xml.ws..", "jakarta.servlet..", "com.fasterxml..")
                .check(Modules.classesOf("domain", "licensing-ejb"));
    }

    private static DescribedPredicate<JavaAccess<?>> takesAClock() {
        return DescribedPredicate.describe("a Clock is given", access -> {
            AccessTarget target = access.getTarget();
            return target instanceof HasParameterTypes method
                    && method.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
        });
    }
}

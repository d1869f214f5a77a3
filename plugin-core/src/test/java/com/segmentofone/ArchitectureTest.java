package com.segmentofone;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The direction of flow between packages, and where foreign types may appear. */
@AnalyzeClasses(packages = "com.segmentofone", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "com.segmentofone.";
    private static final String[] LIBRARIES = {"java..", "org.slf4j..", "com.fasterxml.jackson.."};

    @ArchTest
    static final ArchRule eventsUseNothing = mayUse("event");

    @ArchTest
    static final ArchRule profilesUseEvents = mayUse("profile", "event");

    @ArchTest
    static final ArchRule rulesUseNothing = mayUse("rule..");

    @ArchTest
    static final ArchRule segmentsUseProfilesAndRules = mayUse("segment..", "event", "profile", "rule..");

    @ArchTest
    static final ArchRule audiencesUseSegmentsAndBelow =
            mayUse("audience..", "event", "profile", "rule..", "segment..", "it.unimi.dsi..", "org.roaringbitmap..");

    @ArchTest
    static final ArchRule modelsUseEventsAndSegments =
            mayUse("recommend..", "event", "profile", "rule..", "segment..", "it.unimi.dsi..");

    @ArchTest
    static final ArchRule decisionsUseSegmentsAndModels =
            mayUse("decision..", "event", "profile", "rule..", "segment..", "recommend..");

    @ArchTest
    static final ArchRule startersUseSegmentsAndDecisions =
            mayUse("starter..", "event", "profile", "rule..", "segment..", "decision..");

    @ArchTest
    static final ArchRule measurementUsesEventsAndDecisions = mayUse("measure..", "event", "decision..");

    @ArchTest
    static final ArchRule onlyTheBroadleafPackageKnowsBroadleaf = noClasses()
            .that()
            .resideOutsideOfPackage("..broadleaf..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.broadleafcommerce..", "org.thymeleaf..", "net.sf.ehcache..", "org.hibernate..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyPersistenceKnowsJpa = noClasses()
            .that()
            .resideOutsideOfPackages("..persistence..", "..broadleaf..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("javax.persistence..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule nothingUsesTheWiring = noClasses()
            .that()
            .resideOutsideOfPackage("..config..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + "config..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule nothingUsesAdapters = noClasses()
            .that()
            .resideOutsideOfPackages("..broadleaf..", "..persistence..", "..config..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT + "broadleaf..", ROOT + "persistence..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule packagesFormNoCycle =
            slices().matching("com.segmentofone.(**)").should().beFreeOfCycles().allowEmptyShould(true);

    /** Classes of a package may use the package itself, the packages named, the JDK, logging and JSON. */
    private static ArchRule mayUse(String packageName, String... others) {
        List<String> allowed = new ArrayList<>(Arrays.asList(LIBRARIES));
        allowed.add(ROOT + packageName);
        for (String other : others) {
            allowed.add(other.contains(".dsi") || other.startsWith("org.") ? other : ROOT + other);
        }
        return classes()
                .that()
                .resideInAPackage(ROOT + packageName)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(allowed.toArray(new String[0])))
                .as("classes in " + packageName + " should use only " + String.join(", ", allowed))
                .allowEmptyShould(true);
    }
}

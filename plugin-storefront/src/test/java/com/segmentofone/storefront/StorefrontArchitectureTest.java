package com.segmentofone.storefront;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.segmentofone.profile.Attribute;
import com.segmentofone.profile.AttributeNote;
import com.segmentofone.profile.AttributeNotes;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What the storefront half may use. */
@AnalyzeClasses(packages = "com.segmentofone.storefront", importOptions = ImportOption.DoNotIncludeTests.class)
class StorefrontArchitectureTest {

    @ArchTest
    static final ArchRule onlyTheBroadleafPackageKnowsTheHost = noClasses()
            .that()
            .resideOutsideOfPackage("..broadleaf..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.broadleafcommerce..", "org.thymeleaf..", "org.springframework..", "org.hibernate..");

    @ArchTest
    static final ArchRule recognitionAndCaptureUseEventsOnly = classes()
            .that()
            .resideInAPackage("com.segmentofone.storefront")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "com.segmentofone.storefront",
                    "com.segmentofone.event",
                    "java..",
                    "javax.servlet..",
                    "org.slf4j..",
                    "ua_parser..");

    /** Other systems' attributes come in through the web interface: as notes, and nothing else of profiles. */
    @ArchTest
    static final ArchRule nobodyReachesIntoTheCoresStores = noClasses()
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                            "com.segmentofone.persistence..",
                            "com.segmentofone.config..",
                            "com.segmentofone.broadleaf..",
                            "com.segmentofone.profile..",
                            "com.segmentofone.rule..")
                    .and(not(belongToAnyOf(Attribute.class, AttributeNote.class, AttributeNotes.class))));
}

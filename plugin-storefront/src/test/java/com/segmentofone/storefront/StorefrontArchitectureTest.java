package com.segmentofone.storefront;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

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

    @ArchTest
    static final ArchRule nobodyReachesIntoTheCoresStores = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "com.segmentofone.persistence..",
                    "com.segmentofone.config..",
                    "com.segmentofone.broadleaf..",
                    "com.segmentofone.profile..",
                    "com.segmentofone.rule..");
}

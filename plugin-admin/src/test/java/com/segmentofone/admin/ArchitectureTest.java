package com.segmentofone.admin;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Where foreign types may appear in the admin. */
@AnalyzeClasses(packages = "com.segmentofone.admin", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule onlyTheBroadleafPackageKnowsTheHost = noClasses()
            .that()
            .resideOutsideOfPackage("..broadleaf..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.broadleafcommerce..",
                    "org.thymeleaf..",
                    "org.hibernate..",
                    "javax.persistence..",
                    "net.sf.ehcache..");

    @ArchTest
    static final ArchRule screensUsePortsNotAdapters = noClasses()
            .that()
            .resideInAPackage("com.segmentofone.admin")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "com.segmentofone.admin.broadleaf..",
                    "com.segmentofone.broadleaf..",
                    "com.segmentofone.persistence..");
}

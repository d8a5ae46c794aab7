package org.aftersales;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Who may know whom inside a capability; {@link ModularityTest} watches the borders between them. */
@AnalyzeClasses(packages = "org.aftersales", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final Set<String> NOT_A_DOMAIN =
            Set.of("org.aftersales", "org.aftersales.workflow", "org.aftersales.desk");

    /** The package of a capability itself: its vocabulary. */
    private static final DescribedPredicate<JavaClass> ROOT_OF_A_CAPABILITY = describe(
            "are in the root of a capability",
            type -> type.getPackageName().matches("org\\.aftersales\\.[a-z]+")
                    && !NOT_A_DOMAIN.contains(type.getPackageName()));

    private static final DescribedPredicate<JavaClass> FLOATING_POINT =
            describe("a floating point number", type -> Set.of("double", "float", "java.lang.Double", "java.lang.Float")
                    .contains(type.getName()));

    @ArchTest
    static final ArchRule camundaIsKnownOnlyToTheWorkflowAndToProcessPackages = classes()
            .that(resideOutsideOfPackage("org.aftersales.workflow..")
                    .and(resideOutsideOfPackage("org.aftersales..process..")))
            .should()
            .onlyDependOnClassesThat(resideOutsideOfPackage("org.camunda.."));

    @ArchTest
    static final ArchRule delegatesArePackagePrivateAndLiveInProcessPackages = classes()
            .that()
            .areAssignableTo(JavaDelegate.class)
            .and()
            .resideOutsideOfPackage("org.aftersales.workflow..")
            .should()
            .bePackagePrivate()
            .andShould()
            .haveSimpleNameEndingWith("Delegate")
            .andShould()
            .resideInAPackage("org.aftersales..process..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule nobodyKnowsAProcessPackage = noClasses()
            .that(resideOutsideOfPackage("org.aftersales..process.."))
            .should()
            .dependOnClassesThat(resideInAPackage("org.aftersales..process.."));

    @ArchTest
    static final ArchRule sharedIsPlainJava = classes()
            .that()
            .resideInAPackage("org.aftersales.shared..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..",
                    "javax.crypto..",
                    "org.joda.money..",
                    "org.jspecify..",
                    "org.springframework.modulith..",
                    "org.aftersales.shared.."));

    @ArchTest
    static final ArchRule theVocabularyOfACapabilityKnowsNoWebNoSqlAndNoEngine = classes()
            .that(ROOT_OF_A_CAPABILITY)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                            "java..",
                            "javax.crypto..",
                            "org.aftersales..",
                            "org.apache.commons.csv..",
                            "org.joda.money..",
                            "org.jspecify..",
                            "org.slf4j..",
                            "org.springframework.beans.factory..",
                            "org.springframework.boot.context.properties..",
                            "org.springframework.context..",
                            "org.springframework.core..",
                            "org.springframework.dao..",
                            "org.springframework.modulith..",
                            "org.springframework.stereotype..",
                            "org.springframework.transaction..")
                    .and(resideOutsideOfPackage("java.sql.."))
                    .and(resideOutsideOfPackage("org.aftersales..process.."))
                    .and(resideOutsideOfPackage("org.aftersales..web.."))
                    .and(resideOutsideOfPackage("org.aftersales..store..")));

    @ArchTest
    static final ArchRule pagesAndDelegatesAskServicesAndNotTheStore = noClasses()
            .that(resideInAnyPackage("org.aftersales..web..", "org.aftersales..process.."))
            .should()
            .dependOnClassesThat(resideInAPackage("org.aftersales..store.."))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule noFieldIsAFloatingPointNumber = noFields().should().haveRawType(FLOATING_POINT);

    @ArchTest
    static final ArchRule noMethodAnswersAFloatingPointNumber =
            noMethods().should().haveRawReturnType(FLOATING_POINT);

    private ArchitectureTest() {}
}

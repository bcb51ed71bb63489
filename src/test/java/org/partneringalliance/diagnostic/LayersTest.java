package org.partneringalliance.diagnostic;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Packages import downward only, and each library stays in the packages that may know it. */
class LayersTest {

    private static final String ROOT = LayersTest.class.getPackageName();

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    private static final String CORE = "problem file fact standard assessment rule inference advice";

    /** Lowest first. */
    private static final List<Layer> LAYERS = List.of(
            new Layer("problem", ""),
            new Layer("file", "problem"),
            new Layer("fact", ""),
            new Layer("standard", "problem file fact"),
            new Layer("assessment", "problem file fact standard"),
            new Layer("rule", "problem file fact"),
            new Layer("inference", "problem fact standard assessment rule"),
            new Layer("cases", "problem file fact standard rule inference"),
            new Layer("advice", "fact standard assessment inference"),
            new Layer("diagnosis", CORE + " cases"),
            new Layer("explanation", CORE + " diagnosis"),
            new Layer("store", CORE + " diagnosis explanation"),
            new Layer("report", "problem standard assessment diagnosis explanation"),
            new Layer("http", CORE + " cases diagnosis explanation store report"),
            new Layer("portfolio", CORE + " diagnosis http"),
            new Layer("web", CORE + " cases diagnosis explanation store report http"),
            new Layer("cli", CORE + " cases diagnosis explanation store report http portfolio web"));

    @ParameterizedTest
    @FieldSource("LAYERS")
    void aPackageImportsOnlyWhatItsLineNames(Layer layer) {
        check(classes()
                .that()
                .resideInAPackage(within(layer.name()))
                .should()
                .onlyDependOnClassesThat(resideOutsideOfPackage(ROOT + "..").or(resideInAnyPackage(layer.visible()))));
    }

    @Test
    void everyClassIsInALayer() {
        String[] known =
                LAYERS.stream().map(Layer::name).map(LayersTest::within).toArray(String[]::new);
        check(classes().should().resideInAnyPackage(known));
    }

    @Test
    void noPackagesFormACycle() {
        check(slices().matching(ROOT + ".(**)").should().beFreeOfCycles());
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(CLASSES.stream().map(JavaClass::getPackage).filter(each -> !each.isAnnotatedWith(NullMarked.class)))
                .extracting(JavaPackage::getName)
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fact", "advice", "diagnosis"})
    void factAdviceAndDiagnosisKnowNoLibraryButExactFractions(String layer) {
        check(classes()
                .that()
                .resideInAPackage(within(layer))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..", "org.apache.commons.numbers..", "org.jspecify.annotations..", ROOT + ".."));
    }

    @Test
    void onlyRuleAndInferenceKnowDrools() {
        onlyTheseKnow(List.of("rule", "inference"), "org.kie..", "org.drools..");
    }

    @Test
    void onlyReadersAndWritersOfFilesAndDocumentsKnowJackson() {
        onlyTheseKnow(
                List.of("file", "standard", "assessment", "cases", "store", "http", "cli"),
                "tools.jackson..",
                "com.fasterxml..");
    }

    @Test
    void onlyHttpWebAndCliKnowJavalin() {
        onlyTheseKnow(List.of("http", "web", "cli"), "io.javalin..");
    }

    @Test
    void onlyReportAndWebKnowTheTemplateEngine() {
        onlyTheseKnow(List.of("report", "web"), "gg.jte..");
    }

    @Test
    void onlyCliKnowsPicocli() {
        onlyTheseKnow(List.of("cli"), "picocli..");
    }

    @Test
    void onlyCliUsesTheStandardStreams() {
        check(noClasses().that().resideOutsideOfPackage(within("cli")).should(ACCESS_STANDARD_STREAMS));
    }

    private static void onlyTheseKnow(List<String> layers, String... libraries) {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(layers.stream().map(LayersTest::within).toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries));
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(CLASSES);
    }

    private static String within(String layer) {
        return ROOT + "." + layer + "..";
    }

    /** A package and the packages of ours that it may import, separated by spaces; subpackages belong to it. */
    private record Layer(String name, String below) {

        String[] visible() {
            return Stream.of((name + " " + below).strip().split(" ", -1))
                    .map(LayersTest::within)
                    .toArray(String[]::new);
        }

        @Override
        public String toString() {
            return name;
        }
    }
}

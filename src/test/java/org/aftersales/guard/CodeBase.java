package org.aftersales.guard;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aftersales.policy.AmountAuthorities;
import org.aftersales.policy.GoodsDeadlines;
import org.aftersales.policy.RefundOnlyPolicy;
import org.aftersales.policy.ReturnPolicy;
import org.aftersales.policy.TaskDeadlines;
import org.aftersales.shared.BusinessException;
import org.aftersales.workflow.CaseVariables;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** What the code offers to the models, read from its classes without starting anything. */
public final class CodeBase {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.aftersales");

    /** What {@code TableReturnPolicy} works out for a table beside the facts of the question. */
    private static final Map<String, Set<String>> DERIVED = Map.of("ReturnEligibility", Set.of("delivered"));

    /** Columns whose answer Java calls by another name. */
    private static final Map<String, String> COLUMNS = Map.of(
            "goesFirst", "refundFirst",
            "value", "priority",
            "done", "doneHours",
            "takenUp", "takenUpHours",
            "warning", "warningHours",
            "manager", "managerHours",
            "superiorsPart", "worksIt");

    private CodeBase() {}

    /** Bean names of the delegates: Spring names a component after its class and a bean after its method. */
    public static Set<String> delegates() {
        return Stream.concat(componentDelegates(), producedDelegates()).collect(Collectors.toSet());
    }

    private static Stream<String> componentDelegates() {
        return concrete(JavaDelegate.class)
                .filter(type -> type.isAnnotatedWith(Component.class))
                .map(type -> type.getSimpleName().substring(0, 1).toLowerCase(Locale.ROOT)
                        + type.getSimpleName().substring(1));
    }

    private static Stream<String> producedDelegates() {
        return CLASSES.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(Bean.class)
                        && method.getRawReturnType().isAssignableTo(JavaDelegate.class))
                .map(JavaMethod::getName);
    }

    /** Codes of the refusals. */
    public static Set<String> refusals() {
        return concrete(BusinessException.class)
                .map(type -> type.getSimpleName().replaceFirst("Exception$", ""))
                .collect(Collectors.toSet());
    }

    /** Names of the process variables. */
    public static Set<String> variables() {
        return Arrays.stream(CaseVariables.class.getFields())
                .filter(field -> field.getType() == String.class)
                .map(CodeBase::constant)
                .collect(Collectors.toSet());
    }

    /**
     * What Java hands every decision. A table is named as the noun of its answer, so {@code ReturnEligibility} is asked by
     * {@code ReturnPolicy.eligibility}.
     */
    public static Map<String, Set<String>> facts(Collection<String> decisions) {
        return decisions.stream().collect(Collectors.toMap(Function.identity(), CodeBase::facts));
    }

    private static Set<String> facts(String decision) {
        var asked = questions(decision).flatMap(CodeBase::facts);
        return Stream.concat(asked, DERIVED.getOrDefault(decision, Set.of()).stream())
                .collect(Collectors.toSet());
    }

    private static Stream<Method> questions(String decision) {
        return Stream.of(
                        AmountAuthorities.class,
                        ReturnPolicy.class,
                        RefundOnlyPolicy.class,
                        TaskDeadlines.class,
                        GoodsDeadlines.class)
                .flatMap(questions -> Arrays.stream(questions.getDeclaredMethods()))
                .filter(question -> decision.toLowerCase(Locale.ROOT)
                        .endsWith(question.getName().toLowerCase(Locale.ROOT).replaceFirst("s$", "")));
    }

    /** What somebody reads of the answer of every decision: a column that only reaches a record counts for nothing. */
    public static Map<String, Set<String>> answers(Collection<String> decisions) {
        return decisions.stream().collect(Collectors.toMap(Function.identity(), decision -> questions(decision)
                .flatMap(CodeBase::answers)
                .map(read -> COLUMNS.getOrDefault(read, read))
                .collect(Collectors.toSet())));
    }

    private static Stream<String> answers(Method question) {
        var answer = question.getReturnType();
        return answer.isRecord()
                ? Arrays.stream(answer.getRecordComponents())
                        .map(RecordComponent::getName)
                        .filter(part -> readOutside(answer, part))
                : Stream.of(question.getName());
    }

    private static boolean readOutside(Class<?> answer, String part) {
        var accessor = CLASSES.get(answer).getMethod(part);
        return Stream.concat(accessor.getCallsOfSelf().stream(), accessor.getReferencesToSelf().stream())
                .anyMatch(use -> !use.getOriginOwner().isEquivalentTo(answer));
    }

    private static Stream<String> facts(Method question) {
        return Arrays.stream(question.getParameters())
                .flatMap(parameter -> parameter.getType().isRecord()
                        ? Arrays.stream(parameter.getType().getRecordComponents())
                                .map(RecordComponent::getName)
                        : Stream.of(parameter).map(Parameter::getName));
    }

    private static Stream<JavaClass> concrete(Class<?> type) {
        return CLASSES.stream()
                .filter(found ->
                        found.isAssignableTo(type) && !found.getModifiers().contains(JavaModifier.ABSTRACT));
    }

    private static String constant(Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

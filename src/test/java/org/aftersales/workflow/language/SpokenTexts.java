package org.aftersales.workflow.language;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.aftersales.cases.CaseStatus;
import org.aftersales.guard.Diagram;
import org.aftersales.guard.Repository;
import org.aftersales.shared.Role;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/** Every English text that the desk says to people, with the place where it stands. */
final class SpokenTexts {

    /** Markup, where a link leads, and the places of a template, which are filled before anybody reads them. */
    private static final Pattern UNSPOKEN = Pattern.compile("\\{\\{.*?}}|<[^>]*>|(?<=])\\([^)]*\\)");

    private static final Pattern LETTER = Pattern.compile("\\p{IsAlphabetic}");

    /** {@code t.of('…')} of a page, and the title that it hands to the layout. */
    private static final Pattern ON_PAGE = Pattern.compile("(?:t\\.of\\(|page\\()'((?:[^'\\\\]++|\\\\.)*+)'");

    /** What a literal of Java begins with when people read it; codes, keys and messages for programmers begin otherwise. */
    private static final Pattern FOR_PEOPLE = Pattern.compile("[A-Z{].*[ .].*", Pattern.DOTALL);

    /** The place of a message in the log. */
    private static final String LOGGED = "{}";

    private SpokenTexts() {}

    static Map<String, String> all() {
        var found = new TreeMap<String, String>();
        Stream.of(diagrams(), decisions(), forms(), pages(), refusals(), views(), sentences(), names())
                .flatMap(texts -> texts)
                .filter(spoken -> LETTER.matcher(UNSPOKEN.matcher(spoken.text()).replaceAll(""))
                        .find())
                .forEach(spoken -> found.merge(spoken.text(), spoken.place(), (one, other) -> one));
        return found;
    }

    static Stream<Spoken> diagrams() {
        return Repository.diagrams().stream().flatMap(SpokenTexts::diagram);
    }

    private static Stream<Spoken> diagram(Diagram diagram) {
        var model = diagram.model();
        return Stream.of(
                        model.getModelElementsByType(Process.class).stream().map(Process::getName),
                        model.getModelElementsByType(FlowElement.class).stream().map(FlowElement::getName),
                        model.getModelElementsByType(Process.class).stream().flatMap(SpokenTexts::documentation),
                        model.getModelElementsByType(UserTask.class).stream().flatMap(SpokenTexts::documentation))
                .flatMap(texts -> texts)
                .flatMap(text -> spoken(text, diagram.file()));
    }

    private static Stream<String> documentation(org.camunda.bpm.model.bpmn.instance.BaseElement element) {
        return element.getDocumentations().stream().map(ModelElementInstance::getTextContent);
    }

    static Stream<Spoken> decisions() {
        return Repository.decisions().entrySet().stream()
                .flatMap(file -> decision(file.getValue()).flatMap(text -> spoken(text, file.getKey())));
    }

    private static Stream<String> decision(DmnModelInstance model) {
        return Stream.of(
                        model.getModelElementsByType(Decision.class).stream().map(Decision::getName),
                        model.getModelElementsByType(Input.class).stream().map(Input::getLabel),
                        model.getModelElementsByType(Output.class).stream().map(Output::getLabel))
                .flatMap(texts -> texts);
    }

    static Stream<Spoken> forms() {
        return Repository.forms().entrySet().stream()
                .flatMap(file ->
                        component(file.getValue().path("components")).flatMap(text -> spoken(text, file.getKey())));
    }

    private static Stream<String> component(JsonNode node) {
        if (!node.isObject()) {
            return StreamSupport.stream(node.spliterator(), false).flatMap(SpokenTexts::component);
        }
        return node.properties().stream()
                .flatMap(property -> property.getValue().isTextual()
                        ? StoredTexts.isReadByPeople(property.getKey())
                                ? Stream.of(property.getValue().asText()).filter(text -> !text.startsWith("="))
                                : Stream.empty()
                        : component(property.getValue()));
    }

    static Stream<Spoken> pages() {
        return Sources.templates().flatMap(page -> ON_PAGE.matcher(page.text())
                .results()
                .map(found -> new Spoken(found.group(1).replace("\\'", "'"), page.name())));
    }

    /** The sentence stands first in the constructor of each refusal. */
    static Stream<Spoken> refusals() {
        return Sources.java()
                .filter(source -> source.text().contains("extends BusinessException"))
                .flatMap(
                        source -> source.literalsAfter("super(").limit(1).map(text -> new Spoken(text, source.name())));
    }

    /** What the classes before the web say, and the lists that the application makes for Tasklist. */
    static Stream<Spoken> views() {
        return Sources.java()
                .filter(source -> source.name().matches(".*/web/.*|.*/(ImportFault|TaskLists)\\.java"))
                .flatMap(source -> source.literals()
                        .filter(text -> FOR_PEOPLE.matcher(text).matches() && !text.contains(LOGGED))
                        .map(text -> new Spoken(text, source.name())));
    }

    /** What the codes say in English. */
    static Stream<Spoken> sentences() {
        return Bundles.in("i18n/en").entrySet().stream()
                .map(sentence -> new Spoken(sentence.getValue(), "i18n/en: " + sentence.getKey()));
    }

    static Stream<Spoken> names() {
        return Stream.concat(
                Arrays.stream(Role.values()).map(role -> new Spoken(role.title(), "Role")),
                Arrays.stream(CaseStatus.values()).map(status -> new Spoken(status.customerLabel(), "CaseStatus")));
    }

    private static Stream<Spoken> spoken(@Nullable String text, String place) {
        return text == null ? Stream.empty() : Stream.of(new Spoken(text, place));
    }

    /** The places that a sentence leaves to be filled. */
    static Stream<String> places(String text) {
        return Pattern.compile("\\{\\{.*?}}|\\{\\d+}")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .map(place -> place.replace(" ", ""))
                .distinct()
                .sorted();
    }

    record Spoken(String text, String place) {}
}

package org.aftersales.guard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.dmn.Dmn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The guard bites: a sound model passes, and every small mistake in it is found. */
class GuardTest {

    private static final Surroundings SURROUNDINGS = new Surroundings(
            Set.of("weighGoodsDelegate", "payBackDelegate"),
            Set.of("GoodsLost"),
            Set.of("goodsHeavy", "priority", "weight"),
            Set.of("warehouse"),
            Set.of("open-parcel"),
            Set.of("/forms/open-parcel.html"),
            Set.of("WeighGoodsProcess", "PayBackProcess"),
            Map.of("ParcelFee", Set.of("weight")),
            Map.of("ParcelFee", Set.of("fee")),
            Set.of("Task_PayBack"));

    private static final String WEIGHING = "<bpmn:serviceTask id=\"Task_WeighGoods\" name=\"Weigh goods\""
            + " camunda:delegateExpression=\"${weighGoodsDelegate}\" />";

    @Test
    void aSoundDiagramPasses() throws IOException {
        assertThat(inDiagram(source("weigh-goods.bpmn"))).isEmpty();
    }

    @ParameterizedTest(name = "{1} -> {2}")
    @MethodSource
    void aMistakeInADiagramIsFound(String right, String wrong, String finding) throws IOException {
        var sound = source("weigh-goods.bpmn");
        assertThat(sound).contains(right);

        assertThat(inDiagram(sound.replace(right, wrong)))
                .anySatisfy(found -> assertThat(found).contains(finding));
    }

    static Stream<Arguments> aMistakeInADiagramIsFound() {
        return Stream.of(
                arguments("Task_WeighGoods", "Activity_0abc123", "is an id that a program made up"),
                arguments("StartEvent_ParcelCame", "Start", "should be named like StartEvent_"),
                arguments("Flow_GoodsHeavyNo", "Flow-1", "should be named like Flow_"),
                arguments("name=\"Open parcel\"", "name=\"\"", "Task_OpenParcel has no name"),
                arguments(" name=\"Parcel came\"", "", "StartEvent_ParcelCame has no name"),
                arguments("name=\"Goods heavy?\"", "name=\"Check\"", "asks no question"),
                arguments("name=\"Yes\"", "name=\"\"", "without saying the answer"),
                arguments("${weighGoodsDelegate}", "${weighDelegate}", "should have the delegate expression"),
                arguments("Task_WeighGoods", "Task_CountGoods", "should have the delegate expression"),
                arguments("eighGoods", "eighParcel", "delegate weighParcelDelegate, which does not exist"),
                arguments("candidateGroups=\"warehouse\"", "candidateGroups=\"\"", "is offered to no role"),
                arguments(
                        "candidateGroups=\"warehouse\"",
                        "candidateGroups=\"attic\"",
                        "role attic, which does not exist"),
                arguments("formRef=\"open-parcel\"", "formRef=\"shut\"", "form shut, which does not exist"),
                arguments(
                        "formRefBinding=\"latest\"", "formRefBinding=\"deployment\"", "does not take the latest form"),
                arguments(
                        "formRef=\"open-parcel\"", "formKey=\"embedded:/x.html\"", "embedded:/x.html, which does not"),
                arguments("camunda:formRef=\"open-parcel\"", "", "shows no form"),
                arguments(
                        "formKey=\"embedded:/forms/open-parcel.html\"",
                        "formKey=\"embedded:/x.html\"",
                        "StartEvent_ParcelCame shows the page embedded:/x.html, which does not exist"),
                arguments(
                        "<bpmn:documentation>Who: warehouse. Why: to see what came.</bpmn:documentation>",
                        "",
                        "does not say who works it"),
                arguments(
                        "calledElement=\"PayBackProcess\"",
                        "calledElement=\"Give\"",
                        "calls Give, which does not exist"),
                arguments(
                        "calledElement=\"PayBackProcess\"",
                        "calledElement=\"PayBackProcess\" camunda:calledElementBinding=\"deployment\"",
                        "does not call the latest version"),
                arguments(
                        "attachedToRef=\"Task_OpenParcel\"",
                        "attachedToRef=\"Call_PayBack\"",
                        "interrupts a called process"),
                arguments(WEIGHING, asks("ParcelPrice"), "asks the decision ParcelPrice, which does not exist"),
                arguments(
                        WEIGHING,
                        asks("ParcelFee\" camunda:decisionRefBinding=\"deployment"),
                        "does not ask the latest decision"),
                arguments(WEIGHING, "<bpmn:scriptTask id=\"Task_WeighGoods\" name=\"Weigh goods\" />", "is a script"),
                arguments(
                        "<camunda:in businessKey=\"#{execution.processBusinessKey}\" />",
                        "",
                        "hand on the business key"),
                arguments("errorCode=\"GoodsLost\"", "errorCode=\"Gone\"", "is not the refusal of that name"),
                arguments("Msg_ParcelCancelled", "ParcelCancelled", "instead of like its id"),
                arguments("${goodsHeavy}", "${goodsLight}", "names the variable goodsLight"),
                arguments("${goodsHeavy}", "${goodsHeavy and weight}", "exactly one variable"),
                arguments(" default=\"Flow_GoodsHeavyNo\"", "", "has no default"),
                arguments(" camunda:historyTimeToLive=\"P1825D\"", "", "has no history time to live"),
                arguments("\"P1825D\"", "\"P5Y\"", "in days, like P1095D"),
                arguments("isExecutable=\"true\"", "isExecutable=\"false\"", "is not executable"),
                arguments("camunda:asyncBefore", "camunda:asyncAfter", "pauses after itself"),
                arguments("Task_PayBack\" ", "Task_PayOut\" ", "does not reach outside"),
                arguments("camunda:asyncBefore=\"true\"", "", "within the transaction of the step before it"),
                arguments(
                        "<camunda:failedJobRetryTimeCycle>PT1M,PT5M</camunda:failedJobRetryTimeCycle>",
                        "",
                        "has no failedJobRetryTimeCycle"),
                arguments("sourceRef=\"Call_PayBack\"", "sourceRef=\"Task_PayBack\"", "Call_PayBack leads to no end"),
                arguments("targetRef=\"Call_PayBack\"", "targetRef=\"EndEvent_GoodsWeighed\"", "is reached by no path"),
                arguments("x=\"850\"", "x=\"20\"", "runs from right to left"),
                arguments("x=\"320\" y=\"80\" w", "x=\"250\" y=\"80\" w", "cover each other"),
                arguments(
                        "x=\"455\" y=\"152\"",
                        "x=\"390\" y=\"150\"",
                        "name of Gateway_GoodsHeavy covers Task_WeighGoods"),
                arguments("x=\"455\" y=\"152\"", "x=\"500\" y=\"95\"", "Gateway_GoodsHeavy cover each other"),
                arguments(
                        "<bpmn:endEvent id=\"EndEvent_GoodsWeighed\" name=\"Goods weighed\" />",
                        "<bpmn:endEvent id=\"EndEvent_GoodsWeighed\" name=\"Goods weighed\" />" + moreEnds(13),
                        "more than 20 nodes"),
                arguments("bpmnElement=\"Flow_Opened\"", "bpmnElement=\"Flow_Done\"", "Flow_Opened is not drawn"),
                arguments("bpmnElement=\"Call_PayBack\"", "bpmnElement=\"Task_PayBack\"", "Call_PayBack is not drawn"));
    }

    private static String moreEnds(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj("<bpmn:endEvent id=\"EndEvent_More%d\" name=\"More\" />"::formatted)
                .collect(Collectors.joining());
    }

    private static String asks(String decision) {
        return "<bpmn:businessRuleTask id=\"Task_WeighGoods\" name=\"Weigh goods\" camunda:decisionRef=\"" + decision
                + "\" />";
    }

    @Test
    void aSoundDecisionPasses() throws IOException {
        assertThat(inDecision(source("parcel-fee.dmn"))).isEmpty();
    }

    @ParameterizedTest(name = "{1} -> {2}")
    @MethodSource
    void aMistakeInADecisionIsFound(String right, String wrong, String finding) throws IOException {
        var sound = source("parcel-fee.dmn");
        assertThat(sound).contains(right);

        assertThat(inDecision(sound.replace(right, wrong)))
                .anySatisfy(found -> assertThat(found).contains(finding));
    }

    static Stream<Arguments> aMistakeInADecisionIsFound() {
        return Stream.of(
                arguments("Rule_Heavy", "DecisionRule_0x1y2z3", "is an id that a program made up"),
                arguments("id=\"ParcelFee\"", "id=\"ParcelPrice\"", "should live in parcel-price.dmn"),
                arguments(" camunda:historyTimeToLive=\"P1825D\"", "", "has no history time to live"),
                arguments("id=\"ParcelFee\" name=\"Parcel fee\"", "id=\"ParcelFee\" name=\"\"", "has no name"),
                arguments("hitPolicy=\"UNIQUE\"", "hitPolicy=\"FIRST\"", "is not UNIQUE"),
                arguments("<text>weight</text>", "<text>height</text>", "asks for height, which nobody hands it"),
                arguments(" label=\"Weight (gram)\"", "", "has an input without label"),
                arguments("name=\"fee\"", "name=\"bearer\"", "answers bearer, which nobody reads"),
                arguments("<description>Goodwill: heavy parcels cost more.</description>", "", "where it comes from"));
    }

    @Test
    void aSoundFormPasses() throws IOException {
        assertThat(inForm(source("open-parcel.form"))).isEmpty();
    }

    @ParameterizedTest(name = "{1} -> {2}")
    @MethodSource
    void aMistakeInAFormIsFound(String right, String wrong, String finding) throws IOException {
        var sound = source("open-parcel.form");
        assertThat(sound).contains(right);

        assertThat(inForm(sound.replace(right, wrong)))
                .anySatisfy(found -> assertThat(found).contains(finding));
    }

    static Stream<Arguments> aMistakeInAFormIsFound() {
        return Stream.of(
                arguments("\"id\": \"open-parcel\"", "\"id\": \"parcel\"", "is not the name of the file"),
                arguments("\"checkbox\"", "\"filepicker\"", "which Tasklist cannot show or fill"),
                arguments("\"checkbox\"", "\"dynamiclist\"", "which Tasklist cannot show or fill"),
                arguments("\"table\"", "\"documentPreview\"", "which Tasklist cannot show or fill"),
                arguments("\"key\": \"goodsHeavy\"", "\"key\": \"heavy\"", "a field that CaseVariables does not name"),
                arguments("\"label\": \"Heavy\"", "\"label\": \"\"", "has no label"),
                arguments("\"serializeToString\": true", "\"serializeToString\": false", "floating point number"),
                arguments("=weight =", "=wait =", "reads wait, which nobody provides"),
                arguments("{{caseView", "{{caseFile", "reads caseFile, which nobody provides"),
                arguments("=caseView", "=lines", "reads lines, which nobody provides"));
    }

    private static List<String> inDiagram(String xml) {
        var model = Bpmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(UTF_8)));
        return new Diagram("weigh-goods.bpmn", model).findings(SURROUNDINGS);
    }

    private static List<String> inDecision(String xml) {
        var model = Dmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(UTF_8)));
        return DecisionGuard.findings("guard/parcel-fee.dmn", model, SURROUNDINGS)
                .toList();
    }

    private static List<String> inForm(String json) throws IOException {
        return FormGuard.findings("guard/open-parcel.form", new ObjectMapper().readTree(json), SURROUNDINGS.variables())
                .toList();
    }

    private static String source(String name) throws IOException {
        try (var stream = GuardTest.class.getResourceAsStream("/guard/" + name)) {
            return new String(stream.readAllBytes(), UTF_8);
        }
    }
}

package org.aftersales.cost;

import java.io.IOException;
import java.util.Map;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration;
import org.camunda.bpm.spring.boot.starter.rest.CamundaBpmRestJerseyAutoConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.jersey.JerseyAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The engine and its REST interface as the starter brings them: no setting of ours, no sign-in, nothing behind the diagrams but
 * delegates that answer the gateways.
 */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    PropertyPlaceholderAutoConfiguration.class,
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    ServletWebServerFactoryAutoConfiguration.class,
    JerseyAutoConfiguration.class,
    CamundaBpmAutoConfiguration.class,
    CamundaBpmRestJerseyAutoConfiguration.class
})
class BareApplication {

    /** The starter's own setting: which diagrams it deploys. */
    static final String DIAGRAMS = "camunda.bpm.deployment-resource-pattern";

    /** What the step must answer for the diagram to go on. */
    private static final Map<String, Map<String, Object>> ANSWERS = Map.ofEntries(
            Map.entry(
                    "recordReviewDelegate",
                    Map.of(
                            "returnApproved", true,
                            "customerAsked", false,
                            "goodwillProposed", false,
                            "refundFirst", false,
                            "pickUpBooked", false)),
            Map.entry(
                    "planGoodsDelegate",
                    Map.of("goodsReminderAt", "2099-01-01T00:00:00Z", "goodsDueAt", "2099-01-02T00:00:00Z")),
            Map.entry("putAwayGoodsDelegate", Map.of("goodsAccepted", true)),
            Map.entry("lookForDisputeDelegate", Map.of("responsibilityOpen", false)),
            Map.entry("lookForDiscountsDelegate", Map.of("discountsOwed", "NOTHING")),
            Map.entry("lookForGoodsToSendBackDelegate", Map.of("goodsToSendBack", false)),
            Map.entry("lookForGiftDelegate", Map.of("giftPromised", false)),
            Map.entry("calculateRefundDelegate", Map.of("amountAuthority", "DEPARTMENT")),
            Map.entry("recordFinanceDecisionDelegate", Map.of("amountApproved", true)),
            Map.entry("registerRefundDelegate", Map.of("refundFailedBefore", false)),
            Map.entry("submitRefundDelegate", Map.of("refundOutcome", "SUCCEEDED")));

    public static void main(String[] arguments) {
        var application = new SpringApplication(BareApplication.class);
        application.addInitializers(BareApplication::addDelegates);
        application.run(arguments);
    }

    private static void addDelegates(ConfigurableApplicationContext context) {
        // never: nothing is compared while cases are counted
        context.getBeanFactory().registerSingleton("reconciliationPlan", Map.of("daily", "0 0 3 * * ?"));
        context.getBeanFactory().registerSingleton("closingPlan", Map.of("monthly", "0 0 3 1 1 ?"));
        try {
            var diagrams = context.getEnvironment().getRequiredProperty(DIAGRAMS);
            for (var diagram : new PathMatchingResourcePatternResolver().getResources(diagrams)) {
                addDelegates(context, diagram);
            }
        } catch (IOException trouble) {
            throw new IllegalStateException("the diagrams cannot be read", trouble);
        }
    }

    private static void addDelegates(ConfigurableApplicationContext context, Resource diagram) throws IOException {
        try (var source = diagram.getInputStream()) {
            for (var task : Bpmn.readModelFromStream(source).getModelElementsByType(ServiceTask.class)) {
                var name = task.getCamundaDelegateExpression().replaceAll("[${}]", "");
                if (!context.getBeanFactory().containsSingleton(name)) {
                    context.getBeanFactory().registerSingleton(name, (JavaDelegate)
                            execution -> execution.setVariables(ANSWERS.getOrDefault(name, Map.of())));
                }
            }
        }
    }
}

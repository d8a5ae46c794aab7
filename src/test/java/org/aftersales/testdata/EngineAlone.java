package org.aftersales.testdata;

import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.CaseViewPart;
import org.aftersales.shared.FourEyes;
import org.aftersales.shared.PersonalDataCipher;
import org.aftersales.shared.TaskRule;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** The engine with its guards and sign-in, and no capability. Without an annotation of Spring, so that no scan finds it. */
@EnableAutoConfiguration
@ComponentScan("org.aftersales.workflow")
@ConfigurationPropertiesScan("org.aftersales.workflow")
class EngineAlone {

    @Bean
    MovableClock movableClock(@Value("${aftersales.time-zone}") ZoneId zone) {
        return new MovableClock(zone);
    }

    @Bean
    People testPeople(IdentityService identity) {
        return new People(identity);
    }

    @Bean
    PersonalDataCipher testCipher() {
        return TestCipher.create();
    }

    /** A rule of the task in {@code models/review.bpmn}. */
    @Bean
    TaskRule rejectionNeedsNote() {
        return new TaskRule() {
            @Override
            public String task() {
                return "Task_TestReview";
            }

            @Override
            public void check(Submission submission) throws BusinessException {
                if ("reject".equals(submission.values().get("decision"))
                        && submission.values().get("note") == null) {
                    throw new NoteMissingException();
                }
            }
        };
    }

    /** In every case of a test amy has worked before. */
    @Bean
    FourEyes amyWorkedBefore() {
        return new FourEyes() {
            @Override
            public String task() {
                return "Task_TestReview";
            }

            @Override
            public Set<String> excluded(CaseNumber caseNumber) {
                return Set.of("amy");
            }
        };
    }

    /** The diagram of the daily comparison asks for its hour when it is deployed; nothing is compared here. */
    @Bean
    Object reconciliationPlan() {
        return Map.of("daily", "0 0 3 * * ?");
    }

    /** The same of the diagram that closes the months of the accounts. */
    @Bean
    Object closingPlan() {
        return Map.of("monthly", "0 0 3 1 1 ?");
    }

    @Bean
    CaseViewPart whoLooks() {
        return new CaseViewPart() {
            @Override
            public String name() {
                return "test";
            }

            @Override
            public Map<String, Object> of(CaseNumber caseNumber, Viewer viewer) {
                return Map.of(
                        "viewer", viewer.userId(), "language", viewer.language().toLanguageTag());
            }
        };
    }

    private static final class NoteMissingException extends BusinessException {
        private static final long serialVersionUID = 1L;

        NoteMissingException() {
            super("Please say why.");
        }
    }
}

package org.aftersales.workflow.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.aftersales.AfterSalesApplication;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.env.MockEnvironment;

@Tag("S16")
class ProductionSettingsTest {

    private static final Map<String, String> READY = Map.of(
            "spring.datasource.url", "jdbc:postgresql://db/aftersales",
            "aftersales.personal-data.keys", "k1:c29tZXRoaW5nLXNlY3JldC0wMTIzNDU2Nzg5YWJjZGU=",
            "aftersales.personal-data.index-key", "c29tZXRoaW5nLWVsc2UtMDEyMzQ1Njc4OWFiY2RlZmc=",
            "aftersales.administrator.id", "ines",
            "aftersales.administrator.password", "a long first password");

    @Test
    void nothingIsMissingWhenEverythingIsSaid() {
        assertThat(missingWith()).isEmpty();
    }

    @Test
    void everythingThatIsMissingIsToldAtOnce() {
        assertThat(new ProductionSettings(new MockEnvironment()).missing())
                .hasSize(5)
                .anySatisfy(sentence -> assertThat(sentence).startsWith("spring.datasource.url"))
                .anySatisfy(sentence -> assertThat(sentence).startsWith("aftersales.personal-data.keys"))
                .anySatisfy(sentence -> assertThat(sentence).startsWith("aftersales.personal-data.index-key"))
                .anySatisfy(sentence -> assertThat(sentence).startsWith("aftersales.administrator.id"))
                .anySatisfy(sentence -> assertThat(sentence).startsWith("aftersales.administrator.password"));
    }

    @Test
    void aDemoPasswordIsRefused() {
        assertThat(missingWith("aftersales.administrator.password", "admin-demo"))
                .singleElement()
                .asString()
                .contains("everybody knows");
    }

    @Test
    void aShortPasswordIsRefused() {
        assertThat(missingWith("aftersales.administrator.password", "short")).hasSize(1);
    }

    @Test
    void theKeysOfTheDemonstrationAreRefused() {
        assertThat(missingWith("aftersales.personal-data.keys", "demo:REVNTy1LRVktTk9ULUEtU0VDUkVULTAxMjM0NTY3ODk="))
                .hasSize(1);
    }

    @Test
    void mailLeavesInTheNameOfTheCompanyOnly() throws Exception {
        var shipped = new YamlPropertySourceLoader()
                .load("shipped", new ClassPathResource("application.yaml"))
                .get(0);
        var sender = shipped.getProperty("aftersales.mail.from").toString();
        var desk = shipped.getProperty("aftersales.mail.desk-address").toString();

        assertThat(missingWith("aftersales.mail.from", sender, "aftersales.mail.desk-address", desk))
                .as("no mail leaves")
                .isEmpty();
        assertThat(missingWith(
                        "spring.mail.host",
                        "mail",
                        "aftersales.mail.from",
                        sender,
                        "aftersales.mail.desk-address",
                        "https://desk.tea.test"))
                .singleElement()
                .asString()
                .startsWith("aftersales.mail.from");
        assertThat(missingWith(
                        "spring.mail.host",
                        "mail",
                        "aftersales.mail.from",
                        "service@tea.test",
                        "aftersales.mail.desk-address",
                        desk))
                .singleElement()
                .asString()
                .startsWith("aftersales.mail.desk-address");
        assertThat(missingWith(
                        "spring.mail.host",
                        "mail",
                        "aftersales.mail.from",
                        "service@tea.test",
                        "aftersales.mail.desk-address",
                        "https://desk.tea.test"))
                .isEmpty();
    }

    @Test
    void theEmbeddedDatabaseMustBeAllowedExplicitly() {
        assertThat(missingWith("spring.datasource.url", "jdbc:h2:file:./data/x"))
                .hasSize(1);
        assertThat(missingWith(
                        "spring.datasource.url", "jdbc:h2:file:./data/x", "aftersales.allow-embedded-database", "true"))
                .isEmpty();
    }

    @Test
    void theBareApplicationIsProductionAndDoesNotStartUnprepared() {
        var application = new SpringApplication(AfterSalesApplication.class);
        application.setWebApplicationType(WebApplicationType.NONE);

        assertThatThrownBy(() -> application.run("--spring.datasource.url="))
                .isInstanceOf(NotReadyForProductionException.class)
                .hasMessageContaining("spring.datasource.url")
                .hasMessageContaining("aftersales.administrator.id");
    }

    @Test
    @Tag("S15")
    void cookiesOfProductionTravelOverHttpsOnlyAndBrowsersAreToldToStayThere() throws Exception {
        var production = new YamlPropertySourceLoader()
                .load("production", new ClassPathResource("application.yaml"))
                .get(0);

        assertThat(production.getProperty("server.servlet.session.cookie.secure"))
                .isEqualTo(true);
        assertThat(production.getProperty("server.servlet.session.cookie.http-only"))
                .isEqualTo(true);
        assertThat(production.getProperty("server.servlet.session.tracking-modes"))
                .isEqualTo("cookie");
        assertThat(production.getProperty("camunda.bpm.webapp.session-cookie.enable-secure-cookie"))
                .isEqualTo(true);
        assertThat(production.getProperty("camunda.bpm.webapp.csrf.enable-secure-cookie"))
                .isEqualTo(true);
        assertThat(production.getProperty("camunda.bpm.webapp.header-security.hsts-disabled"))
                .isEqualTo(false);
    }

    @Test
    void whatIsMissingIsReadableOnOneScreen() {
        var analysis = new NotReadyForProductionAnalyzer()
                .analyze(new NotReadyForProductionException(new ProductionSettings(new MockEnvironment()).missing()));

        assertThat(analysis.getDescription()).contains("  - spring.datasource.url", "  - aftersales.administrator.id");
        assertThat(analysis.getAction()).contains("--spring.profiles.active=demo");
    }

    private static java.util.List<String> missingWith(String... changes) {
        var settings = new HashMap<>(READY);
        for (var i = 0; i < changes.length; i += 2) {
            settings.put(changes[i], changes[i + 1]);
        }
        var environment = new MockEnvironment();
        settings.forEach(environment::setProperty);
        return new ProductionSettings(environment).missing();
    }
}

package org.aftersales.workflow.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the page of the interface says before its first address. */
@Configuration(proxyBeanMethods = false)
class InterfaceTitle {

    private static final String SIGN_IN = "userAndPassword";

    @Bean
    OpenAPI interfaceOfTheDesk() {
        var version = InterfaceTitle.class.getPackage().getImplementationVersion();
        return new OpenAPI()
                .info(
                        new Info()
                                .title("After-sales desk")
                                .version(Objects.requireNonNullElse(version, "not packaged"))
                                .description(
                                        """
                                Orders, returns, refunds and stock for the shop's programs and those of the staff.

                                Every request carries user and password (HTTP Basic); there is no session. The shop has an account of its \
                                own, in the group "shop", which opens this interface only; people see what their roles may see. A refusal \
                                has a stable "code" for programs and a "message" in the language of Accept-Language (en or zh)."""))
                .components(new Components()
                        .addSecuritySchemes(
                                SIGN_IN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("basic")
                                        .description("User and password of the desk, with every request")))
                .addSecurityItem(new SecurityRequirement().addList(SIGN_IN));
    }
}

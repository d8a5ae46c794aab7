package org.aftersales.workflow.signin;

import org.aftersales.shared.Role;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.web.PathPatternRequestMatcherBuilderFactoryBean;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;

/**
 * How programs come in: user and password with every request, no session. A session cookie never counts here; and where a person has
 * typed user and password into a browser, which sends them along from then on, {@link ForeignPages} keeps other houses' pages from using them.
 */
@Configuration(proxyBeanMethods = false)
class ProgramsSignIn {

    /** Addresses are compared as the client wrote them, whichever servlet answers: the engine's interface is not Spring's. */
    @Bean
    PathPatternRequestMatcherBuilderFactoryBean addresses() {
        return new PathPatternRequestMatcherBuilderFactoryBean();
    }

    @Bean
    @Order(1)
    SecurityFilterChain signInOfPrograms(HttpSecurity http, RememberedSignIns people, IdentityService identity)
            throws Exception {
        return http.securityMatcher("/engine-rest/**", "/api/**", "/actuator/**")
                .authenticationProvider(people)
                .authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health/**")
                        .permitAll()
                        // providers sign what they tell; nothing else of theirs is believed
                        .requestMatchers(HttpMethod.POST, "/api/payments/*/notifications")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .hasRole(Role.ADMINISTRATOR.id())
                        .anyRequest()
                        .authenticated())
                .httpBasic(Customizer.withDefaults())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(new ForeignPages(), BasicAuthenticationFilter.class)
                .addFilterAfter(new EngineActsForCaller(identity), AuthorizationFilter.class)
                .build();
    }
}

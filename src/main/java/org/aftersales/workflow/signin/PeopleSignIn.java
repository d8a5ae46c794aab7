package org.aftersales.workflow.signin;

import org.aftersales.shared.Role;
import org.aftersales.workflow.engineinternals.StoredPasswords;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer.SessionFixationConfigurer;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.authentication.logout.SimpleUrlLogoutSuccessHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** How people come in: one sign-in page and one session for Tasklist, Cockpit, Admin and the desk. */
@Configuration(proxyBeanMethods = false)
class PeopleSignIn {

    private static final PathPatternRequestMatcher.Builder PATH = PathPatternRequestMatcher.withDefaults();
    private static final RequestMatcher WEBAPP_API = PATH.matcher("/camunda/api/**");
    private static final RequestMatcher WEBAPP_SIGN_OUT =
            PATH.matcher(HttpMethod.POST, "/camunda/api/admin/auth/user/{engine}/logout");

    @Bean
    @Order(2)
    SecurityFilterChain signInOfPeople(
            HttpSecurity http,
            EngineUsers people,
            PeopleNow now,
            StoredPasswords passwords,
            IdentityService identity,
            PageAskedFor page,
            Welcome welcome)
            throws Exception {
        return http.authenticationProvider(people)
                .authorizeHttpRequests(PeopleSignIn::doors)
                .formLogin(
                        form -> form.loginPage("/login").successHandler(welcome).failureHandler(backToSignInPage()))
                .requestCache(asked -> asked.requestCache(page))
                // a row of its own: what goes on with the old session at the same time does not reach the new one
                .sessionManagement(sessions -> sessions.sessionFixation(SessionFixationConfigurer::newSession))
                .logout(logout -> logout.logoutRequestMatcher(
                                new OrRequestMatcher(PATH.matcher(HttpMethod.POST, "/logout"), WEBAPP_SIGN_OUT))
                        .deleteCookies("JSESSIONID")
                        .defaultLogoutSuccessHandlerFor(new HttpStatusReturningLogoutSuccessHandler(), WEBAPP_SIGN_OUT)
                        .defaultLogoutSuccessHandlerFor(toSignInPage(), PATH.matcher("/logout")))
                .exceptionHandling(refusals -> refusals.defaultAuthenticationEntryPointFor(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), WEBAPP_API)
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/login"), PATH.matcher("/**")))
                // the web applications check their own token, kept in XSRF-TOKEN
                .csrf(csrf -> csrf.ignoringRequestMatchers(WEBAPP_API).csrfTokenRepository(deskToken()))
                // the work pages are shown inside Tasklist
                .headers(headers -> headers.frameOptions(FrameOptionsConfig::sameOrigin))
                .addFilterBefore(new StillOfTheDesk(now, passwords), AuthorizationFilter.class)
                .addFilterAfter(new EngineActsForCaller(identity), AuthorizationFilter.class)
                .build();
    }

    private static void doors(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.requestMatchers("/login", "/error", "/favicon.ico", "/forms/**", "/webjars/**")
                .permitAll()
                .requestMatchers("/desk/*.css", "/desk/*.js", "/desk/*.svg")
                .permitAll()
                // users are created by administrators, and people sign in at one place only
                .requestMatchers("/camunda/api/admin/setup/**", "/camunda/app/admin/*/setup/**")
                .denyAll()
                .requestMatchers("/camunda/api/admin/auth/user/*/login/**")
                .denyAll()
                .requestMatchers("/camunda/api/admin/auth/**")
                .authenticated()
                .requestMatchers(
                        "/camunda/app/cockpit/**",
                        "/camunda/app/admin/**",
                        "/camunda/api/cockpit/**",
                        "/camunda/api/admin/**")
                .hasRole(Role.ADMINISTRATOR.id())
                .anyRequest()
                .authenticated();
    }

    private static CookieCsrfTokenRepository deskToken() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("DESK-TOKEN");
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return tokens;
    }

    /** The library's own would begin a session for everybody who guesses, and keep the guess in it. */
    private static AuthenticationFailureHandler backToSignInPage() {
        var redirect = new DefaultRedirectStrategy();
        return (request, response, refusal) -> redirect.sendRedirect(request, response, "/login?error");
    }

    private static SimpleUrlLogoutSuccessHandler toSignInPage() {
        var handler = new SimpleUrlLogoutSuccessHandler();
        handler.setDefaultTargetUrl("/login?signedOut");
        return handler;
    }
}

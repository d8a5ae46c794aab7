package org.aftersales.workflow.caseview;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;

/** Puts the filters before the engine's REST interface and before that of its web applications, behind the sign-in. */
@Configuration(proxyBeanMethods = false)
class CaseViewFilters {

    /** Behind Spring Security (-100). */
    private static final int BEHIND_SIGN_IN = -40;

    @Bean
    FilterRegistrationBean<CaseViewFilter> caseViewFilter(
            CaseView caseView, LocaleResolver languages, ObjectMapper json) {
        var filter = new FilterRegistrationBean<>(new CaseViewFilter(caseView, languages, json));
        filter.addUrlPatterns("/engine-rest/*", "/camunda/api/*");
        filter.setOrder(BEHIND_SIGN_IN);
        filter.setAsyncSupported(true);
        return filter;
    }

    @Bean
    FilterRegistrationBean<CaseCardFilter> caseCardFilter(
            CaseCards cards, LocaleResolver languages, ObjectMapper json) {
        var filter = new FilterRegistrationBean<>(new CaseCardFilter(cards, languages, json));
        filter.addUrlPatterns("/camunda/api/*");
        filter.setOrder(BEHIND_SIGN_IN);
        filter.setAsyncSupported(true);
        return filter;
    }
}

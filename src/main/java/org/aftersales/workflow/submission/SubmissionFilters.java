package org.aftersales.workflow.submission;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the filter before the engine's REST interface and before that of its web applications, behind the sign-in. */
@Configuration(proxyBeanMethods = false)
class SubmissionFilters {

    /** Behind Spring Security (-100). */
    private static final int BEHIND_SIGN_IN = -50;

    @Bean
    FilterRegistrationBean<EngineRefusals> engineRefusals(
            FailureReader failures, RefusalOfRequest last, ObjectMapper json) {
        var filter = new FilterRegistrationBean<>(new EngineRefusals(failures, last, json));
        filter.addUrlPatterns("/engine-rest/*", "/camunda/api/*");
        filter.setOrder(BEHIND_SIGN_IN);
        filter.setAsyncSupported(true);
        return filter;
    }
}

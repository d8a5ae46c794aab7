package org.aftersales.workflow.language;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;

/** Puts the translation behind the sign-in and before the engine's interfaces. */
@Configuration(proxyBeanMethods = false)
class LanguageFilters {

    private static final int BEHIND_SIGN_IN = -60;

    @Bean
    FilterRegistrationBean<ChineseAnswers> chineseAnswers(
            LocaleResolver localeResolver, StoredTexts texts, ObjectMapper json) {
        var filter = new FilterRegistrationBean<>(new ChineseAnswers(localeResolver, texts, json));
        filter.addUrlPatterns("/engine-rest/*", "/camunda/api/engine/*");
        filter.setOrder(BEHIND_SIGN_IN);
        filter.setAsyncSupported(true);
        return filter;
    }
}

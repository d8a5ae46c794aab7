package org.aftersales.workflow.language;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/**
 * The language of the person who reads: the one chosen by {@code ?lang=en} or {@code ?lang=zh} (kept in the cookie
 * {@value #COOKIE}, which the web applications read too), else the one the browser asks for.
 */
@Configuration(proxyBeanMethods = false)
class ReaderLanguage implements WebMvcConfigurer {

    static final String COOKIE = "desk-language";

    private static final LocaleChangeInterceptor SWITCH = languageSwitch();

    @Bean
    LocaleResolver localeResolver() {
        var asked = new AcceptHeaderLocaleResolver();
        asked.setSupportedLocales(List.of(Locale.ENGLISH, Locale.CHINESE));
        asked.setDefaultLocale(Locale.ENGLISH);
        var chosen = new CookieLocaleResolver(COOKIE);
        chosen.setCookieMaxAge(Duration.ofDays(365));
        chosen.setCookieSameSite("Lax");
        chosen.setDefaultLocaleFunction(asked::resolveLocale);
        return new OnlyOurs(chosen);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(SWITCH);
    }

    private static LocaleChangeInterceptor languageSwitch() {
        var change = new LocaleChangeInterceptor();
        change.setParamName("lang");
        change.setIgnoreInvalidLocale(true);
        return change;
    }

    /** Whatever a cookie or parameter says, the answer is English or Chinese. */
    private record OnlyOurs(LocaleResolver chosen) implements LocaleResolver {

        @Override
        public Locale resolveLocale(HttpServletRequest request) {
            return Translations.isChinese(chosen.resolveLocale(request)) ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
        }

        @Override
        public void setLocale(
                HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
            chosen.setLocale(request, response, locale);
        }
    }
}

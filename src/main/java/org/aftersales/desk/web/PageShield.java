package org.aftersales.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Work pages run no script but our own, and are framed by nobody but Tasklist (S11). */
@Configuration(proxyBeanMethods = false)
class PageShield implements WebMvcConfigurer {

    private static final String POLICY = "default-src 'self'; img-src 'self' data: blob:; object-src 'none';"
            + " base-uri 'none'; form-action 'self'; frame-ancestors 'self'";

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new HandlerInterceptor() {
                    @Override
                    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object page) {
                        response.setHeader("Content-Security-Policy", POLICY);
                        response.setHeader("Cache-Control", "no-store");
                        return true;
                    }
                })
                .addPathPatterns(
                        "/desk/tasks/**", "/desk/admin/**", "/desk/cases/**", "/desk/late-goods", "/desk/deadlines");
    }
}

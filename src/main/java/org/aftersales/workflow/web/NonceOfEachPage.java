package org.aftersales.workflow.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The engine's web applications keep the nonce of a page's content security policy for all requests together, between the filter that
 * writes the header and the one that writes the page: what anybody asks in between changes it, no script of the page may run, and the
 * page stays empty. Here each page has its own.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class NonceOfEachPage extends OncePerRequestFilter {

    /** As the web applications name it. */
    static final String NONCE = "org.camunda.bpm.csp.nonce";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(request.getContextPath() + "/camunda/app/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var own = (ServletContext) Proxy.newProxyInstance(
                ServletContext.class.getClassLoader(),
                new Class<?>[] {ServletContext.class},
                new WithOwnNonce(request.getServletContext()));
        chain.doFilter(
                new HttpServletRequestWrapper(request) {
                    @Override
                    public ServletContext getServletContext() {
                        return own;
                    }
                },
                response);
    }

    /** Everything else is everybody's. */
    private static final class WithOwnNonce implements InvocationHandler {

        private final ServletContext all;
        private @Nullable Object nonce;

        WithOwnNonce(ServletContext all) {
            this.all = all;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            if (arguments != null && arguments.length > 0 && NONCE.equals(arguments[0])) {
                if (method.getName().equals("setAttribute")) {
                    nonce = arguments[1];
                    return null;
                }
                if (method.getName().equals("getAttribute")) {
                    return nonce;
                }
            }
            try {
                return method.invoke(all, arguments);
            } catch (InvocationTargetException failure) {
                throw failure.getCause();
            }
        }
    }
}

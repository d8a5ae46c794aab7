package org.aftersales.workflow.web;

import jakarta.servlet.RequestDispatcher;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.web.servlet.error.DefaultErrorAttributes;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.WebRequest;

/**
 * What a program reads that did not get as far as one of our resources: it is not signed in, may not come in, or the address is
 * none. The same members as every other refusal.
 */
@Component
class ProgramRefusals extends DefaultErrorAttributes {

    private static final String FOR_PROGRAMS = "/api/";

    private final Sentences sentences;

    ProgramRefusals(Sentences sentences) {
        this.sentences = sentences;
    }

    @Override
    public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        var known = super.getErrorAttributes(request, options);
        var status = said(request, RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.resolve(code)
                : null;
        var address = said(request, RequestDispatcher.ERROR_REQUEST_URI);
        return status != null
                        && status.is4xxClientError()
                        && address != null
                        && address.toString().startsWith(request.getContextPath() + FOR_PROGRAMS)
                ? members(status, refusal(status, Language.of(LocaleContextHolder.getLocale())))
                : known;
    }

    private static @Nullable Object said(WebRequest request, String name) {
        return request.getAttribute(name, RequestAttributes.SCOPE_REQUEST);
    }

    private Refusal refusal(HttpStatus status, Locale language) {
        return switch (status) {
            case UNAUTHORIZED -> sentences.strange(language);
            case FORBIDDEN -> sentences.notAllowed(language);
            case NOT_FOUND -> sentences.nothingHere(language);
            case METHOD_NOT_ALLOWED -> sentences.otherMethod(language);
            default -> sentences.unreadable(language, status.getReasonPhrase());
        };
    }

    /** The status too: whoever writes the page of an error looks for it here. */
    private static Map<String, Object> members(HttpStatus status, Refusal refusal) {
        var members = new LinkedHashMap<String, Object>();
        members.put("status", status.value());
        members.put("type", refusal.type());
        members.put("code", refusal.code());
        members.put("message", refusal.message());
        return members;
    }
}

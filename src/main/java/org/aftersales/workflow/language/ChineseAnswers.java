package org.aftersales.workflow.language;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Translates the engine's answers for Chinese readers on their way out; what is stored stays English for everybody. */
class ChineseAnswers extends OncePerRequestFilter {

    private static final Pattern TEXTS_FOR_PEOPLE =
            Pattern.compile("/(?:engine-rest(?:/engine/\\w+)?|camunda/api/engine/engine/\\w+)"
                    + "/(?:task|filter|process-definition|decision-definition"
                    + "|history/(?:task|activity-instance|process-instance))(?:/.*)?");

    /** Values of variables, comments and attachments are people's own words; a model's source is shown as it was drawn. */
    private static final Pattern DATA = Pattern.compile(
            ".*/(?:form-variables|variables|localVariables|comment|attachment|xml|diagram|count)(?:/.*)?");

    private final LocaleResolver languages;
    private final StoredTexts texts;
    private final ObjectMapper json;

    ChineseAnswers(LocaleResolver languages, StoredTexts texts, ObjectMapper json) {
        this.languages = languages;
        this.texts = texts;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var address = request.getRequestURI();
        return !TEXTS_FOR_PEOPLE.matcher(address).matches()
                || DATA.matcher(address).matches()
                || !Translations.isChinese(languages.resolveLocale(request));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, answer);
        if (isJson(answer)) {
            translate(answer);
        }
        answer.copyBodyToResponse();
    }

    private void translate(ContentCachingResponseWrapper answer) throws IOException {
        var content = json.readTree(answer.getContentAsByteArray());
        if (content != null) {
            texts.toChinese(content);
            var translated = json.writeValueAsBytes(content);
            answer.resetBuffer();
            answer.setContentLength(translated.length);
            answer.getOutputStream().write(translated);
        }
    }

    private static boolean isJson(ContentCachingResponseWrapper answer) {
        var type = answer.getContentType();
        return answer.getContentSize() > 0
                && type != null
                && MediaType.parseMediaType(type).getSubtype().endsWith("json");
    }
}

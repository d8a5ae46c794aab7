package org.aftersales.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Where a page is found again by who wants to read it in the other language: where it stands, with all that was asked there. The answer
 * to a form may stand where nobody can open a page; it leads to the next page above.
 */
@Component
class PagesToOpen {

    private final ObjectProvider<RequestMappingHandlerMapping> addresses;

    PagesToOpen(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> addresses) {
        this.addresses = addresses;
    }

    /** Empty when there is no page above, either. */
    Optional<InLanguages> again(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                ? upwards(request.getRequestURI())
                        .filter(path ->
                                opens(path.substring(request.getContextPath().length())))
                        .findFirst()
                        .map(path -> new InLanguages(path + "?"))
                : Optional.of(new InLanguages("?" + asked(request)));
    }

    private static Stream<String> upwards(String path) {
        return Stream.iterate(path, here -> here.contains("/desk/"), here -> here.substring(0, here.lastIndexOf('/')));
    }

    private boolean opens(String path) {
        var address = PathContainer.parsePath(path);
        return addresses.getObject().getHandlerMethods().keySet().stream()
                .filter(mapping -> mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .map(RequestMappingInfo::getPathPatternsCondition)
                .filter(Objects::nonNull)
                .flatMap(paths -> paths.getPatterns().stream())
                .anyMatch(pattern -> pattern.matches(address));
    }

    private static String asked(HttpServletRequest request) {
        return Arrays.stream(
                        Optional.ofNullable(request.getQueryString()).orElse("").split("&", -1))
                .filter(parameter -> !parameter.isEmpty() && !parameter.startsWith("lang="))
                .map(parameter -> parameter + "&")
                .collect(Collectors.joining());
    }

    /** @param address what the language follows */
    public record InLanguages(String address) {

        public String getEnglish() {
            return address + "lang=en";
        }

        public String getChinese() {
            return address + "lang=zh";
        }
    }
}

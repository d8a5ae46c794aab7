package org.aftersales.workflow.web;

import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.stream.Collectors;
import org.springframework.http.converter.HttpMessageNotReadableException;

/** Names the member of a JSON body that could not be read, without telling our class names. */
final class UnreadableField {

    private UnreadableField() {}

    static String in(HttpMessageNotReadableException unreadable) {
        if (unreadable.getCause() instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()) {
            return mapping.getPath().stream()
                    .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                    .collect(Collectors.joining("."));
        }
        return "JSON";
    }
}

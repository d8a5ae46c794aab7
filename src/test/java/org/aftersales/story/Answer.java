package org.aftersales.story;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What the desk answered to a person.
 *
 * @param status HTTP status
 * @param body what was answered; a missing node when there was nothing
 */
public record Answer(int status, JsonNode body) {

    public boolean accepted() {
        return status >= 200 && status < 300;
    }

    /** The coded reason of a refusal. */
    public String code() {
        return body.path("code").asText(body.path("type").asText());
    }

    public String text(String field) {
        return body.path(field).asText();
    }
}

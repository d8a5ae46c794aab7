package org.aftersales.workflow.web;

/**
 * What a caller reads of a refused or failed request; the same members as the engine's own answers, so that Tasklist shows it.
 *
 * @param type the code again, where the engine's clients look for it
 * @param code stable code, for programs
 * @param message sentence in the caller's language, for people
 */
public record Refusal(String type, String code, String message) {

    public static Refusal of(String code, String message) {
        return new Refusal(code, code, message);
    }
}

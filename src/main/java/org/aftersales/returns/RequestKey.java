package org.aftersales.returns;

import org.jspecify.annotations.Nullable;

/**
 * The client's own key of a request.
 *
 * @param value 8 to 100 visible ASCII characters
 */
public record RequestKey(String value) {

    public RequestKey {
        if (!value.matches("[!-~]{8,100}")) {
            throw new IllegalArgumentException("not a request key");
        }
    }

    /** @throws RequestKeyInvalidException when the client sent none, or one that cannot be kept */
    public static RequestKey of(@Nullable String text) throws RequestKeyInvalidException {
        if (text == null || !text.matches("[!-~]{8,100}")) {
            throw new RequestKeyInvalidException();
        }
        return new RequestKey(text);
    }
}

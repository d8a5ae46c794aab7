package org.aftersales.replay;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** What the application answered: status and body, read along a path like {@code refund.amount}. */
public record Answer(int status, Object body) {

    public boolean ok() {
        return status / 100 == 2;
    }

    /** The body when the request was granted. */
    public Answer orFail(String what) {
        if (!ok()) {
            throw new IllegalStateException(what + " was answered " + status + ": " + body);
        }
        return this;
    }

    public Object at(String path) {
        Object here = body;
        for (var key : path.split("\\.", -1)) {
            here = here instanceof Map<?, ?> map ? map.get(key) : null;
        }
        return here;
    }

    public String text(String path) {
        var found = at(path);
        return found == null ? "" : found.toString();
    }

    public long number(String path) {
        return at(path) instanceof BigDecimal number ? number.longValueExact() : 0;
    }

    /** The list at the path, or the whole body for an empty one. */
    public List<Answer> list(String path) {
        var found = path.isEmpty() ? body : at(path);
        return found instanceof List<?> list
                ? list.stream().map(item -> new Answer(status, item)).toList()
                : List.of();
    }
}

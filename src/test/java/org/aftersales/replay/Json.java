package org.aftersales.replay;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** As much JSON as the replay needs: texts, numbers, booleans, lists and maps. */
final class Json {

    private final String source;
    private int at;

    private Json(String source) {
        this.source = source;
    }

    static Object read(String source) {
        return source.isBlank() ? null : new Json(source).value();
    }

    static String write(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> quoted(entry.getKey().toString()) + ":" + write(entry.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Json::write).collect(Collectors.joining(",", "[", "]"));
        }
        return value instanceof String text ? quoted(text) : String.valueOf(value);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    private Object value() {
        skipBlanks();
        return switch (source.charAt(at)) {
            case '{' -> map();
            case '[' -> list();
            case '"' -> text();
            default -> word();
        };
    }

    private Map<String, Object> map() {
        var map = new LinkedHashMap<String, Object>();
        at++;
        while (!ends('}')) {
            skipBlanks();
            var key = text();
            skipBlanks();
            at++; // the colon
            map.put(key, value());
        }
        return map;
    }

    private List<Object> list() {
        var list = new ArrayList<>();
        at++;
        while (!ends(']')) {
            list.add(value());
        }
        return list;
    }

    /** Passes blanks and a comma; true when the closing bracket was there. */
    private boolean ends(char bracket) {
        skipBlanks();
        if (source.charAt(at) == ',') {
            at++;
            return false;
        }
        if (source.charAt(at) != bracket) {
            return false;
        }
        at++;
        return true;
    }

    private String text() {
        var text = new StringBuilder();
        for (at++; source.charAt(at) != '"'; at++) {
            text.append(source.charAt(at) == '\\' ? escaped() : source.charAt(at));
        }
        at++;
        return text.toString();
    }

    private char escaped() {
        at++;
        return switch (source.charAt(at)) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> {
                at += 4;
                yield (char) Integer.parseInt(source.substring(at - 3, at + 1), 16);
            }
            default -> source.charAt(at);
        };
    }

    private Object word() {
        var start = at;
        while (at < source.length() && ",]} \n\r\t".indexOf(source.charAt(at)) < 0) {
            at++;
        }
        var word = source.substring(start, at);
        return switch (word) {
            case "true" -> true;
            case "false" -> false;
            case "null" -> null;
            default -> new BigDecimal(word);
        };
    }

    private void skipBlanks() {
        while (Character.isWhitespace(source.charAt(at))) {
            at++;
        }
    }
}

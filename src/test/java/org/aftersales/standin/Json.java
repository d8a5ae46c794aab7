package org.aftersales.standin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** As much JSON as payment providers speak: objects, lists, texts, whole numbers, booleans. */
final class Json {

    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> object(String text) {
        return (Map<String, Object>) new Json(text).value();
    }

    @SuppressWarnings("unchecked")
    static List<Object> list(String text) {
        return (List<Object>) new Json(text).value();
    }

    static String write(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> write(entry.getKey()) + ":" + write(entry.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Json::write).collect(Collectors.joining(",", "[", "]"));
        }
        return value == null || value instanceof Number || value instanceof Boolean
                ? String.valueOf(value)
                : '"' + escaped(value.toString()) + '"';
    }

    private static String escaped(String plain) {
        return plain.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\t", "\\t");
    }

    private @Nullable Object value() {
        return switch (peek()) {
            case '{' -> object();
            case '[' -> list();
            case '"' -> string();
            default -> word();
        };
    }

    private Map<String, Object> object() {
        var object = new LinkedHashMap<String, Object>();
        at++;
        while (peek() != '}') {
            var name = string();
            expect(':');
            object.put(name, value());
            skipComma();
        }
        at++;
        return object;
    }

    private List<Object> list() {
        var list = new ArrayList<Object>();
        at++;
        while (peek() != ']') {
            list.add(value());
            skipComma();
        }
        at++;
        return list;
    }

    private String string() {
        expect('"');
        var read = new StringBuilder();
        for (char sign = text.charAt(at++); sign != '"'; sign = text.charAt(at++)) {
            read.append(sign == '\\' ? escape() : sign);
        }
        return read.toString();
    }

    private char escape() {
        char sign = text.charAt(at++);
        if (sign == 'u') {
            at += 4;
            return (char) Integer.parseInt(text.substring(at - 4, at), 16);
        }
        int control = "nrtbf".indexOf(sign);
        return control < 0 ? sign : "\n\r\t\b\f".charAt(control);
    }

    private @Nullable Object word() {
        int start = at;
        while (at < text.length() && "{}[],:\" \n\r\t".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        var word = text.substring(start, at);
        return switch (word) {
            case "null" -> null;
            case "true" -> true;
            case "false" -> false;
            default -> Long.valueOf(word);
        };
    }

    private char peek() {
        while (Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return text.charAt(at);
    }

    private void expect(char sign) {
        if (peek() != sign) {
            throw new IllegalArgumentException(sign + " expected at " + at + " of " + text);
        }
        at++;
    }

    private void skipComma() {
        if (peek() == ',') {
            at++;
        }
    }
}

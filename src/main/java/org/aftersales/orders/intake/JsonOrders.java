package org.aftersales.orders.intake;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Orders of JSON: one object, or an array of them read one by one. */
final class JsonOrders implements ToldOrders {

    /** Decimal numbers stay as written: 0.1 has no exact double. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final JsonParser parser;
    private long ordersRead;

    JsonOrders(Reader file) throws IOException {
        this.parser = JSON.createParser(file);
        if (parser.nextToken() == JsonToken.START_ARRAY) {
            parser.nextToken();
        }
    }

    @Override
    public boolean tellsOfPayment() {
        return true;
    }

    @Override
    public long rowsRead() {
        return ordersRead;
    }

    @Override
    public boolean hasNext() {
        return parser.currentToken() != null && parser.currentToken() != JsonToken.END_ARRAY;
    }

    @Override
    public ToldOrder next() {
        try {
            JsonNode order = JSON.readTree(parser);
            ordersRead++;
            parser.nextToken();
            return new ToldOrder(
                    facts(order, "", List.of("lines", "payments")),
                    lines(order.path("lines")),
                    parts(order.path("payments"), "payments"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private List<ToldLine> lines(JsonNode array) {
        var lines = new ArrayList<ToldLine>();
        for (int index = 0; index < length(array); index++) {
            var line = array.get(index);
            var name = "lines[" + index + "].";
            lines.add(new ToldLine(
                    facts(line, name, List.of("earnings")), parts(line.path("earnings"), name + "earnings")));
        }
        return lines;
    }

    private List<ToldFacts> parts(JsonNode array, String name) {
        var parts = new ArrayList<ToldFacts>();
        for (int index = 0; index < length(array); index++) {
            parts.add(facts(array.get(index), name + "[" + index + "].", List.of()));
        }
        return parts;
    }

    /** What should be a list and is none tells nothing here: it is refused as a fact that nobody asked for. */
    private static int length(JsonNode array) {
        return array.isArray() ? array.size() : 0;
    }

    private ToldFacts facts(JsonNode object, String prefix, List<String> leftOut) {
        var facts = new HashMap<String, String>();
        object.properties().forEach(field -> {
            if (!leftOut.contains(field.getKey()) || !field.getValue().isArray()) {
                put(facts, field.getKey(), field.getValue());
            }
        });
        UnaryOperator<String> naming = name -> prefix + name;
        return new ToldFacts(ordersRead, facts, naming);
    }

    private static void put(Map<String, String> facts, String name, JsonNode value) {
        if (value.isObject()) {
            value.properties().forEach(field -> put(facts, name + "." + field.getKey(), field.getValue()));
        } else if (value.isArray()) {
            // no fact is a list; under this name it is refused as unknown
            facts.put(name + "[]", "");
        } else if (!value.isNull() && !value.asText().isBlank()) {
            facts.put(name, value.asText().strip());
        }
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}

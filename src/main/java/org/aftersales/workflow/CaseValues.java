package org.aftersales.workflow;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Reads and writes the {@link CaseVariables} of a process by name and type; what is missing fails with its name. */
public final class CaseValues {

    private final Function<String, Object> read;
    private final BiConsumer<String, Object> write;
    private final Consumer<String> remove;

    private CaseValues(Function<String, Object> read, BiConsumer<String, Object> write, Consumer<String> remove) {
        this.read = read;
        this.write = write;
        this.remove = remove;
    }

    /** The variables that a delegate or listener sees. */
    public static CaseValues of(VariableScope scope) {
        return new CaseValues(scope::getVariable, scope::setVariable, scope::removeVariable);
    }

    /** The variables to start a process or complete a task with. */
    public static Map<String, Object> with(Consumer<CaseValues> values) {
        var map = new HashMap<String, Object>();
        values.accept(new CaseValues(map::get, map::put, map::remove));
        return map;
    }

    /** @throws IllegalStateException naming the variable when it is missing or of another type */
    public String text(String name) {
        return required(name, String.class);
    }

    public Optional<String> optionalText(String name) {
        return Optional.ofNullable((String) read.apply(name)).filter(text -> !text.isBlank());
    }

    /** @throws IllegalStateException naming the variable when it is missing or of another type */
    public boolean flag(String name) {
        return required(name, Boolean.class);
    }

    /** The flag, or no when nobody answered it: an unticked box of a form may come as nothing. */
    public boolean flagOrNo(String name) {
        return Boolean.TRUE.equals(read.apply(name));
    }

    /** The whole number, in whatever width a form brought it. */
    public Optional<Long> optionalNumber(String name) {
        return Optional.ofNullable((Number) read.apply(name)).map(Number::longValue);
    }

    public CaseValues set(String name, String value) {
        write.accept(name, value);
        return this;
    }

    public CaseValues set(String name, boolean value) {
        write.accept(name, value);
        return this;
    }

    public CaseValues set(String name, long value) {
        write.accept(name, value);
        return this;
    }

    /** Takes a value out of the process once the case file has it. */
    public CaseValues forget(String name) {
        remove.accept(name);
        return this;
    }

    private <T> T required(String name, Class<T> type) {
        var value = read.apply(name);
        if (!type.isInstance(value)) {
            throw new IllegalStateException(
                    "process variable " + name + " is missing or not a " + type.getSimpleName());
        }
        return type.cast(value);
    }
}

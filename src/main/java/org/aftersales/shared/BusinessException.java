package org.aftersales.shared;

import java.util.List;

/**
 * A refusal that people expect: it has a code, a sentence for the person who asked, and nothing has been changed.
 * Checked on purpose: an unchecked one that crosses a transaction boundary would mark the engine's transaction as lost.
 */
public abstract class BusinessException extends Exception {

    private final String sentence;
    private final List<Object> arguments;

    /**
     * @param sentence English sentence in the form of {@link java.text.MessageFormat}; the key of its translation
     * @param arguments what fills its places; never personal data
     */
    protected BusinessException(String sentence, Object... arguments) {
        super(new java.text.MessageFormat(sentence, java.util.Locale.ENGLISH).format(arguments));
        this.sentence = sentence;
        this.arguments = List.of(arguments);
    }

    /** The code of the refusal: the class name without "Exception"; also the code of the BPMN error. */
    public String code() {
        return getClass().getSimpleName().replaceFirst("Exception$", "");
    }

    public String sentence() {
        return sentence;
    }

    public List<Object> arguments() {
        return arguments;
    }
}

package org.aftersales.returns;

import java.util.List;
import org.aftersales.shared.BusinessException;

/** At least one line cannot be returned; no case was opened (RR-02). */
public class ReturnRefusedException extends BusinessException {

    private static final long serialVersionUID = 1L;

    private final transient List<LineRefusal> lines;

    public ReturnRefusedException(List<LineRefusal> lines) {
        super("Not everything that was chosen can be returned; see each article.");
        this.lines = List.copyOf(lines);
    }

    /** What was refused, line by line. */
    public List<LineRefusal> lines() {
        return lines;
    }

    /** The common code of all lines, where they were refused for the same reason. */
    @Override
    public String code() {
        var codes = lines.stream().map(LineRefusal::code).distinct().toList();
        return codes.size() == 1 ? codes.get(0) : super.code();
    }

    /**
     * @param code its sentence is in the bundles under {@code code.}
     * @param facts what fills the places of the sentence
     */
    public record LineRefusal(int lineNumber, String code, List<Object> facts) {
        public LineRefusal {
            facts = List.copyOf(facts);
        }
    }
}

package org.aftersales.returns;

import java.util.List;
import org.aftersales.returns.ReturnRequest.RequestedLine;
import org.jspecify.annotations.Nullable;

/**
 * A request as it should have been entered.
 *
 * @param seen how often the request had been changed when the person who corrects it opened it
 * @param lines every line of the case once; zero units drop a line
 */
public record EntryCorrection(
        int seen, String reason, String channel, @Nullable String remark, List<RequestedLine> lines) {
    public EntryCorrection {
        lines = List.copyOf(lines);
    }
}

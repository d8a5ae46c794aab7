package org.aftersales.orders.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.aftersales.orders.ImportError;
import org.aftersales.orders.ImportFault;
import org.aftersales.orders.ImportOptions;
import org.aftersales.orders.ImportReport;
import org.aftersales.orders.ImportReport.State;
import org.aftersales.orders.SoldOrder;
import org.aftersales.orders.SoldOrders;

/** One import: reads a file order by order, stores chunk by chunk, tells how far it is after each. Serves one file and is thrown away. */
final class OrderIntake {

    /** Orders stored in one transaction: large enough that the commit does not count, small enough that progress is seen. */
    private static final int CHUNK = 100;

    private final SoldOrders orders;
    private final Clock clock;
    private final long largest;
    private final String payer;
    private final Consumer<ImportReport> progress;

    private final ImportTally tally = new ImportTally();
    private final Set<String> numbersSeen = new HashSet<>();
    private final List<SoldOrder> chunk = new ArrayList<>();
    private final List<Long> places = new ArrayList<>();

    /**
     * @param largest bytes that are read at most, after unpacking
     * @param payer took the money of the orders of a file that has no column about payment and of which nobody said who did
     */
    OrderIntake(SoldOrders orders, Clock clock, long largest, String payer, Consumer<ImportReport> progress) {
        this.orders = orders;
        this.clock = clock;
        this.largest = largest;
        this.payer = payer;
        this.progress = progress;
    }

    /** @return the last report; {@code DONE} also when the file turned out unreadable on the way, which the errors tell */
    ImportReport run(InputStream file, ImportOptions options) {
        var headerErrors = new ArrayList<ImportError>();
        try (var told = OrderFile.open(file, largest, headerErrors)) {
            tally.note(headerErrors);
            readAll(told, new OrderReader(withPayer(options, told), clock), headerErrors);
        } catch (IOException | UncheckedIOException | IllegalArgumentException unreadable) {
            tally.note(List.of(new ImportError(tally.rowsRead() + 1, null, "", faultOf(unreadable), null)));
        }
        storeChunk();
        return tally.report(State.DONE);
    }

    private ImportOptions withPayer(ImportOptions options, ToldOrders told) {
        return options.paidByUnlessSaid(told.tellsOfPayment() ? ImportOptions.NOBODY : payer);
    }

    /** The message of such an exception would repeat what stands in the file. */
    private static ImportFault faultOf(Throwable unreadable) {
        for (var cause = unreadable; cause != null; cause = cause.getCause()) {
            if (cause instanceof LimitedInputStream.TooLarge) {
                return ImportFault.FILE_TOO_LARGE;
            }
        }
        return ImportFault.FILE_UNREADABLE;
    }

    private void readAll(ToldOrders told, OrderReader reader, List<ImportError> contradictions) {
        contradictions.clear();
        while (told.hasNext()) {
            var order = told.next();
            tally.rowsRead(told.rowsRead());
            take(order, reader, contradictions);
            contradictions.clear();
            if (chunk.size() == CHUNK) {
                storeChunk();
                progress.accept(tally.report(State.RUNNING));
            }
        }
        tally.rowsRead(told.rowsRead());
    }

    private void take(ToldOrder told, OrderReader reader, List<ImportError> contradictions) {
        var errors = new ArrayList<>(contradictions);
        var order = reader.read(told, errors);
        var number = told.head().values().get("number");
        if (number != null && !numbersSeen.add(number)) {
            var readable = order.map(known -> known.number().value()).orElse(null);
            new OrderFaults(readable, errors).in(told.head()).fault("number", ImportFault.ORDER_TOLD_TWICE, null);
        }
        if (errors.isEmpty() && order.isPresent()) {
            chunk.add(order.get());
            places.add(told.head().place());
        } else {
            tally.refused(errors);
        }
    }

    private void storeChunk() {
        if (chunk.isEmpty()) {
            return;
        }
        var outcomes = orders.store(chunk);
        for (int index = 0; index < chunk.size(); index++) {
            tally.stored(outcomes.get(index), chunk.get(index), places.get(index));
        }
        chunk.clear();
        places.clear();
    }
}

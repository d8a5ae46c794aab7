package org.aftersales.contact;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.aftersales.shared.StaffMail;
import org.aftersales.shared.TaskNames;
import org.aftersales.shared.Texts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** Mail to the staff about their tasks: case number, task, deadline and where to find it, in both languages; nothing of the customer. */
@Service
class TaskNotices implements StaffMail {

    private static final String BETWEEN_LANGUAGES = "\n\n\n";

    private final Outbox outbox;
    private final MessageCarrier carrier;
    private final Texts texts;
    private final Clock clock;
    private final String desk;

    /** @param desk the address under which the staff open the desk */
    TaskNotices(
            Outbox outbox,
            MessageCarrier carrier,
            Texts texts,
            Clock clock,
            @Value("${aftersales.mail.desk-address}") String desk) {
        this.outbox = outbox;
        this.carrier = carrier;
        this.texts = texts;
        this.clock = clock;
        this.desk = desk;
    }

    @Override
    public void write(String address, Notice notice, Instant notBefore) {
        if (!carrier.available()) {
            return;
        }
        var turn = turn(notice.matter());
        outbox.writeToStaff(
                new OutgoingMessage(
                        notice.caseNumber(),
                        null,
                        turn,
                        Locale.ENGLISH,
                        address,
                        inBoth(notice, "message." + turn.code() + ".subject", " / "),
                        inBoth(notice, "message." + turn.code() + ".body", BETWEEN_LANGUAGES)),
                notBefore);
    }

    private static Turn turn(Matter matter) {
        return switch (matter) {
            case DUE_SOON -> Turn.TASK_DUE_SOON;
            case UNCLAIMED -> Turn.TASK_UNCLAIMED;
            case LATE -> Turn.TASK_LATE;
            case ESCALATED -> Turn.TASK_ESCALATED;
        };
    }

    private String inBoth(Notice notice, String text, String between) {
        return in(Locale.ENGLISH, notice, text) + between + in(Locale.SIMPLIFIED_CHINESE, notice, text);
    }

    private String in(Locale language, Notice notice, String text) {
        return texts.in(
                language,
                text,
                notice.caseNumber().value(),
                texts.in(language, TaskNames.of(notice.task())),
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(language)
                        .withZone(clock.getZone())
                        .format(notice.dueAt()),
                desk + "/camunda/app/tasklist/default/#/?task=" + notice.taskId());
    }
}

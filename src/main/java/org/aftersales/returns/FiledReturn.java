package org.aftersales.returns;

import java.time.Instant;
import org.aftersales.shared.CaseNumber;

/** The answer to an accepted request: the same however often the request is sent. */
public record FiledReturn(CaseNumber caseNumber, Instant filedAt) {}

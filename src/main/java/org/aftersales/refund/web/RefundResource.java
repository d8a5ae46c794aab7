package org.aftersales.refund.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.aftersales.cases.CaseUnknownException;
import org.aftersales.refund.Calculations;
import org.aftersales.refund.Refund;
import org.aftersales.refund.RefundCalculation;
import org.aftersales.refund.Refunds;
import org.aftersales.shared.Callers;
import org.aftersales.shared.CaseNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The money of a case for finance's programs. */
@RestController
@RequestMapping("/api/refunds")
@Tag(name = "Refunds", description = "What was calculated, approved and paid")
class RefundResource {

    private static final Set<String> READERS = Set.of("finance", "auditor", "camunda-admin");

    private final Calculations calculations;
    private final Refunds refunds;
    private final Callers callers;

    RefundResource(Calculations calculations, Refunds refunds, Callers callers) {
        this.calculations = calculations;
        this.refunds = refunds;
        this.callers = callers;
    }

    /** @param state {@code CALCULATED}, {@code APPROVED} or {@code SENT_BACK} */
    record CaseMoney(
            String caseNumber, String orderNumber, String state, RefundCalculation calculation, List<Part> refunds) {}

    record Part(
            String number,
            String provider,
            String paymentReference,
            String currency,
            long amountMinor,
            String status,
            @Nullable String failureCode,
            @Nullable String voucherNumber) {

        static Part of(Refund refund) {
            return new Part(
                    refund.number(),
                    refund.provider(),
                    refund.paymentReference(),
                    refund.amount().getCurrencyUnit().getCode(),
                    refund.amount().getAmountMinorLong(),
                    refund.status().name(),
                    refund.failureCode(),
                    refund.voucherNumber());
        }
    }

    @GetMapping("/{caseNumber}")
    @Operation(summary = "The last calculation of a case and its refunds, for finance")
    CaseMoney of(@PathVariable String caseNumber) throws CaseUnknownException {
        if (Collections.disjoint(READERS, callers.roles())) {
            throw new AccessDeniedException("this role does not read refunds");
        }
        var number = CaseNumber.read(caseNumber).orElseThrow(() -> new CaseUnknownException(caseNumber));
        var stored = calculations.last(number).orElseThrow(() -> new CaseUnknownException(caseNumber));
        return new CaseMoney(
                caseNumber,
                stored.orderNumber().value(),
                stored.state().name(),
                stored.calculation(),
                refunds.of(number).stream().map(Part::of).toList());
    }
}

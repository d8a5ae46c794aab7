package org.aftersales.returns.coupons;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.aftersales.shared.Callers;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a coupon is worth, for the shop in which a customer enters its code. */
@RestController
@RequestMapping("/api/coupons")
@Tag(name = "Coupons", description = "Coupons given instead of a return")
class CouponsController {

    private final CouponBook book;
    private final Callers callers;

    CouponsController(CouponBook book, Callers callers) {
        this.book = book;
        this.callers = callers;
    }

    record Worth(String code, String customerNumber, String amount, String currency) {}

    @GetMapping("/{code}")
    @Operation(summary = "Whose coupon it is, and what it is worth")
    Worth of(@PathVariable String code) throws CouponUnknownException {
        if (!callers.roles().contains("shop")) {
            throw new AccessDeniedException("only the shop redeems coupons");
        }
        return book.find(code)
                .map(coupon -> new Worth(
                        coupon.code(),
                        coupon.customerNumber(),
                        coupon.amount().getAmount().toPlainString(),
                        coupon.amount().getCurrencyUnit().getCode()))
                .orElseThrow(() -> new CouponUnknownException(code));
    }
}

package org.aftersales.returns.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.aftersales.returns.LateGoods;
import org.aftersales.shared.BusinessException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A parcel stands at the dock, and its return has expired, or was paid as lost. */
@RestController
@RequestMapping("/api/returns/{caseNumber}/late-goods")
@Tag(name = "Returns")
class LateGoodsController {

    private final LateGoods goods;
    private final Asked asked;

    LateGoodsController(LateGoods goods, Asked asked) {
        this.goods = goods;
        this.asked = asked;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Goods of an expired return arrived: it is opened again, and the parcel can be received;"
                    + " lost goods that are paid for are received without a second refund")
    void arrived(@PathVariable String caseNumber) throws BusinessException {
        asked.forWarehouse();
        goods.arrived(asked.theCase(caseNumber));
    }
}

package org.aftersales.warehouse.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.aftersales.shared.BusinessException;
import org.aftersales.warehouse.ReceivingDock;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The receipt of a task "Receive parcel". */
@RestController
@RequestMapping("/api/tasks/{taskId}/receipt")
@Tag(name = "Warehouse")
class ReceiptController {

    private final ReceivingDock dock;

    ReceiptController(ReceivingDock dock) {
        this.dock = dock;
    }

    @GetMapping
    @Operation(summary = "What may come in this parcel, and what came before")
    ExpectedGoodsAnswer expected(@PathVariable String taskId) throws BusinessException {
        return ExpectedGoodsAnswer.of(dock.expected(taskId));
    }

    @PostMapping
    @Operation(
            summary = "Records what came and completes the task",
            description =
                    "Without lines and other articles: nothing came. 422 with a code when something is wrong, 409 when"
                            + " somebody else was faster; nothing is changed then.")
    ReceiptAnswer record(@PathVariable String taskId, @Valid @RequestBody ReceiptRequest receipt)
            throws BusinessException {
        return ReceiptAnswer.of(dock.record(taskId, receipt.arrival()));
    }
}

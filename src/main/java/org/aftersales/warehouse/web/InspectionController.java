package org.aftersales.warehouse.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.aftersales.shared.BusinessException;
import org.aftersales.warehouse.InspectionBench;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The inspection of a task "Inspect parcel". */
@RestController
@RequestMapping("/api/tasks/{taskId}/inspection")
@Tag(name = "Warehouse")
class InspectionController {

    private final InspectionBench bench;

    InspectionController(InspectionBench bench) {
        this.bench = bench;
    }

    @GetMapping
    @Operation(summary = "The parcel, and what may become of its goods")
    ParcelAnswer parcel(@PathVariable String taskId) throws BusinessException {
        return ParcelAnswer.of(bench.parcel(taskId));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Records the inspection of the whole parcel and completes the task",
            description =
                    "The parts of a line add up to the units that came. 422 with a code when something is wrong, 409 when"
                            + " somebody else was faster; nothing is changed then.")
    void record(@PathVariable String taskId, @Valid @RequestBody InspectionRequest inspection)
            throws BusinessException {
        bench.record(taskId, inspection.inspected());
    }
}

package org.aftersales.returns.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.aftersales.returns.PickUp;
import org.aftersales.returns.PickUps;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The drivers' list of a day: whom they meet where, and what for. */
@RestController
@RequestMapping("/api/pick-ups")
@Tag(name = "Returns")
class PickUpListController {

    private final PickUps pickUps;
    private final Asked asked;

    PickUpListController(PickUps pickUps, Asked asked) {
        this.pickUps = pickUps;
        this.asked = asked;
    }

    record Stop(String caseNumber, String slot, String contact, String phone, String address) {

        static Stop of(PickUp pickUp) {
            var door = pickUp.door();
            return new Stop(
                    pickUp.caseNumber().value(), pickUp.slot().name(), door.contact(), door.phone(), door.address());
        }

        @Override
        public String toString() {
            return "Stop[" + caseNumber + "]";
        }
    }

    @GetMapping
    @Operation(summary = "What is to be fetched on a day, slot by slot; for the warehouse and customer service")
    List<Stop> on(@RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day) {
        asked.forWarehouse();
        return pickUps.on(day).stream().map(Stop::of).toList();
    }
}

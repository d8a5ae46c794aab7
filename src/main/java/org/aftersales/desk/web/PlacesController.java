package org.aftersales.desk.web;

import java.util.List;
import java.util.Locale;
import org.aftersales.shared.Texts;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells Tasklist's header which pages of the desk the signed-in person may open. */
@RestController
class PlacesController {

    private final DeskMenu menu;
    private final Texts texts;

    PlacesController(DeskMenu menu, Texts texts) {
        this.menu = menu;
        this.texts = texts;
    }

    /** @param name in the reader's language */
    record Entry(String address, String name) {}

    @GetMapping("/desk/places")
    ResponseEntity<List<Entry>> places(Locale language) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(menu.places()
                        .map(place -> new Entry(place.address(), texts.in(language, place.name())))
                        .toList());
    }
}

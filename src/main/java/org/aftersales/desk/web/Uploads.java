package org.aftersales.desk.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.multipart.MultipartFile;

/** The photos that somebody has chosen on a page. */
final class Uploads {

    private Uploads() {}

    /** @return contents; a field in which no file was chosen sends an empty one, which is left out */
    static List<byte[]> of(List<MultipartFile> files) throws IOException {
        var contents = new ArrayList<byte[]>();
        for (var file : files) {
            if (!file.isEmpty()) {
                contents.add(file.getBytes());
            }
        }
        return contents;
    }

    /** @throws NoPhotoChosenException when there is none */
    static List<byte[]> chosen(List<byte[]> contents) throws NoPhotoChosenException {
        if (contents.isEmpty()) {
            throw new NoPhotoChosenException();
        }
        return contents;
    }
}

package org.aftersales.cases;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much a photo may be.
 *
 * @param megabytes size of the file as it comes
 * @param millionPixels width times height, read before the picture is decoded; telephones make up to 50
 * @param perCase photos of one case
 * @param edge longest edge of the stored picture in pixels
 */
@ConfigurationProperties("aftersales.photos")
public record PhotoLimits(
        @DefaultValue("10") int megabytes,
        @DefaultValue("50") int millionPixels,
        @DefaultValue("20") int perCase,
        @DefaultValue("2000") int edge) {}

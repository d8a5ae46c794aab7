package org.aftersales.orders.intake;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * @param maxUpload the largest file as it is sent
 * @param maxUnpacked the largest file after unpacking
 * @param maxNow the largest file that is imported while the caller waits
 */
@ConfigurationProperties("aftersales.import")
record ImportSettings(
        @DefaultValue("64MB") DataSize maxUpload,
        @DefaultValue("1GB") DataSize maxUnpacked,
        @DefaultValue("8MB") DataSize maxNow) {}

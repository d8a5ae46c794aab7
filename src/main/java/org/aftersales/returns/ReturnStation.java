package org.aftersales.returns;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Where returned goods go when the reviewer says nothing else (RR-08). */
@ConfigurationProperties("aftersales.return-station")
public record ReturnStation(@Nullable String contact, @Nullable String phone, @Nullable String address) {}

package org.aftersales.customers;

import org.aftersales.shared.AesPersonalDataCipher;
import org.aftersales.shared.PersonalDataCipher;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
@EnableConfigurationProperties(PersonalDataSettings.class)
class PersonalDataConfiguration {

    @Bean
    PersonalDataCipher personalDataCipher(PersonalDataSettings settings) {
        if (settings.keys().isEmpty() || settings.indexKey().isBlank()) {
            throw new IllegalStateException("Personal data cannot be stored: set aftersales.personal-data.keys and"
                    + " aftersales.personal-data.index-key");
        }
        return new AesPersonalDataCipher(settings.keysById(), settings.indexKeyBytes());
    }
}

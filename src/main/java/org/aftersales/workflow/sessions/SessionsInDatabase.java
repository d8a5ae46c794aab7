package org.aftersales.workflow.sessions;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.SessionRepository;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;

/** Puts the desk's sessions in the place of the web server's own, which live and die with one node. */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class SessionsInDatabase {

    @Bean
    SessionRepository<?> deskSessions(StoredSessions stored) {
        return stored.asTheDeskUsesThem();
    }
}

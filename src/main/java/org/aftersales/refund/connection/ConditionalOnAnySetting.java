package org.aftersales.refund.connection;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Conditional;

/** There is a connection as soon as somebody has begun to configure it; that it is configured whole is checked when it starts. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Conditional(OnAnySetting.class)
public @interface ConditionalOnAnySetting {

    /** The prefix of the settings. */
    String value();
}

package org.aftersales.refund.connection;

import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** A setting that is there but empty counts as none: container files name them all. */
final class OnAnySetting extends SpringBootCondition {

    @Override
    public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
        var prefix =
                metadata.getAnnotations().get(ConditionalOnAnySetting.class).getString("value");
        var settings = Binder.get(context.getEnvironment())
                .bind(prefix, Bindable.mapOf(String.class, String.class))
                .orElse(Map.of());
        return new ConditionOutcome(settings.values().stream().anyMatch(value -> !value.isBlank()), prefix);
    }
}

package org.aftersales.workflow.engineinternals;

import java.beans.FeatureDescriptor;
import java.util.Iterator;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.jspecify.annotations.Nullable;

/**
 * The first resolver of every expression: no way from a value to its class, and from there to the whole machine
 * (CVE-2026-109432, unfixed in the community edition).
 */
class DeniedReflection extends ELResolver {

    private static final Set<String> WAYS_TO_THE_CLASS = Set.of("class", "getClass", "classLoader", "getClassLoader");

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, @Nullable Object property) {
        deny(base, property);
        return null;
    }

    @Override
    public @Nullable Object invoke(
            ELContext context,
            @Nullable Object base,
            @Nullable Object method,
            Class<?> @Nullable [] types,
            Object @Nullable [] parameters) {
        deny(base, method);
        return null;
    }

    @Override
    public void setValue(ELContext context, @Nullable Object base, @Nullable Object property, @Nullable Object value) {
        deny(base, property);
    }

    @Override
    public @Nullable Class<?> getType(ELContext context, @Nullable Object base, @Nullable Object property) {
        deny(base, property);
        return null;
    }

    @Override
    public boolean isReadOnly(ELContext context, @Nullable Object base, @Nullable Object property) {
        deny(base, property);
        return false;
    }

    @Override
    public @Nullable Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, @Nullable Object base) {
        return null;
    }

    @Override
    public @Nullable Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
        return null;
    }

    private static void deny(@Nullable Object base, @Nullable Object member) {
        if (base == null) {
            return;
        }
        if ((member != null && WAYS_TO_THE_CLASS.contains(member.toString())) || machinery(base)) {
            throw new ProcessEngineException("an expression may not reach classes or the machine");
        }
    }

    private static boolean machinery(Object base) {
        var type = base.getClass().getName();
        return base instanceof Class
                || base instanceof ClassLoader
                || base instanceof Thread
                || base instanceof Process
                || base instanceof ProcessBuilder
                || base instanceof Runtime
                || base instanceof Module
                || type.startsWith("java.lang.reflect.")
                || type.startsWith("java.lang.invoke.")
                || type.startsWith("jdk.internal.")
                || type.startsWith("sun.");
    }
}

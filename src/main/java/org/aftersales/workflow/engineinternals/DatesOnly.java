package org.aftersales.workflow.engineinternals;

import java.beans.FeatureDescriptor;
import java.util.Date;
import java.util.Iterator;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.jspecify.annotations.Nullable;

/** What an expression of a query may touch: the dates that its functions return, and nothing else; no bean of the application. */
class DatesOnly extends ELResolver {

    private final BeanELResolver dates = new BeanELResolver(true);

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, @Nullable Object property) {
        return dates.getValue(context, date(base), property);
    }

    @Override
    public @Nullable Object invoke(
            ELContext context,
            @Nullable Object base,
            @Nullable Object method,
            Class<?> @Nullable [] types,
            Object @Nullable [] parameters) {
        return dates.invoke(context, date(base), method, types, parameters);
    }

    @Override
    public void setValue(ELContext context, @Nullable Object base, @Nullable Object property, @Nullable Object value) {
        throw refused();
    }

    @Override
    public @Nullable Class<?> getType(ELContext context, @Nullable Object base, @Nullable Object property) {
        throw refused();
    }

    @Override
    public boolean isReadOnly(ELContext context, @Nullable Object base, @Nullable Object property) {
        return true;
    }

    @Override
    public @Nullable Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, @Nullable Object base) {
        return null;
    }

    @Override
    public @Nullable Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
        return null;
    }

    private static Object date(@Nullable Object base) {
        if (base instanceof Date || (base != null && base.getClass().getName().startsWith("org.joda.time."))) {
            return base;
        }
        throw refused();
    }

    private static ProcessEngineException refused() {
        return new ProcessEngineException(
                "an expression of a query may use currentUser(), currentUserGroups(), now() and dateTime() only");
    }
}

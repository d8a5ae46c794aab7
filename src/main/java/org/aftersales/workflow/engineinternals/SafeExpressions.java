package org.aftersales.workflow.engineinternals;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.ProcessEngineElContext;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ExpressionFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/**
 * Expressions of models work as ever, but never reach classes. Expressions of queries and stored filters, which the engine evaluates
 * without a scope, see an allow-list: the engine's own functions and the dates they return.
 */
class SafeExpressions extends SpringExpressionManager {

    SafeExpressions(ApplicationContext context) {
        super(context, null);
    }

    @Override
    protected ELResolver createElResolver() {
        return behindDenial(super.createElResolver());
    }

    @Override
    protected ProcessEngineElContext createElContext(@Nullable VariableScope scope) {
        if (scope != null) {
            return super.createElContext(scope);
        }
        ensureInitialized();
        var context = new ProcessEngineElContext(functionMapper, behindDenial(new DatesOnly()));
        context.putContext(ExpressionFactory.class, expressionFactory);
        return context;
    }

    private static ELResolver behindDenial(ELResolver resolver) {
        var chain = new CompositeELResolver();
        chain.add(new DeniedReflection());
        chain.add(resolver);
        return chain;
    }
}

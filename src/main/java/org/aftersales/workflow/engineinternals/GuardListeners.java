package org.aftersales.workflow.engineinternals;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Adds to every process and user task of every diagram, an owner's too, the listener that asks the guard. The diagrams are not changed. */
class GuardListeners extends AbstractBpmnParseListener {

    private final SubmissionGate gate;

    GuardListeners(SubmissionGate gate) {
        this.gate = gate;
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        ExecutionListener listener = gate::starting;
        process.addBuiltInListener(ExecutionListener.EVENTNAME_START, listener);
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        ((UserTaskActivityBehavior) activity.getActivityBehavior())
                .getTaskDefinition()
                .addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, gate::completing);
    }
}

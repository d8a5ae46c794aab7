package org.aftersales.workflow;

import java.util.List;
import java.util.Map;
import org.aftersales.shared.Role;

/** Whose work a task is, as the diagrams say now, an owner's too. */
public interface TaskRoles {

    /** The roles of every user task by its id in the model, in the order in which the diagram names them. */
    Map<String, List<Role>> all();
}

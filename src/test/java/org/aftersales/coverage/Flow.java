package org.aftersales.coverage;

/**
 * An arrow of a diagram.
 *
 * @param process id of the process it lies in, also when it lies in a sub-process
 * @param id as in the diagram
 */
record Flow(String process, String id) {

    static Flow parse(String line) {
        var parts = line.split("#", 2);
        return new Flow(parts[0], parts[1]);
    }

    @Override
    public String toString() {
        return process + "#" + id;
    }
}

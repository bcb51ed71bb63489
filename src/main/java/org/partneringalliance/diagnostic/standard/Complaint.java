package org.partneringalliance.diagnostic.standard;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import org.partneringalliance.diagnostic.problem.Problem;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** What a schema says against a value of a document. */
record Complaint(Document document, Error error) {

    /** The keyword of the schema that is not satisfied. */
    String keyword() {
        return error.getKeyword();
    }

    /** The value complained about. */
    Located value() {
        return new Located(document, pointer(error.getInstanceLocation()), error.getInstanceNode());
    }

    /** The value of the key that the complaint names. */
    Located property() {
        return value().child(error.getProperty());
    }

    /** A problem with the form of the value; the message begins with the key of the value. */
    Problem problem(String message, String allowed) {
        return Problem.notOfForm(value().place(), subject() + " " + message, found(), allowed);
    }

    /** What stands there. */
    String found() {
        JsonNode node = value().node();
        return node.isNull() ? "" : node.stringValue(node.toString());
    }

    /** True if this comes from one alternative of a oneOf, which sums up for all of them. */
    boolean fromAlternative() {
        NodePath path = error.getEvaluationPath();
        for (int i = 1; i < path.getNameCount(); i++) {
            if (path.getElement(i - 1).equals("oneOf") && path.getElement(i) instanceof Integer) {
                return true;
            }
        }
        return false;
    }

    private String subject() {
        NodePath path = error.getInstanceLocation();
        for (int i = path.getNameCount() - 1; i >= 0; i--) {
            if (path.getElement(i) instanceof String key) {
                return i == path.getNameCount() - 1 ? key : "an entry of " + key;
            }
        }
        return path.getNameCount() == 0 ? "the file" : "an entry";
    }

    private static JsonPointer pointer(NodePath path) {
        JsonPointer pointer = JsonPointer.empty();
        for (int i = 0; i < path.getNameCount(); i++) {
            pointer = path.getElement(i) instanceof Integer index
                    ? pointer.appendIndex(index)
                    : pointer.appendProperty(path.getName(i));
        }
        return pointer;
    }
}

package org.tributary.worked;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.tributary.platform.Answer;
import org.tributary.platform.Door;

/** Drafts of revisions, as those write and decide them who may: Fiona of finance drafts, Adrian approves. */
record Drafts(Desk desk) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The last revision of a world, to be changed and drafted. */
    static ObjectNode lastRevision(World world) {
        JsonNode revisions = world.reference().at("/agreements/0/revisions");
        ObjectNode revision = revisions.get(revisions.size() - 1).deepCopy();
        revision.remove("recordedAt");
        return revision;
    }

    /** A document that drafts a revision of a world's agreement. */
    static ObjectNode document(World world, JsonNode revision) {
        return JSON.createObjectNode().put("agreement", world.document()).set("revision", revision);
    }

    /** Drafts a revision; the answer is the id of the draft. */
    String draft(World world, JsonNode revision) {
        return desk.post("fiona", 201, "/drafts", document(world, revision))
                .path("id")
                .asText();
    }

    /** Takes a step on a draft as it stands. */
    Answer step(String user, String draft, String step) {
        Door door = desk.platform().as(user);
        int version = door.get("/drafts/" + draft).json().path("version").asInt();
        return door.post(
                "/drafts/" + draft + "/step",
                JSON.createObjectNode()
                        .put("step", step)
                        .put("version", version)
                        .toString());
    }

    /** Takes a draft through its life. */
    void publish(String draft) {
        Desk.succeeded(200, step("fiona", draft, "SUBMIT"));
        Desk.succeeded(200, step("adrian", draft, "APPROVE"));
        Desk.succeeded(200, step("adrian", draft, "PUBLISH"));
    }
}

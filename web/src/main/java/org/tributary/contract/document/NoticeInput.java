package org.tributary.contract.document;

import java.time.LocalDate;
import java.util.Optional;
import org.tributary.Refusal;
import org.tributary.contract.ContractChange;
import org.tributary.contract.LossReason;
import org.tributary.contract.NoticeParty;
import org.tributary.http.json.Fields;
import org.tributary.http.json.Forms;
import org.tributary.http.json.JsonDocument;

/**
 * That a contract does not go on, as it is reported.
 *
 * @param version how many amendments the contract that was read had
 * @param on the day it was said
 * @param words the reason for the chain
 */
public record NoticeInput(int version, LocalDate on, ContractChange.GiveNotice notice, String words) {

    /** @throws Refusal.Invalid with every fault of the document */
    public static NoticeInput read(JsonDocument document) {
        Fields fields = document.fields();
        Optional<Integer> version = fields.whole("version", 0);
        Optional<LocalDate> on = fields.text("on", Forms::day);
        Optional<NoticeParty> by = fields.text("by", Forms.oneOf(NoticeParty.class));
        Optional<LossReason> reason = fields.text("reason", Forms.oneOf(LossReason.class));
        Optional<String> words = fields.text("words", Forms.words(200));
        Optional<NoticeInput> read = fields.end(() -> new NoticeInput(
                version.orElseThrow(),
                on.orElseThrow(),
                new ContractChange.GiveNotice(by.orElseThrow(), reason.orElseThrow()),
                words.orElseThrow()));
        document.faults().refuseIfAny("notice.invalid");
        return read.orElseThrow();
    }
}

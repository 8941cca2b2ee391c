package org.tributary.contract;

import java.util.Locale;

/** Who says that a contract does not go on. */
public enum NoticeParty {
    CUSTOMER,
    VENDOR;

    /** In words. */
    String inWords() {
        return "the " + name().toLowerCase(Locale.ROOT);
    }
}

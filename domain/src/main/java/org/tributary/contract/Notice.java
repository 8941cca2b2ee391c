package org.tributary.contract;

import java.time.LocalDate;

/**
 * That a contract does not go on after its term, as it was said.
 *
 * @param on the day it was given, in the contract's time zone
 * @param amendment the number of the amendment that says so
 */
public record Notice(NoticeParty by, LossReason why, LocalDate on, int amendment) {}

package org.tributary.contract.recognition;

import org.tributary.contract.ContractChange;

/** The kinds of change of a contract, as a policy tells them apart. */
public enum ChangeKind {
    ADD_LINE,
    ADD_QUANTITY,
    REDUCE_QUANTITY,
    TRUE_UP,
    CHANGE_PRODUCT,
    CHANGE_PRICE,
    END_LINE,
    CO_TERM,
    SUSPEND,
    RESUME,
    MOVE_CHANNEL,
    TRANSFER,
    EXTEND,
    RENEW,
    GIVE_NOTICE,
    AGREE_SERVICE_LEVEL,
    END_SERVICE_LEVEL,
    TERMINATE;

    /** The kind of a change. */
    public static ChangeKind of(ContractChange change) {
        return switch (change) {
            case ContractChange.AddLine _ -> ADD_LINE;
            case ContractChange.AddQuantity _ -> ADD_QUANTITY;
            case ContractChange.ReduceQuantity _ -> REDUCE_QUANTITY;
            case ContractChange.TrueUp _ -> TRUE_UP;
            case ContractChange.ChangeProduct _ -> CHANGE_PRODUCT;
            case ContractChange.ChangePrice _ -> CHANGE_PRICE;
            case ContractChange.EndLine _ -> END_LINE;
            case ContractChange.CoTerm _ -> CO_TERM;
            case ContractChange.Suspend _ -> SUSPEND;
            case ContractChange.Resume _ -> RESUME;
            case ContractChange.MoveChannel _ -> MOVE_CHANNEL;
            case ContractChange.Transfer _ -> TRANSFER;
            case ContractChange.Extend _ -> EXTEND;
            case ContractChange.Renew _ -> RENEW;
            case ContractChange.GiveNotice _ -> GIVE_NOTICE;
            case ContractChange.AgreeServiceLevel _ -> AGREE_SERVICE_LEVEL;
            case ContractChange.EndServiceLevel _ -> END_SERVICE_LEVEL;
            case ContractChange.Terminate _ -> TERMINATE;
        };
    }
}

package org.tributary.contract.control;

import org.tributary.Refusal;
import org.tributary.Refusal.Faults;
import org.tributary.catalog.ProductId;
import org.tributary.channel.KnownNames;
import org.tributary.contract.Amendment;
import org.tributary.contract.Contract;
import org.tributary.contract.ContractChange;

/** Whether everything that a contract names is there. */
public record ContractNames(KnownNames known) {

    /** @throws Refusal.Invalid with every name that is not known */
    public void check(Contract contract) {
        Faults faults = new Faults();
        contract.through().checkNames(known, "/through", faults);
        for (int i = 0; i < contract.lines().size(); i++) {
            known.check(contract.lines().get(i).product(), "/lines/" + i + "/product", faults);
        }
        for (int i = 0; i < contract.serviceLevels().size(); i++) {
            ProductId served = contract.serviceLevels().get(i).metric().product();
            known.check(served, "/serviceLevels/" + i + "/metric/product", faults);
        }
        faults.refuseIfAny("contract.invalid");
    }

    /** @throws Refusal.Invalid with every name that is not known */
    public void check(Amendment amendment) {
        Faults faults = new Faults();
        for (int i = 0; i < amendment.changes().size(); i++) {
            check(amendment.changes().get(i), "/changes/" + i, faults);
        }
        faults.refuseIfAny("amendment.invalid");
    }

    private void check(ContractChange change, String at, Faults faults) {
        switch (change) {
            case ContractChange.AddLine add -> known.check(add.line().product(), at + "/line/product", faults);
            case ContractChange.ChangeProduct move -> known.check(move.product(), at + "/product", faults);
            case ContractChange.MoveChannel move -> move.through().checkNames(known, at + "/through", faults);
            case ContractChange.AgreeServiceLevel agree ->
                known.check(agree.level().metric().product(), at + "/level/metric/product", faults);
            case ContractChange.Transfer transfer -> transfer.through().checkNames(known, at + "/through", faults);
            case ContractChange.AddQuantity _,
                    ContractChange.ReduceQuantity _,
                    ContractChange.TrueUp _,
                    ContractChange.ChangePrice _,
                    ContractChange.EndLine _,
                    ContractChange.CoTerm _,
                    ContractChange.Suspend _,
                    ContractChange.Resume _,
                    ContractChange.Extend _,
                    ContractChange.Renew _,
                    ContractChange.GiveNotice _,
                    ContractChange.EndServiceLevel _,
                    ContractChange.Terminate _ -> {}
        }
    }
}

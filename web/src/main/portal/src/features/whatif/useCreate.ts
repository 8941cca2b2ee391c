import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "react-router";
import * as ledger from "../../api/ledger";

/** Computes a scenario, and goes to where it is shown. */
export function useCreate(onError?: (thrown: unknown) => void) {
    const queries = useQueryClient();
    const navigate = useNavigate();
    return useMutation({
        mutationFn: ledger.createScenario,
        onSuccess: (scenario) => {
            queries.setQueryData(ledger.scenario(scenario.id).queryKey, scenario);
            void queries.invalidateQueries({ queryKey: ["scenarios"] });
            void navigate(`/what-if/${scenario.id}`);
        },
        ...(onError ? { onError } : {}),
    });
}

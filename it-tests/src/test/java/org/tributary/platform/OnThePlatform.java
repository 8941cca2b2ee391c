package org.tributary.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.tributary.attribution.Invariants;

/**
 * Gives a test class the running platform, and holds its ledger to the invariants after the class.
 */
public final class OnThePlatform implements ParameterResolver, AfterAllCallback {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Platform.class;
    }

    @Override
    public Platform resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return PlatformListener.platform();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        assertThat(Invariants.breaches(PlatformListener.platform().owner())).isEmpty();
    }
}

package org.tributary.attribution.concentration;

import java.util.Optional;

/** What the vendor's revenue can hang on. */
public enum Dependency {
    /** The road to market. */
    CHANNEL {
        @Override
        Optional<String> of(Contribution contribution) {
            return Optional.of(contribution.channel().value());
        }
    },
    /** The party next to the vendor on the route: the one the vendor deals with. */
    PARTNER {
        @Override
        Optional<String> of(Contribution contribution) {
            return contribution.partners().stream().findFirst().map(Object::toString);
        }
    },
    /** Who hosts what was sold. */
    CLOUD {
        @Override
        Optional<String> of(Contribution contribution) {
            return contribution.cloud().map(Object::toString);
        }
    };

    /** Stands for what hangs on nobody: sold without a partner, or hosted by none. */
    public static final String NOBODY = "-";

    abstract Optional<String> of(Contribution contribution);
}
